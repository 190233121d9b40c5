"""From the texts of a pack to the pack, with everything that is wrong said at once."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.facts import Fact
from samspill.model.goals import Goal
from samspill.model.layout import Layout
from samspill.model.pack import CastMember, Pack, PackHead, ReviewState
from samspill.model.scenario import Fragment, Scenario
from samspill.model.words import Language, Text
from samspill.scenario import ENGINE_VERSION

from .catalogue import CATALOGUE
from .checks import ABOUT_PACKS, about_flow
from .checks.facts import FACTS, check_facts, is_old
from .contents import Contents, FragmentSource, Origin, PlaceMap, PlaceSheet, Source
from .expanding import expanded, inner_names
from .jobs import Spread, one_by_one
from .layouts import layouts
from .listing import check_homes
from .migrations import migrate
from .overlay import BENEATH
from .problems import Problem, Severity, in_order, problem
from .proof import prove
from .references import references_of
from .search import search
from .seen import seen_hashes
from .shape import check_shape
from .uses import check_fragments
from .wording import check_wording
from .yaml_text import Document, read_yaml

PACK, GOALS, BARRIERS = "pack.yaml", "goals.yaml", "barriers.yaml"
T = TypeVar("T")
_MISSING = CATALOGUE["missing-translation"].code
_ENGINE = int(ENGINE_VERSION.partition(".")[0])


class Loaded(NamedTuple):
    """The pack, if it can be used, and what is to be said about it: an error keeps it from use, a warning not."""

    pack: Pack | None
    problems: tuple[Problem, ...]


class Draft(NamedTuple):
    """As much of a pack as can be read, for those who are writing it; never for a session.

    ``files`` says which file each scenario stands in, ``unread`` which scenario files could not be read.
    """

    pack: Pack
    files: dict[str, str]
    unread: tuple[str, ...]


_UNNAMED = PackHead(
    format="pack/2",
    id="draft",
    version="0.0.0",
    engine=_ENGINE,
    name=Text("", ""),
    languages=tuple(Language),
    licence="",
    authors=(),
    review=ReviewState.DRAFT,
)


class _Goals(msgspec.Struct, frozen=True):
    goals: tuple[Goal, ...]


class _Facts(msgspec.Struct, frozen=True):
    facts: tuple[Fact, ...]


class _Barriers(msgspec.Struct, frozen=True):
    barriers: tuple[Barrier, ...]
    anchors: tuple[dict[str, Any], ...] = ()


def load_pack(files: Mapping[str, str], spread: Spread = one_by_one) -> Loaded:
    """Read a pack from its texts by file name (``/`` between folders); never raises for what is in them.

    ``spread`` does the checks, of which each scenario has its own. Plays are not run here: see
    ``samspill.packs.plays``.
    """
    reader = _Reader(files)
    contents = reader.contents()
    found = [*reader.problems, *_checked(contents, spread), *_about_facts(contents, files), *check_homes(files)]
    problems = in_order(_once(found))
    head = contents.head
    if any(found.severity is Severity.ERROR for found in problems) or not isinstance(head, PackHead):
        return Loaded(None, problems)
    return Loaded(_pack(head, contents, files), problems)


def read_proven(files: Mapping[str, str], remarks: tuple[Problem, ...]) -> Loaded:
    """Read a pack whose very texts were proven before, with these ``remarks``; what does not read is proven anew."""
    reader = _Reader(files)
    contents = reader.contents()
    if not isinstance(contents.head, PackHead) or any(p.severity is Severity.ERROR for p in reader.problems):
        return load_pack(files)
    return Loaded(_pack(contents.head, contents, files), remarks)


def read_draft(files: Mapping[str, str]) -> Draft:
    """Everything in the texts that can be read, however much is wrong with the rest; never raises."""
    contents = _Reader(files).contents()
    head = contents.head if isinstance(contents.head, PackHead) else _UNNAMED
    named = {name: source.document.file for name, source in contents.scenarios.items()}
    unread = (name for name in files if _is_scenario(name) and name not in named.values())
    return Draft(_pack(head, contents, files), named, tuple(sorted(unread)))


def _once(problems: list[Problem]) -> list[Problem]:
    """What is wrong in a fragment is said once, whoever uses it, and nothing more of a text that is missing."""
    gaps = {(p.file, p.line) for p in problems if p.code == _MISSING}
    said = [p for p in problems if p.code == _MISSING or not (p.code[:3] == _MISSING[:3] and (p.file, p.line) in gaps)]
    found = {(p.file, p.line, p.code, "" if _is_fragment(p.file) else p.message): p for p in reversed(said)}
    return list(found.values())


def _checked(contents: Contents, spread: Spread) -> Iterator[Problem]:
    broken = tuple(check_fragments(contents))
    yield from broken
    yield from check_wording(contents)
    files = {found.file for found in broken}
    sound: dict[str, Source] = {}
    for name, source in contents.scenarios.items():
        found = tuple(references_of(source, contents))
        yield from found
        if (
            not found
            and not source.document.partial
            and not any(origin.document.file in files for origin in source.origins.values())
        ):
            sound[name] = source
    named = contents._replace(scenarios=sound)
    for found in spread([partial(_written, named), *(partial(_proven, named, name) for name in sound)]):
        yield from found


def _about_facts(contents: Contents, files: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the facts, once every scenario can be read: until then nobody knows which there are."""
    if len(contents.scenarios) == sum(map(_is_scenario, files)):
        yield from check_facts(contents)


def _written(contents: Contents) -> tuple[Problem, ...]:
    return tuple(found for check in ABOUT_PACKS for found in check(contents))


def _proven(contents: Contents, name: str) -> tuple[Problem, ...]:
    """What does not hold in one scenario, searched through."""
    found = search(contents.scenarios[name])
    return (found,) if isinstance(found, Problem) else (*prove(found), *about_flow(found, contents))


def _pack(head: PackHead, contents: Contents, files: Mapping[str, str]) -> Pack:
    return Pack(
        id=head.id,
        version=head.version,
        name=head.name,
        languages=head.languages,
        licence=head.licence,
        authors=head.authors,
        review=head.review,
        digest=digest(files, contents.layouts),
        barriers=contents.barriers,
        goals=contents.goals,
        scenarios={name: source.scenario for name, source in contents.scenarios.items()},
        places=contents.places,
        things=contents.things,
        layouts=contents.layouts,
        cast=contents.cast,
        facts=contents.facts,
    )


def old_facts(pack: Pack, files: Mapping[str, str], today: str) -> tuple[Problem, ...]:
    """The facts of ``pack`` that nobody has held against life, or written anew, for two years by ``today``."""
    document = read_yaml(FACTS, files.get(FACTS, ""))
    return tuple(
        problem("fact-old", FACTS, document.line(("facts", i)), fact=fact.id, day=fact.seen)
        for i, fact in enumerate(pack.facts)
        if is_old(fact, today)
    )


def digest(files: Mapping[str, str], layouts: Mapping[str, Layout] | None = None) -> str:
    """The sha256 of what a run depends on: the head of the pack, its scenarios and fragments, by name.

    Places in which a participant may choose where to be count too, since what is open to them depends on those.
    """
    running = sorted(name for name in files if name == PACK or _is_scenario(name) or _is_fragment(name))
    together = json.dumps([[name, files[name]] for name in running], ensure_ascii=False)
    chosen = {place: layout for place, layout in sorted((layouts or {}).items()) if layout.open}
    return sha256(together.encode() + (msgspec.json.encode(chosen) if chosen else b"")).hexdigest()


def shared(files: Mapping[str, str]) -> dict[str, str]:
    """What all scenarios rest on: everything but scenarios, plays, and facts, which are about scenarios."""
    about = (name for name in files if _is_scenario(name) or name.endswith(".play") or name == FACTS)
    left_out = set(about)
    return {name: text for name, text in files.items() if name not in left_out}


class _Reader:
    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}

    def contents(self) -> Contents:
        head = self.read(PACK, PackHead) if PACK in self.files else None
        if PACK not in self.files:
            self.problems.append(problem("missing-file", PACK, 1, missing=PACK))
        elif head is not None and head.engine != _ENGINE:
            self.problems.append(problem("other-engine", PACK, 1, wanted=head.engine, engine=_ENGINE))
        if head is not None and head.extends and (why := self.not_beneath(head.extends)):
            line = self.documents[PACK].line(("extends",))
            self.problems.append(problem("base-missing", PACK, line, base=head.extends, why=why))
        goals, barriers = self.read(GOALS, _Goals), self.read(BARRIERS, _Barriers)
        facts = self.read(FACTS, _Facts)
        fragments, places = dict(self.fragments()), tuple(self.places())
        return Contents(
            head=head,
            scenarios={name: _in_place(source, fragments) for name, source in self.scenarios()},
            fragments=fragments,
            goals=goals.goals if goals else (),
            barriers=barriers.barriers if barriers else (),
            cast={person.id: person for person in self.cast()},
            places={place.id: place.name for place in places},
            things={place.id: place.things for place in places if place.things},
            maps=dict(self.maps()),
            layouts=layouts(self.files, {place.id: place.open for place in places}),
            documents=self.documents,
            seen=seen_hashes(self.files),
            facts=facts.facts if facts else (),
        )

    def not_beneath(self, base: str) -> Text | None:
        """Why ``base`` does not lie beneath this pack, if it does not."""
        under = self.read(BENEATH, PackHead)
        if under is None:
            return Text(nb="og den finnes ikke", en="which was not found")
        if under.id != base:
            return Text(nb=f"men det som ligger under, er `{under.id}`", en=f"but what lies beneath is `{under.id}`")
        return _TWO_LAYERS if under.extends else None

    def fragments(self) -> Iterator[tuple[str, FragmentSource]]:
        for name in sorted(filter(_is_fragment, self.files)):
            document = read_yaml(name, self.files[name])
            fragment = self.convert(document, Fragment)
            if fragment is not None:
                yield fragment.id, FragmentSource(fragment, document)

    def scenarios(self) -> Iterator[tuple[str, Source]]:
        seen: dict[str, str] = {}
        for name in sorted(filter(_is_scenario, self.files)):
            document = read_yaml(name, self.files[name])
            scenario = self.convert(document, Scenario)
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

    def cast(self) -> Iterator[CastMember]:
        for name in sorted(self.files):
            if name.startswith("cast/") and name.endswith("/person.yaml"):
                person = self.read(name, CastMember)
                if person is not None:
                    yield person

    def places(self) -> Iterator[PlaceSheet]:
        for name in sorted(self.files):
            if name.startswith("places/") and name.endswith("/place.yaml"):
                place = self.read(name, PlaceSheet)
                if place is not None:
                    yield place

    def maps(self) -> Iterator[tuple[str, PlaceMap]]:
        for name in sorted(self.files):
            folder, _, file = name.rpartition("/")
            if file == "place.json" and folder.startswith("places/"):
                place = _place_map(self.files[name])
                if place is not None:
                    yield folder.removeprefix("places/"), place

    def read(self, name: str, kind: type[T]) -> T | None:
        if name not in self.files:
            return None
        document = read_yaml(name, self.files[name])
        if isinstance(document.value, dict):
            migrate(document.value)
        return self.convert(document, kind)

    def convert(self, document: Document, kind: type[T]) -> T | None:
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


def _is_fragment(name: str) -> bool:
    return name.startswith("fragments/") and name.endswith(".yaml")


def _is_scenario(name: str) -> bool:
    return name.startswith("scenarios/") and name.endswith(".yaml")
