"""Checks that places, spots, things and sounds exist: each beat is held against the place of the scene it is in."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from samspill.model.scenario import OWN_PLACE, Beat, Scenario, WhenApproach, WhenLook, WhenUse

from .contents import Contents, PlaceMap, Source
from .problems import Problem, near
from .walk import consequences, lines, scenes, sounds
from .yaml_text import Path

GAZE = frozenset({"participant", "away"})


def check_spots(source: Source, contents: Contents) -> Iterator[Problem]:
    """Every place, spot and thing that is not there."""
    scenario = source.scenario
    yield from _places(source, contents)
    for name, beat in scenario.beats.items():
        path: Path = ("beats", name, "scene")
        # A beat that comes from a fragment has its scene from the beat that uses it.
        if beat.scene is not None and (name not in source.origins or path in source.document.lines):
            yield from _known(source, "unknown-scene", path, beat.scene, (*scenario.scenes, OWN_PLACE))
    for found in _named(scenario):
        place = _place(scenario, contents, found.scene)
        if place is not None:
            known = found.known(place)
            yield from _known(source, found.problem, found.path, found.word, known)


class _Named(NamedTuple):
    """A word that names a spot or a thing in the place of a scene (empty: the scenario's own)."""

    problem: str
    path: Path
    word: str
    scene: str
    beside: frozenset[str] = frozenset()
    spots: bool = False
    things: bool = False
    sounds: bool = False

    def known(self, place: PlaceMap) -> frozenset[str]:
        if self.sounds:
            return place.sounds
        spots = place.anchors if self.spots else frozenset()
        return spots | (place.objects if self.things else frozenset()) | self.beside


def _places(source: Source, contents: Contents) -> Iterator[Problem]:
    scenario = source.scenario
    yield from _known(source, "unknown-place", ("place",), scenario.place, contents.places)
    for name, scene in scenario.scenes.items():
        yield from _known(source, "unknown-place", ("scenes", name, "place"), scene.place, contents.places)


def _named(scenario: Scenario) -> Iterator[_Named]:
    yield _Named("unknown-anchor", ("at",), scenario.at, "", spots=True)
    for level, row in scenario.levels.items():
        for who, person in row.people.items():
            yield _Named(
                "unknown-anchor", ("levels", str(level), "people", who, "anchor"), person.anchor, "", spots=True
            )
    for name, scene in scenario.scenes.items():
        yield _Named("unknown-anchor", ("scenes", name, "at"), scene.at, name, spots=True)
        for who, person in scene.people.items():
            yield _Named("unknown-anchor", ("scenes", name, "people", who, "anchor"), person.anchor, name, spots=True)
    within = scenes(scenario)
    for name, beat in scenario.beats.items():
        for own in within[name]:
            yield from _spots(name, beat, own)
    yield from _things(scenario, within)
    for path, sound in sounds(scenario):
        for own in _scenes(within, path):
            yield _Named("unknown-sound", (*path, "name"), sound.name, own, sounds=True)


def _spots(name: str, beat: Beat, scene: str) -> Iterator[_Named]:
    if beat.at is not None:
        yield _Named("unknown-anchor", ("beats", name, "at"), beat.at, scene, spots=True)
    for i, move in enumerate(beat.move):
        yield _Named("unknown-anchor", ("beats", name, "move", i, "to"), move.to, scene, spots=True)


def _things(scenario: Scenario, within: Mapping[str, tuple[str, ...]]) -> Iterator[_Named]:
    people = frozenset({*scenario.cast, scenario.coach})
    for path, consequence in consequences(scenario):
        if isinstance(consequence, WhenLook | WhenApproach | WhenUse):
            beside = frozenset() if isinstance(consequence, WhenUse) else people
            for scene in _scenes(within, path):
                yield _Named("unknown-object", (*path, "target"), consequence.target, scene, beside, things=True)
    for path, line in lines(scenario):
        if line.gaze is not None:
            for scene in _scenes(within, path):
                where, beside = (*path, "gaze"), people | GAZE
                yield _Named("unknown-object", where, line.gaze, scene, beside, spots=True, things=True)


def _scenes(within: Mapping[str, tuple[str, ...]], path: Path) -> tuple[str, ...]:
    """The scenes of the beat ``path`` is in."""
    return within.get(str(path[1]), ("",)) if path[0] == "beats" else ("",)


def _place(scenario: Scenario, contents: Contents, scene: str) -> PlaceMap | None:
    if scene and scene not in scenario.scenes:
        return None
    return contents.maps.get(scenario.scenes[scene].place if scene else scenario.place)


def _known(source: Source, name: str, path: Path, word: str, known: object) -> Iterator[Problem]:
    names = [str(one) for one in known]  # type: ignore[attr-defined]
    if word not in names and not source.waits_for_parameter(path, word):
        yield source.problem(name, path, where=".".join(map(str, path)), word=word, near=near(word, names))
