"""Checks that everything a scenario names exists: beats, cast, place, spots, objects, goals, flags and ids."""

from collections.abc import Iterable, Iterator

from samspill.model.levels import Level
from samspill.model.scenario import LEVEL, AtLeast, Guard, WhenTrigger
from samspill.model.settings import SETTINGS
from samspill.model.words import Text

from .contents import Contents, Source
from .problems import Problem, near
from .ranges import check_ranges
from .spots import check_spots
from .uses import check_uses
from .walk import consequences, guards, lines, ways
from .yaml_text import Path

COACH, PARTICIPANT, GROUP = "coach", "participant", "group"


def check_references(contents: Contents) -> Iterator[Problem]:
    """Every name that leads nowhere."""
    for source in contents.scenarios.values():
        yield from references_of(source, contents)


def references_of(source: Source, contents: Contents) -> Iterator[Problem]:
    """Every name in one scenario that leads nowhere."""
    yield from check_uses(source, contents)
    yield from _beats(source)
    yield from _people(source, contents)
    yield from check_spots(source, contents)
    yield from _groups(source)
    yield from _triggers(source)
    yield from _tasks(source)
    yield from _goals(source, contents)
    yield from _flags(source)
    yield from _ids(source)
    yield from _levels(source)
    yield from check_ranges(source)


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
        yield from _unknown(source, "unknown-cast", (*path, "to"), line.to, {*named, PARTICIPANT, GROUP})
    for level, row in scenario.levels.items():
        for who in row.people:
            yield from _unknown(source, "unknown-cast", ("levels", str(level), "people", who), who, named - {COACH})
    for name, beat in scenario.beats.items():
        for i, move in enumerate(beat.move):
            yield from _unknown(source, "unknown-cast", ("beats", name, "move", i, "who"), move.who, named - {COACH})
        for i, member in enumerate(beat.group.members if beat.group else ()):
            yield from _unknown(source, "unknown-cast", ("beats", name, "group", "members", i), member, named - {COACH})
    for name, scene in scenario.scenes.items():
        for who in scene.people:
            yield from _unknown(source, "unknown-cast", ("scenes", name, "people", who), who, named - {COACH})


def _groups(source: Source) -> Iterator[Problem]:
    for path, line in lines(source.scenario):
        beat = source.scenario.beats.get(str(path[1])) if path[0] == "beats" else None
        if line.to == GROUP and (beat is None or beat.group is None):
            yield source.problem("no-group", (*path, "to"), word=line.id)


def _triggers(source: Source) -> Iterator[Problem]:
    for path, consequence in consequences(source.scenario):
        if isinstance(consequence, WhenTrigger):
            yield from _unknown(source, "unknown-trigger", (*path, "name"), consequence.name, source.scenario.triggers)


def _tasks(source: Source) -> Iterator[Problem]:
    for name, beat in source.scenario.beats.items():
        for i, field in enumerate(beat.task.fields if beat.task else ()):
            path: Path = ("beats", name, "task", "fields", i, "right")
            words = [entry.id for entry in field.options]
            if isinstance(field.right, bool) is bool(words) or (words and field.right not in words):
                known = words or ["true", "false"]
                yield source.problem(
                    "unknown-option", path, field=field.id, word=field.right, near=near(str(field.right), known)
                )


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
    kinds = {LEVEL: "counter", **dict.fromkeys(SETTINGS, "flag"), **source.scenario.flags}
    names = list(source.scenario.flags if "set" in path else kinds)
    if name not in names:
        yield from _unknown(source, "unknown-flag", path, name, names)
        return
    possible = tuple(map(int, Level)) if name == LEVEL else _values(kinds[name])
    if not possible or value not in possible or type(value) is not type(possible[0]):
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
    for name, beat in source.scenario.beats.items():
        intents = ((("beats", name, "expect", i, "intent"), answer.intent) for i, answer in enumerate(beat.expect))
        yield from _twice(source, intents)


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
            words = {"where": "levels", "expected": Text(nb="1 til 5", en="1 to 5"), "found": f"`{found}`"}
            yield source.problem("wrong-type", ("levels", str(found)), **words)


def _unknown(source: Source, name: str, path: Path, word: str, known: Iterable[str]) -> Iterator[Problem]:
    if word not in known and not source.waits_for_parameter(path, word):
        yield source.problem(name, path, where=".".join(map(str, path)), word=word, near=near(word, known))
