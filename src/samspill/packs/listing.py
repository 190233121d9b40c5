"""What a pack may be made of, looked at by name and size before anything is read: packs come from strangers too."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samspill.model.words import Text

from .problems import Problem, counted, near, problem

MOST_FILES, DEEPEST, LONGEST_NAME = 5_000, 8, 200
LARGEST_TEXT, MOST_TEXT = 1_000_000, 20_000_000
"""Bytes of one text file and of all of them."""

_TEXTS = (".yaml", ".yml", ".play")
_SAFE = re.compile(r"[^\x00-\x1f\x7f\\:*?\"<>|]+")
_READ = re.compile(
    r"(pack|goals|barriers|facts)\.yaml|(scenarios|fragments)/[^/]+(/[^/]+)*\.yaml|plays/.+\.play"
    r"|beneath/pack\.yaml|cast/[^/]+/person\.yaml|places/[^/]+/place\.yaml|strings/seen/.+\.yaml"
)
_HOMES = (
    "pack.yaml", "goals.yaml", "barriers.yaml", "facts.yaml", "scenarios/….yaml", "fragments/….yaml", "plays/….play",
    "cast/…/person.yaml", "places/…/place.yaml", "strings/seen/….yaml",
)  # fmt: skip


class Listed(NamedTuple):
    """A file of a pack: its name inside it (``/`` between folders), its size in bytes, and whether it is a link."""

    name: str
    size: int
    link: bool = False


def is_text(name: str) -> bool:
    """Whether a file of this name is one of a pack's texts."""
    return name.endswith(_TEXTS) or name.rpartition("/")[2] == "place.json"


def check_listing(files: Iterable[Listed]) -> Iterator[Problem]:
    """Everything that keeps a file, or the whole pack, from being read."""
    count = size = 0
    names: dict[str, str] = {}
    for name, bytes_, link in files:
        count += 1
        if why := _unsafe(name, link, names):
            yield problem("unsafe-name", name, 1, why=why)
        names[name.casefold()] = name
        if is_text(name):
            size += bytes_
            if bytes_ > LARGEST_TEXT:
                yield problem("too-large", name, 1, limit=_ONE)
    if count > MOST_FILES:
        yield problem("too-many-files", "pack.yaml", 1, count=counted(count), most=counted(MOST_FILES))
    if size > MOST_TEXT:
        yield problem("too-large", "pack.yaml", 1, limit=_WHOLE)


def check_homes(names: Iterable[str]) -> Iterator[Problem]:
    """Texts that nothing reads, because of their name or the folder they are in."""
    for name in sorted(names):
        if name.endswith(_TEXTS) and not _READ.fullmatch(name):
            yield problem("unread-file", name, 1, found=name, near=near(name, _HOMES))


def _unsafe(name: str, link: bool, names: dict[str, str]) -> Text | None:
    parts = name.split("/")
    if link:
        return _LINK
    if name.startswith("/") or {"", ".", ".."} & set(parts):
        return _OUTSIDE
    if not _SAFE.fullmatch(name) or any(part != part.strip(" ") or part.endswith(".") for part in parts):
        return _CHARACTERS
    if len(parts) > DEEPEST or len(name) > LONGEST_NAME:
        return _TOO_DEEP
    if names.get(name.casefold(), name) != name:
        other = names[name.casefold()]
        return Text(
            nb=f"på noen maskiner er den samme fil som {other}", en=f"on some computers it is the same file as {other}"
        )
    return None


_LINK = Text(nb="den er en snarvei til en annen fil", en="it is a link to another file")
_OUTSIDE = Text(nb="den ville ligge utenfor pakken", en="it would lie outside the pack")
_CHARACTERS = Text(
    nb="navnet har tegn som ikke alle maskiner kan ha i et navn",
    en="its name has characters that not every computer can have in one",
)
_TOO_DEEP = Text(
    nb=f"den ligger mer enn {DEEPEST} mapper ned, eller navnet har mer enn {LONGEST_NAME} tegn",
    en=f"it lies deeper than {DEEPEST} folders, or its name is longer than {LONGEST_NAME} characters",
)
_ONE = Text(nb=f"{counted(LARGEST_TEXT).nb} byte", en=f"{LARGEST_TEXT:,} bytes")
_WHOLE = Text(
    nb=f"{counted(MOST_TEXT).nb} byte tekst i hele pakken", en=f"{MOST_TEXT:,} bytes of text in the whole pack"
)
