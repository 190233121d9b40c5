"""Playing one script with one person, and what it gave."""

from functools import lru_cache
from typing import NamedTuple

import msgspec

from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending, Shown
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION, Script, Turn, begun_as, compile_script, trial

from .acting import Acting, Actor


class Played(NamedTuple):
    """One run: every turn, the evidence it gave, and how it ended."""

    turns: tuple[Turn, ...]
    evidence: tuple[Evidence, ...]
    ending: Ending | None


def play(scenario: Scenario, level: int, actor: Actor, seed: int) -> Played:
    """Let ``actor`` go through ``scenario`` at ``level``; the same arguments always give the same run."""
    made = _ready(scenario)
    turns = trial(begun_as(made, msgspec.structs.replace(made.header, level=level, seed=seed)), Acting(actor))
    evidence = tuple(output.evidence for turn in turns for output in turn.outputs if isinstance(output, Shown))
    return Played(turns, evidence, turns[-1].state.ending)


# Private functions


def _ready(scenario: Scenario) -> Script:
    return _compiled(_ById(scenario))


class _ById:
    """A scenario as a key: by which object it is, since to hash all that it holds would take longer than to play it."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.scenario is self.scenario

    def __hash__(self) -> int:
        return id(self.scenario)


@lru_cache(maxsize=256)
def _compiled(key: _ById) -> Script:
    return compile_script(key.scenario, RunHeader(key.scenario.id, 1, Language.NB, 1, ENGINE_VERSION, "", ""))
