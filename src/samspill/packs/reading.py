"""From the texts of a pack to what it holds, as much of it as can be read; what cannot is said."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.facts import Fact
from samspill.model.goals import Goal
from samspill.model.pack import CastMember, PackHead
from samspill.model.scenario import Fragment, Scenario
from samspill.model.words import Text
from samspill.scenario import ENGINE_VERSION

from .checks.facts import FACTS
from .contents import Contents, FragmentSource, Origin, PlaceMap, PlaceSheet, Source
from .expanding import expanded, inner_names
from .files import BARRIERS, GOALS, PACK, is_fragment, is_scenario
from .layouts import layouts
from .migrations import migrate
from .overlay import BENEATH
from .problems import Problem, problem
from .seen import seen_hashes
from .shape import check_shape
from .yaml_text import Document, read_yaml

T = TypeVar("T")
ENGINE = int(ENGINE_VERSION.partition(".")[0])
"""The generation of the engine; a pack says which one it was written for."""


class _Goals(msgspec.Struct, frozen=True):
    goals: tuple[Goal, ...]


class _Facts(msgspec.Struct, frozen=True):
    facts: tuple[Fact, ...]


class _Barriers(msgspec.Struct, frozen=True):
    barriers: tuple[Barrier, ...]
    anchors: tuple[dict[str, Any], ...] = ()


class Reader:
    """Reads the texts of one pack, and gathers what is wrong with them in ``problems``."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}

    def contents(self) -> Contents:
        """Everything that can be read."""
        head = self._head()
        goals, barriers = self._read(GOALS, _Goals), self._read(BARRIERS, _Barriers)
        facts = self._read(FACTS, _Facts)
        fragments, places = dict(self._fragments()), tuple(self._each("places", "place.yaml", PlaceSheet))
        return Contents(
            head=head,
            scenarios={name: _in_place(source, fragments) for name, source in self._scenarios()},
            fragments=fragments,
            goals=goals.goals if goals else (),
            barriers=barriers.barriers if barriers else (),
            cast={person.id: person for person in self._each("cast", "person.yaml", CastMember)},
            places={place.id: place.name for place in places},
            things={place.id: place.things for place in places if place.things},
            maps=dict(self._maps()),
            layouts=layouts(self.files, {place.id: place.open for place in places}),
            documents=self.documents,
            seen=seen_hashes(self.files),
            facts=facts.facts if facts else (),
        )

    def _head(self) -> PackHead | None:
        """What the pack is; it has to be there, for this engine, and over what it says it is laid over."""
        if PACK not in self.files:
            self.problems.append(problem("missing-file", PACK, 1, missing=PACK))
            return None
        head = self._read(PACK, PackHead)
        if head is not None and head.engine != ENGINE:
            self.problems.append(problem("other-engine", PACK, 1, wanted=head.engine, engine=ENGINE))
        if head is not None and head.extends and (why := self._not_beneath(head.extends)):
            line = self.documents[PACK].line(("extends",))
            self.problems.append(problem("base-missing", PACK, line, base=head.extends, why=why))
        return head

    def _not_beneath(self, base: str) -> Text | None:
        """Why ``base`` does not lie beneath this pack, if it does not."""
        under = self._read(BENEATH, PackHead)
        if under is None:
            return Text(nb="og den finnes ikke", en="which was not found")
        if under.id != base:
            return Text(nb=f"men det som ligger under, er `{under.id}`", en=f"but what lies beneath is `{under.id}`")
        return _TWO_LAYERS if under.extends else None

    def _fragments(self) -> Iterator[tuple[str, FragmentSource]]:
        for name in sorted(filter(is_fragment, self.files)):
            document = read_yaml(name, self.files[name])
            fragment = self._convert(document, Fragment)
            if fragment is not None:
                yield fragment.id, FragmentSource(fragment, document)

    def _scenarios(self) -> Iterator[tuple[str, Source]]:
        seen: dict[str, str] = {}
        for name in sorted(filter(is_scenario, self.files)):
            document = read_yaml(name, self.files[name])
            scenario = self._convert(document, Scenario)
            if scenario is None:
                continue
            if scenario.id in seen:
                line = document.line(("id",))
                self.problems.append(
                    problem("duplicate-id", name, line, word=scenario.id, first=_first_line_of(seen[scenario.id]))
                )
                continue
            seen[scenario.id] = name
            yield scenario.id, Source(scenario, document, {}, {})

    def _each(self, folder: str, file: str, kind: type[T]) -> Iterator[T]:
        """What stands in the ``file`` of each folder inside ``folder``."""
        for name in sorted(self.files):
            if name.startswith(f"{folder}/") and name.endswith(f"/{file}"):
                found = self._read(name, kind)
                if found is not None:
                    yield found

    def _maps(self) -> Iterator[tuple[str, PlaceMap]]:
        for name in sorted(self.files):
            folder, _, file = name.rpartition("/")
            if file == "place.json" and folder.startswith("places/"):
                place = _place_map(self.files[name])
                if place is not None:
                    yield folder.removeprefix("places/"), place

    def _read(self, name: str, kind: type[T]) -> T | None:
        if name not in self.files:
            return None
        document = read_yaml(name, self.files[name])
        if isinstance(document.value, dict):
            migrate(document.value)
        return self._convert(document, kind)

    def _convert(self, document: Document, kind: type[T]) -> T | None:
        if document.problems:
            self.problems += document.problems
            return None
        sound = check_shape(document, kind)
        self.problems += document.problems
        if not sound and not document.fill_gaps():
            return None
        self.documents[document.file] = document
        return _converted(document, kind)


_TWO_LAYERS = Text(
    nb="som selv er lagt oppå en annen, og det leses bare ett lag",
    en="which is laid over another one itself; only one layer is read",
)


def _first_line_of(file: str) -> Text:
    return Text(nb=f"1 i {file}", en=f"1 of {file}")


def _converted(document: Document, kind: type[T]) -> T:
    return msgspec.convert(document.value, kind, str_keys=True)


def _place_map(text: str) -> PlaceMap | None:
    try:
        place: Any = json.loads(text)
        anchors = place["anchors"]
        known = {name: a["position"] for name, a in anchors.items() if "position" in a}
        spots = {name: (float(at[0]), float(at[2])) for name, at in known.items()}
        kinds = {name: str(a.get("kind", "")) for name, a in anchors.items()}
        cue = int(place.get("cue", 0))
        once = frozenset(name for name, sound in place.get("sounds", {}).items() if "loop" not in sound)
        return PlaceMap(frozenset(anchors), frozenset(place.get("objects", ())), spots, kinds, cue, once)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return None


def _in_place(source: Source, fragments: Mapping[str, FragmentSource]) -> Source:
    """The scenario with its fragments in place, and where each of their beats has its text."""
    plain = {name: found.fragment for name, found in fragments.items()}
    names = inner_names(source.scenario, plain)
    origins = {
        name: Origin(host, fragments[fragment].document, inner) for name, (host, fragment, inner) in names.items()
    }
    uses = {name: beat.include for name, beat in source.scenario.beats.items() if beat.include is not None}
    return Source(expanded(source.scenario, plain), source.document, uses, origins)
