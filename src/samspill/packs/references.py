"""Checks that everything a scenario names exists: beats, cast, place, spots, objects, goals, flags and ids."""

from collections.abc import Iterable, Iterator

from samspill.model.levels import Level
from samspill.model.scenario import AtLeast, Guard, WhenApproach, WhenLook, WhenUse

from .contents import Contents, Source
from .problems import Problem, near
from .walk import answers, consequences, guards, lines, ways
from .yaml_text import Path

COACH, PARTICIPANT = "coach", "participant"
_GAZE = {PARTICIPANT, "away"}


def check_references(contents: Contents) -> Iterator[Problem]:
    """Every name that leads nowhere."""
    for source in contents.scenarios.values():
        yield from _beats(source)
        yield from _people(source, contents)
        yield from _place(source, contents)
        yield from _goals(source, contents)
        yield from _flags(source)
        yield from _ids(source)
        yield from _levels(source)


def _beats(source: Source) -> Iterator[Problem]:
    beats = source.scenario.beats
    for path, beat in ways(source.scenario):
        yield from _unknown(source, "unknown-beat", path, beat, beats)


def _people(source: Source, contents: Contents) -> Iterator[Problem]:
    scenario = source.scenario
    for i, who in enumerate(scenario.cast):
        if contents.cast:
            yield from _unknown(source, "unknown-cast", ("cast", i), who, contents.cast)
    named = {*scenario.cast, scenario.coach, COACH}
    if contents.cast:
        yield from _unknown(source, "unknown-cast", ("coach",), scenario.coach, contents.cast)
    for path, line in lines(scenario):
        yield from _unknown(source, "unknown-cast", (*path, "who"), line.who, named)
        yield from _unknown(source, "unknown-cast", (*path, "to"), line.to, {*named, PARTICIPANT})
    for level, row in scenario.levels.items():
        for who in row.people:
            yield from _unknown(source, "unknown-cast", ("levels", str(level), "people", who), who, named - {COACH})
    for name, beat in scenario.beats.items():
        for i, move in enumerate(beat.move):
            yield from _unknown(source, "unknown-cast", ("beats", name, "move", i, "who"), move.who, named - {COACH})


def _place(source: Source, contents: Contents) -> Iterator[Problem]:
    scenario = source.scenario
    yield from _unknown(source, "unknown-place", ("place",), scenario.place, contents.places)
    place = contents.maps.get(scenario.place)
    if place is None:
        return
    for path, anchor in _spots(source):
        yield from _unknown(source, "unknown-anchor", path, anchor, place.anchors)
    people = {*scenario.cast, scenario.coach}
    for path, consequence in consequences(scenario):
        if isinstance(consequence, WhenLook | WhenApproach | WhenUse):
            known = place.objects if isinstance(consequence, WhenUse) else place.objects | people
            yield from _unknown(source, "unknown-object", (*path, "target"), consequence.target, known)
    for path, line in lines(scenario):
        if line.gaze is not None:
            known = place.objects | people | place.anchors | _GAZE
            yield from _unknown(source, "unknown-object", (*path, "gaze"), line.gaze, known)


def _spots(source: Source) -> Iterator[tuple[Path, str]]:
    scenario = source.scenario
    yield ("at",), scenario.at
    for level, row in scenario.levels.items():
        yield from ((("levels", str(level), "people", who, "anchor"), p.anchor) for who, p in row.people.items())
    for name, beat in scenario.beats.items():
        if beat.at is not None:
            yield ("beats", name, "at"), beat.at
        yield from ((("beats", name, "move", i, "to"), move.to) for i, move in enumerate(beat.move))


def _goals(source: Source, contents: Contents) -> Iterator[Problem]:
    scenario = source.scenario
    known = {goal.id for goal in contents.goals}
    own = (scenario.target, *scenario.supporting)
    if known:
        yield from _unknown(source, "unknown-goal", ("goals", "target"), scenario.target, known)
        for i, goal in enumerate(scenario.supporting):
            yield from _unknown(source, "unknown-goal", ("goals", "supporting", i), goal, known)
    for path, consequence in consequences(scenario):
        for goal in consequence.evidence:
            yield from _unknown(source, "unknown-goal", (*path, "evidence", goal), goal, own)


def _flags(source: Source) -> Iterator[Problem]:
    scenario = source.scenario
    for path, guard in guards(scenario):
        yield from _guard(source, path, guard)
    for path, consequence in consequences(scenario):
        for name, value in consequence.set.items():
            yield from _value(source, (*path, "set", name), name, value)
        for i, name in enumerate(consequence.count):
            yield from _unknown(source, "unknown-flag", (*path, "count", i), name, _of_kind(source, "counter"))
    for name, by_level in scenario.variants.items():
        yield from _unknown(source, "unknown-flag", ("variants", name), name, scenario.flags)
        for level, words in by_level.items():
            for i, word in enumerate(words):
                yield from _value(source, ("variants", name, str(level), i), name, word)


def _guard(source: Source, path: Path, guard: Guard) -> Iterator[Problem]:
    for name, wanted in guard.items():
        values = wanted if isinstance(wanted, tuple) else (wanted,)
        for value in values:
            yield from _value(source, (*path, name), name, value.at_least if isinstance(value, AtLeast) else value)


def _value(source: Source, path: Path, name: str, value: bool | int | str) -> Iterator[Problem]:
    flags = source.scenario.flags
    if name != "level" and name not in flags:
        yield from _unknown(source, "unknown-flag", path, name, {*flags, "level"})
        return
    possible = _values("counter" if name == "level" else flags[name])
    if value not in possible or type(value) is not type(possible[0]):
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        known = [str(p).lower() if isinstance(p, bool) else str(p) for p in possible]
        place = ".".join(map(str, path))
        yield source.problem("unknown-value", path, where=place, word=shown, flag=name, near=near(shown, known))


def _values(kind: str | tuple[str, ...]) -> tuple[bool | int | str, ...]:
    if isinstance(kind, tuple):
        return kind
    return (False, True) if kind == "flag" else tuple(range(10))


def _of_kind(source: Source, kind: str) -> list[str]:
    return [name for name, its in source.scenario.flags.items() if its == kind]


def _ids(source: Source) -> Iterator[Problem]:
    yield from _twice(source, (((*path, "id"), line.id) for path, line in lines(source.scenario)))
    for name in source.scenario.beats:
        own = (((*path, "intent"), a.intent) for path, a in answers(source.scenario) if path[1] == name)
        yield from _twice(source, own)


def _twice(source: Source, named: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for path, word in named:
        if word in first:
            yield source.problem("duplicate-id", path, word=word, first=source.document.line(first[word]))
        first.setdefault(word, path)


def _levels(source: Source) -> Iterator[Problem]:
    for level in Level:
        if level not in source.scenario.levels:
            yield source.problem("missing-level", ("levels",), level=int(level))
    for found in source.scenario.levels:
        if found not in list(Level):
            words = {"where": "levels", "expected": "1 to 5", "found": f"`{found}`"}
            yield source.problem("wrong-type", ("levels", str(found)), **words)


def _unknown(source: Source, name: str, path: Path, word: str, known: Iterable[str]) -> Iterator[Problem]:
    if word not in known:
        yield source.problem(name, path, where=".".join(map(str, path)), word=word, near=near(word, known))
