"""The lines of a pack that are heard, one for each text in each voice."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from samspill.model.directions import Channel, FaceLexeme
from samspill.model.pack import Pack
from samspill.model.recordings import mark_of
from samspill.model.run import RunHeader
from samspill.model.scenario import AtLeast, Line, Scenario
from samspill.model.settings import WORDS, ParticipantSettings
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION, compile_script

_UNFILLED = ParticipantSettings(name="{name}", goal="{goal}")
Reached = Mapping[str, tuple[int, ...]]


class SheetLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line to record. ``file`` is its name in the folder of recordings, without ending.

    ``levels`` is where it can be heard, ``mood`` and ``amount`` (0 to 1) how the face is meanwhile, ``act`` what it is
    for (ISO 24617-2), ``to`` who it is for. The same words in another scenario are the same line, and stand once.
    """

    who: str
    scenario: str
    levels: tuple[int, ...]
    id: str
    text: str
    mark: str
    file: str
    act: str
    to: str
    via: Channel
    mood: FaceLexeme | None = None
    amount: float | None = None
    again: tuple[str, ...] = ()


def sheet_lines(pack: Pack, language: Language, reached: Mapping[str, Reached]) -> tuple[SheetLine, ...]:
    """Every line by character, then scenario; ``reached`` says for each scenario which levels lead to each beat.

    A line with the participant's own words in it is left out: it is another one for each of them.
    """
    found: dict[tuple[str, str], SheetLine] = {}
    for scenario in pack.scenarios.values():
        for line in _of_scenario(pack, scenario, language, reached.get(scenario.id, {})):
            key = (line.who, line.mark)
            found[key] = _once_more(found[key], line) if key in found else line
    order = {who: i for i, who in enumerate(pack.cast)}
    return tuple(sorted(found.values(), key=lambda line: order.get(line.who, len(order))))


def known_lines(pack: Pack) -> frozenset[tuple[str, str, str]]:
    """Language, character and mark of everything that is heard in the pack."""
    return frozenset(
        (str(language), line.who, line.mark) for language in Language for line in sheet_lines(pack, language, {})
    )


def _of_scenario(pack: Pack, scenario: Scenario, language: Language, reached: Reached) -> Iterator[SheetLine]:
    levels = dict(_levels(scenario, reached))
    for spoken in compile_script(scenario, _header(pack, scenario, language)).spoken.values():
        if spoken.via is Channel.MESSAGE or any(word in spoken.text for word in WORDS):
            continue
        mark, name = mark_of(spoken.text), spoken.id.partition("@")[0]
        yield SheetLine(
            who=spoken.who,
            scenario=scenario.id,
            levels=levels.get(name, tuple(sorted(scenario.levels))),
            id=name,
            text=spoken.text,
            mark=mark,
            file=f"{language}/{spoken.who}/{name.replace('/', '-')}.{mark}",
            act=str(spoken.act),
            to=spoken.to,
            via=spoken.via,
            mood=spoken.mood,
            amount=spoken.amount,
        )


def _header(pack: Pack, scenario: Scenario, language: Language) -> RunHeader:
    return RunHeader(
        engine=ENGINE_VERSION,
        pack=pack.id,
        pack_digest=pack.digest,
        scenario=scenario.id,
        level=min(scenario.levels, default=1),
        language=language,
        seed=0,
        settings=_UNFILLED,
    )


def _once_more(first: SheetLine, line: SheetLine) -> SheetLine:
    if line.scenario == first.scenario:
        return msgspec.structs.replace(first, levels=tuple(sorted({*first.levels, *line.levels})))
    return msgspec.structs.replace(first, again=tuple(dict.fromkeys((*first.again, line.scenario))))


def _levels(scenario: Scenario, reached: Reached) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The levels of each line that belongs to a beat."""
    for name, beat in scenario.beats.items():
        for line in _lines(beat):
            at = reached.get(name, tuple(sorted(scenario.levels)))
            yield line.id, tuple(level for level in at if _allows(line, level))


def _lines(part: Any) -> Iterator[Line]:
    if isinstance(part, Line):
        yield part
    elif isinstance(part, msgspec.Struct):
        yield from _each(getattr(part, field) for field in part.__struct_fields__)
    elif isinstance(part, dict):
        yield from _each(part.values())
    elif isinstance(part, tuple | list):
        yield from _each(part)


def _each(parts: Iterable[Any]) -> Iterator[Line]:
    for part in parts:
        yield from _lines(part)


def _allows(line: Line, level: int) -> bool:
    wanted = line.if_.get("level")
    if wanted is None:
        return True
    if isinstance(wanted, AtLeast):
        return level >= wanted.at_least
    return level in (wanted if isinstance(wanted, tuple) else (wanted,))
