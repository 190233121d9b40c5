"""From the texts of a pack to the pack, with everything that is wrong said at once."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from samspill.model.pack import Pack, PackHead, ReviewState
from samspill.model.words import Language, Text

from .catalogue import CATALOGUE
from .checks import ABOUT_PACKS, about_flow
from .checks.facts import FACTS, check_facts, is_old
from .contents import Contents, Source
from .files import digest, is_fragment, is_scenario
from .jobs import Spread, one_by_one
from .listing import check_homes
from .looked import Looked
from .problems import Problem, Severity, in_order, problem
from .proof import prove
from .reading import ENGINE, Reader
from .references import references_of
from .search import search
from .uses import check_fragments
from .wording import check_wording
from .yaml_text import read_yaml

_MISSING = CATALOGUE["missing-translation"].code


class Loaded(NamedTuple):
    """The pack, if it can be used, and what is to be said about it: an error keeps it from use, a warning not.

    ``looked`` is what came of playing it, where somebody has: reading and checking it does not.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]
    looked: Looked | None = None


class Draft(NamedTuple):
    """As much of a pack as can be read, for those who are writing it; never for a session.

    ``files`` says which file each scenario stands in, ``unread`` which scenario files could not be read.
    """

    pack: Pack
    files: dict[str, str]
    unread: tuple[str, ...]


def load_pack(files: Mapping[str, str], spread: Spread = one_by_one) -> Loaded:
    """Read a pack from its texts by file name (``/`` between folders); never raises for what is in them.

    ``spread`` does the checks, of which each scenario has its own. Plays are not run here: see
    ``samspill.packs.plays``.
    """
    reader = Reader(files)
    contents = reader.contents()
    found = [*reader.problems, *_checked(contents, spread), *_about_facts(contents, files), *check_homes(files)]
    problems = in_order(_once(found))
    head = contents.head
    if any(found.severity is Severity.ERROR for found in problems) or not isinstance(head, PackHead):
        return Loaded(None, problems)
    return Loaded(_pack(head, contents, files), problems)


def read_draft(files: Mapping[str, str]) -> Draft:
    """Everything in the texts that can be read, however much is wrong with the rest; never raises."""
    contents = Reader(files).contents()
    head = contents.head if isinstance(contents.head, PackHead) else _UNNAMED
    named = {name: source.document.file for name, source in contents.scenarios.items()}
    unread = (name for name in files if is_scenario(name) and name not in named.values())
    return Draft(_pack(head, contents, files), named, tuple(sorted(unread)))


def old_facts(pack: Pack, files: Mapping[str, str], today: str) -> tuple[Problem, ...]:
    """The facts of ``pack`` that nobody has held against life, or written anew, for two years by ``today``."""
    document = read_yaml(FACTS, files.get(FACTS, ""))
    return tuple(
        problem("fact-old", FACTS, document.line(("facts", i)), fact=fact.id, day=fact.seen)
        for i, fact in enumerate(pack.facts)
        if is_old(fact, today)
    )


def _once(problems: list[Problem]) -> list[Problem]:
    """What is wrong in a fragment is said once, whoever uses it, and nothing more of a text that is missing."""
    gaps = {(p.file, p.line) for p in problems if p.code == _MISSING}
    said = [p for p in problems if p.code == _MISSING or not (p.code[:3] == _MISSING[:3] and (p.file, p.line) in gaps)]
    found = {(p.file, p.line, p.code, "" if is_fragment(p.file) else p.message): p for p in reversed(said)}
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
    if len(contents.scenarios) == sum(map(is_scenario, files)):
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


_UNNAMED = PackHead(
    format="pack/2",
    id="draft",
    version="0.0.0",
    engine=ENGINE,
    name=Text("", ""),
    languages=tuple(Language),
    licence="",
    authors=(),
    review=ReviewState.DRAFT,
)
