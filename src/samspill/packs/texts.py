"""Every text of a pack that exists in two languages, with what a translator needs to know about it."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from samspill.model.words import Language

from .seen import SEEN, Hashes, seen_hashes, stale_language
from .written import LONGEST, written_in
from .yaml_text import Path, read_yaml


class Row(msgspec.Struct, frozen=True):
    """One text. ``key`` stays the same when lines are moved; ``path`` is where it stands now.

    ``context`` says who says it, where and why, ``longest`` how many characters fit where it is shown. ``stale`` is the
    language whose text is older than the other's, if any.
    """

    key: str
    file: str
    path: Path
    texts: dict[str, str]
    context: str
    longest: int
    stale: str = ""

    def text(self, language: Language) -> str:
        """The words in ``language``; empty when there are none yet."""
        return self.texts.get(language, "")


def rows(files: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows of all YAML files that can be read, by file and in the order they are written in."""
    names = sorted(name for name in files if name.endswith(".yaml") and not name.startswith(SEEN))
    seen = seen_hashes(files)
    return tuple(row for name in names for row in _of_file(name, files[name], seen))


def _of_file(name: str, text: str, seen: Hashes) -> Iterator[Row]:
    value = read_yaml(name, text).value
    people = _people(value)
    for written in written_in(value):
        key = written.key(name)
        stale = stale_language(written.words, seen.get(key, {}))
        around = _around(value, written.path)
        yield Row(
            key, name, written.path, written.words, _context(written.keys, around, people), LONGEST[written.kind], stale
        )


def _around(value: Any, path: Path) -> tuple[dict[str, Any], ...]:
    """The groups of keys from the whole file down to the text's own."""
    steps = [value]
    for part in path:
        steps.append(steps[-1][part])
    return tuple(step for step in steps if isinstance(step, dict))


def _people(value: Any) -> dict[str, str]:
    coach = value.get("coach") if isinstance(value, dict) else None
    return {"coach": f"the coach ({coach})"} if isinstance(coach, str) else {}


def _context(keys: tuple[str, ...], around: tuple[dict[str, Any], ...], people: Mapping[str, str]) -> str:
    own = around[-1]
    said: list[str] = []
    if "who" in own:
        to = f" to {own['to']}" if own.get("to", "participant") != "participant" else ""
        said.append(f"{people.get(own['who'], own['who'])} says{to}")
    elif "intent" in own:
        said.append("the participant answers")
    else:
        said.append(keys[-1] if keys and not keys[-1].isdecimal() else " ".join(keys[-2:]))
    if "act" in own:
        said.append(str(own["act"]))
    if "mood" in own:
        said.append(f"mood {own['mood']}")
    if "if" in own:
        said.append("only if " + ", ".join(f"{name} is {_wanted(value)}" for name, value in own["if"].items()))
    if len(keys) > 2 and keys[0] == "beats":
        said.append(f"in the beat {keys[1]}")
    return "; ".join(said)


def _wanted(value: Any) -> str:
    return " or ".join(map(str, value)) if isinstance(value, list) else str(value).lower()
