"""Translations come back into the files they belong in: all or nothing, with every problem said at once."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from samspill.authoring.editing import CannotEdit, Put, edited
from samspill.model.words import Language
from samspill.packs.problems import near
from samspill.packs.seen import SEEN, seen_files, seen_hashes, together
from samspill.packs.texts import Row, rows
from samspill.packs.yaml_text import Path

from .cells import Cell

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class Taken(msgspec.Struct, frozen=True):
    """What came of it: the files that change with their new text, how many texts do, and what stands in the way.

    Where there are ``problems``, ``files`` holds what would change without the texts they are about.
    """

    files: dict[str, str]
    changed: tuple[str, ...]
    empty: int
    problems: tuple[str, ...]


def take_in(files: Mapping[str, str], target: Language, cells: tuple[Cell, ...]) -> Taken:
    """Put the translations into the files; a text that came back empty is left as it is."""
    known = {row.key: row for row in rows(files)}
    problems: list[str] = []
    changes: dict[str, dict[Path, str]] = {}
    keys: list[str] = []
    seen: set[str] = set()
    for cell in cells:
        wrong = list(_wrong(cell, known, target, seen))
        seen.add(cell.key)
        problems += [f"line {cell.line}, {cell.key}: {what}" for what in wrong]
        if wrong or not cell.target or known[cell.key].text(target) == cell.target:
            continue
        row = known[cell.key]
        changes.setdefault(row.file, {})[(*row.path, str(target))] = cell.target
        keys.append(cell.key)
    made: dict[str, str] = {}
    for file, texts in changes.items():
        try:
            made[file] = edited(file, files[file], [Put(path, words) for path, words in texts.items()])
        except CannotEdit as cannot:
            problems.append(f"{file}: {cannot}")
    if any(name.startswith(SEEN) for name in files):
        made |= _seen({**files, **made}, set(keys))
    return Taken(made, tuple(keys), sum(not cell.target for cell in cells), tuple(problems))


def _seen(files: Mapping[str, str], keys: set[str]) -> dict[str, str]:
    """What was translated now is seen to belong together: the marks that change."""
    fresh = {row.key: together(row.texts) for row in rows(files) if row.key in keys}
    marks = seen_files(seen_hashes(files) | fresh)
    return {name: text for name, text in marks.items() if files.get(name) != text}


def _wrong(cell: Cell, known: Mapping[str, Row], target: Language, seen: set[str]) -> Iterator[str]:
    if cell.key not in known:
        yield f"there is no such text in the pack. {near(cell.key, known).en}"
        return
    if cell.key in seen:
        yield "this text is here for the second time. Keep one."
    source = next(language for language in Language if language is not target)
    now = known[cell.key].text(source)
    if cell.source != now.strip():
        yield f"the {source} text has changed since it was exported: “{cell.source}” is now “{now}”. Export again."
    before, after = (sorted(set(_PLACEHOLDER.findall(text))) for text in (now, cell.target))
    if cell.target and before != after:
        yield f"{_listed(before)} should stand in the translation, but {_listed(after)} does."


def _listed(words: list[str]) -> str:
    return " and ".join(words) if words else "nothing in curly brackets"
