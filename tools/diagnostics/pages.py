"""Reads the pages: front matter, message and mend in both languages, and the example as changes to the sample pack."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path
from typing import NamedTuple

from samspill.model.words import Text

PAGES = Path(__file__).parents[2] / "diagnostics"
NORWEGIAN, HOW = "På norsk: ", "**Slik retter du det:**"
"""How the Norwegian section begins, before its title, and what stands between its message and its mend."""
SAMPLE = PAGES / "sample"


class Change(NamedTuple):
    """Lines taken out of a file of the sample and lines put in there; with nothing taken out the file is new."""

    file: str
    out: str
    into: str


class Said(NamedTuple):
    """A diagnostic in one language."""

    title: str
    message: str
    mend: str


@dataclass(frozen=True)
class Page:
    """One diagnostic; ``example`` is empty when no file can show it."""

    code: str
    name: str
    severity: str
    title: Text
    message: Text
    mend: Text
    example: tuple[Change, ...]


def pages() -> list[Page]:
    """All diagnostics, by code; raises ``ValueError`` for a page that cannot be read."""
    return sorted((_page(path) for path in PAGES.glob("*.md")), key=lambda page: page.code)


def sample() -> dict[str, str]:
    """The sample pack as texts by file name."""
    files = (path for path in SAMPLE.rglob("*") if path.is_file())
    return {path.relative_to(SAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in files}


def _page(path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    found = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    if found is None:
        raise ValueError(f"{path}: expected front matter between two lines of ---")
    front = dict(line.split(": ", 1) for line in found[1].splitlines())
    parts = dict(re.findall(r"^## (.+?)\n\n(.*?)(?=\n## |\Z)", found[2], re.DOTALL | re.MULTILINE))
    en = Said(front["title"], *(" ".join(parts[name].split()) for name in ("Message", "How to mend")))
    title, message, mend = starmap(Text, zip(_norwegian(parts, path), en, strict=True))
    return Page(front["code"], front["name"], front["severity"], title, message, mend, _example(parts))


def _norwegian(parts: dict[str, str], path: Path) -> Said:
    head = next((name for name in parts if name.startswith(NORWEGIAN)), "")
    message, how, mend = parts.get(head, "").partition(HOW)
    if not how:
        raise ValueError(f"{path}: expected a section '## {NORWEGIAN}<title>' with {HOW} in it")
    return Said(head.removeprefix(NORWEGIAN), " ".join(message.split()), " ".join(mend.split()))


def changed(changes: tuple[Change, ...]) -> dict[str, str]:
    """The sample with an example's changes; raises ``ValueError`` when what is taken out is not there just once."""
    texts = sample()
    for file, out, into in changes:
        if (out and texts[file].count(out) != 1) or (not out and file in texts):
            raise ValueError(f"{file}: the lines taken out are not found just once in the sample:\n{out}")
        texts[file] = texts[file].replace(out, into) if out else into
    return texts


def _example(parts: dict[str, str]) -> tuple[Change, ...]:
    blocks = re.findall(r"```diff (\S+)\n(.*?)```", parts.get("Example", ""), re.DOTALL)
    return tuple(change for file, text in blocks for change in _changes(file, text))


def _changes(file: str, text: str) -> Iterator[Change]:
    """One change for each group of lines; a line of three dots stands between two groups."""
    for group in re.split(r"^ ?\.\.\.$", text, flags=re.MULTILINE):
        lines = group.splitlines()
        out, into = ("".join(f"{line[1:]}\n" for line in lines if line.startswith(sign)) for sign in "-+")
        yield Change(file, out, into)
