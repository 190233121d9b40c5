"""Who saw it, and how far each can be relied on: the scenario, care workers who tick, participants on themselves.

One opportunity was taken or not; each observer reports it rightly with a probability of their own, and what was
reported says as much of the height as that allows (two-coin model; Dawid and Skene 1979). How reliable somebody is, is
learnt where they report beside the scenario: from agreement, and from nothing else. Reasoned, not fitted.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from samspill.model.evidence import Evidence

from .arrays import Floats
from .kinds import COUNTED
from .results import RunResult, as_settled, chance_given, worth

SCENARIO = "scenario"
PARTICIPANT = "participant"
"""Whoever says how sure they are of themselves."""

_BESIDE = 0.9
"""How far the scenario is relied on where somebody else saw the same; what it misses alone is in ``COUNTED``."""

_BEFORE = {PARTICIPANT: (6.0, 4.0)}
_STAFF_BEFORE = (17.0, 3.0)
_MOST, _LEAST = 0.97, 0.5

Record = tuple[float, float]
"""How often somebody agreed with the scenario, and how often not."""


class Report(NamedTuple):
    """What one observer says of one opportunity: the share of it that was shown."""

    source: str
    share: float


def reliability(source: str, known: Mapping[str, Record]) -> float:
    """How probably ``source`` reports rightly; nobody is taken to be worse than a coin."""
    agreed, differed = (before + seen for before, seen in zip(_prior(source), known.get(source, (0, 0)), strict=True))
    return float(np.clip(agreed / (agreed + differed), _LEAST, _MOST))


def seen_by_others(seen: Iterable[Evidence]) -> dict[tuple[str, str, int], list[Report]]:
    """The opportunities that not only the scenario saw, by goal, opportunity and level; the best report of each.

    Who saw the wrong turn and who saw it mended have seen two things, so only what is left of it is compared.
    """
    given = tuple(seen)
    if all(evidence.source == SCENARIO for evidence in given):
        return {}
    best: dict[tuple[str, str, int], dict[str, float]] = {}
    settled = {(*chance_given(evidence), evidence.source) for evidence in as_settled(given)}
    for evidence in given:
        if (*chance_given(evidence), evidence.source) in settled:
            by = best.setdefault(chance_given(evidence), {})
            by[evidence.source] = max(worth(evidence) / 10, by.get(evidence.source, 0.0))
    return {
        key: [Report(source, by[source]) for source in sorted(by)]
        for key, by in sorted(best.items())
        if set(by) != {SCENARIO}
    }


def likelihood(level: int, reports: Iterable[Report], known: Mapping[str, Record]) -> Floats:
    """Log likelihood along the scale (W) for one opportunity, whatever was truly shown."""
    taken = missed = 0.0
    for report in reports:
        right = _BESIDE if report.source == SCENARIO else reliability(report.source, known)
        taken += report.share * np.log(right) + (1 - report.share) * np.log(1 - right)
        missed += report.share * np.log(1 - right) + (1 - report.share) * np.log(right)
    shown = COUNTED[level - 1]
    said: Floats = np.log(shown * np.exp(taken) + (1 - shown) * np.exp(missed))
    return said


def own_view(result: RunResult) -> tuple[str, Report] | None:
    """What the participant says of the goal that the run asked for most, from how sure they are of themselves."""
    if result.confidence is None or result.mostly is None:
        return None
    return result.mostly, Report(PARTICIPANT, min(max(result.confidence, 0), 10) / 10)


def agreed(known: Mapping[str, Record], result: RunResult) -> dict[str, Record]:
    """The records after a run: who saw what the scenario saw, and said the same or not."""
    records = dict(known)
    for reports in seen_by_others(result.evidence).values():
        scenario = next((report.share for report in reports if report.source == SCENARIO), None)
        if scenario is not None:
            for report in reports:
                if report.source != SCENARIO:
                    _add(records, report.source, 1 - abs(report.share - scenario))
    if result.confidence is not None and result.mostly is not None:
        _add(records, PARTICIPANT, 1 - abs(result.confidence / 10 - result.shown[result.mostly].share))
    return records


# Private functions


def _prior(source: str) -> Record:
    return _BEFORE.get(source, _STAFF_BEFORE)


def _add(records: dict[str, Record], source: str, alike: float) -> None:
    agrees, differs = records.get(source, (0.0, 0.0))
    records[source] = agrees + alike, differs + 1 - alike
