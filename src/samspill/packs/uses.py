"""Checks on fragments where they are used: that they exist, that nothing is left open, and that what is put in fits."""

from collections.abc import Iterable, Iterator

from samspill.model.scenario import Fragment, Include, ParameterKind, Scenario
from samspill.model.words import Text

from .contents import Contents, FragmentSource, PlaceMap, Source
from .problems import Problem, near
from .yaml_text import Path

_OWN_WORDS = Text(nb="en tekst", en="a text")
_ID_OF = {
    ParameterKind.PERSON: Text(nb="id-en til en person", en="the id of a person"),
    ParameterKind.GOAL: Text(nb="id-en til et mål", en="the id of a goal"),
    ParameterKind.ANCHOR: Text(nb="id-en til en plass", en="the id of an anchor"),
    ParameterKind.OBJECT: Text(nb="id-en til en ting", en="the id of an object"),
}


def check_uses(source: Source, contents: Contents) -> Iterator[Problem]:
    """Every use of a fragment that cannot work."""
    for name, include in source.uses.items():
        path: Path = ("beats", name, "include")
        fragment = contents.fragments.get(include.fragment)
        if fragment is None:
            words = {"beat": name, "word": include.fragment, "near": near(include.fragment, contents.fragments)}
            yield source.problem("unknown-fragment", (*path, "fragment"), **words)
            continue
        yield from _parameters(source, contents, path, include, fragment.fragment)
        yield from _exits(source, path, include, fragment.fragment)


def check_fragments(contents: Contents) -> Iterator[Problem]:
    """Every fragment that leads nowhere by itself, whoever uses it."""
    for source in contents.fragments.values():
        fragment = source.fragment
        if fragment.start not in fragment.beats:
            words = {"where": "start", "word": fragment.start, "near": near(fragment.start, fragment.beats)}
            yield source.problem("unknown-beat", ("start",), **words)
        for name, beat in fragment.beats.items():
            if beat.include is not None:
                yield source.problem("fragment-in-fragment", ("beats", name, "include"), beat=name)
        yield from _undeclared(source)


def _undeclared(source: FragmentSource) -> Iterator[Problem]:
    """Every ``$name`` in a fragment that is none of its parameters."""
    parameters = source.fragment.parameters
    for path, word in source.document.words():
        if word.startswith("$") and word[1:] not in parameters:
            words = {"fragment": source.fragment.id, "word": word[1:], "near": near(word[1:], parameters)}
            yield source.problem("unknown-parameter", path, **words)


def _parameters(
    source: Source, contents: Contents, path: Path, include: Include, fragment: Fragment
) -> Iterator[Problem]:
    for name in fragment.parameters:
        if name not in include.with_:
            yield source.problem("parameter-missing", path, fragment=fragment.id, parameter=name)
    for name, value in include.with_.items():
        where: Path = (*path, "with", name)
        kind = fragment.parameters.get(name)
        if kind is None:
            near_names = near(name, fragment.parameters)
            yield source.problem("unknown-parameter", where, fragment=fragment.id, word=name, near=near_names)
        elif isinstance(value, str) and kind is not ParameterKind.TEXT:
            yield from _fits(source, contents, where, kind, value)
        elif kind is not ParameterKind.TEXT:
            place = ".".join(map(str, where))
            yield source.problem("wrong-type", where, where=place, expected=_ID_OF[kind], found=_OWN_WORDS)


def _fits(source: Source, contents: Contents, where: Path, kind: ParameterKind, value: str) -> Iterator[Problem]:
    known, name = _known(source.scenario, contents, kind, source.scenario.beats[str(where[1])].scene)
    if known is not None and value not in known:
        yield source.problem(name, where, where=".".join(map(str, where)), word=value, near=near(value, known))


def _known(
    scenario: Scenario, contents: Contents, kind: ParameterKind, scene: str | None
) -> tuple[Iterable[str] | None, str]:
    """What may be put in for this kind (``None``: nothing is known of it), and what is said of anything else."""
    place: PlaceMap | None = contents.maps.get(
        scenario.scenes[scene].place if scene in scenario.scenes else scenario.place
    )
    match kind:
        case ParameterKind.PERSON:
            return {*scenario.cast, scenario.coach, "coach"}, "unknown-cast"
        case ParameterKind.GOAL:
            return {scenario.target, *scenario.supporting}, "unknown-goal"
        case ParameterKind.ANCHOR:
            return place and place.anchors, "unknown-anchor"
        case _:
            return place and place.objects, "unknown-object"


def _exits(source: Source, path: Path, include: Include, fragment: Fragment) -> Iterator[Problem]:
    for name in fragment.exits:
        if name not in include.exits:
            yield source.problem("exit-left-open", path, fragment=fragment.id, exit=name)
    for name in include.exits:
        if name not in fragment.exits:
            near_names = near(name, fragment.exits)
            yield source.problem(
                "unknown-exit", (*path, "exits", name), fragment=fragment.id, word=name, near=near_names
            )
