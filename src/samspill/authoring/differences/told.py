"""The differences between two packs, one sentence each, grouped by file."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

import msgspec

from samspill.packs.yaml_text import read_yaml

from .compared import Change, Kind, Where, compared
from .wording import Piece, reworded

_SAME_BEAT = 0.6
"""A beat that is gone and one that is new are the same under a new name when this much of them is alike."""
_LANGUAGES = ("nb", "en")
_OWN_GOALS = (("goals", "target"), ("goals", "supporting"))


class Difference(msgspec.Struct, frozen=True):
    """One difference in words; ``pieces`` are the wordings, where a text was reworded."""

    file: str
    subject: str
    sentence: str
    pieces: tuple[Piece, ...] = ()


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Difference, ...]:
    """Everything that differs between two packs given as texts by file name."""
    return tuple(found for file in sorted({*before, *after}) for found in _of_file(file, before, after))


def _of_file(file: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    if file not in after:
        yield Difference(file, "", "the file is gone")
    elif file not in before:
        yield Difference(file, "", "the file is new")
    elif before[file] == after[file]:
        return
    elif file.endswith(".yaml"):
        yield from _of_yaml(file, before[file], after[file])
    else:
        yield Difference(file, "", "the text has changed")


def _of_yaml(file: str, before: str, after: str) -> Iterator[Difference]:
    old, new = read_yaml(file, before), read_yaml(file, after)
    if old.problems or new.problems:
        which = "the old version" if old.problems else "the new version"
        yield Difference(file, "", f"{which} cannot be read, so the two cannot be compared")
        return
    changes = list(compared(old.value, new.value))
    if not changes:
        yield Difference(file, "", "only comments or layout have changed")
    renamed = dict(_renamed(old.value, changes))
    back = {name: was for was, name in renamed.items()}
    for change in changes:
        beat = change.where[1] if len(change.where) == 2 and change.where[0] == "beats" else ""
        if change.kind is Kind.REMOVED and beat in renamed:
            continue
        if change.kind is Kind.ADDED and beat in back:
            yield Difference(file, f"beat {beat}", f"was called {back[beat]}")
            inside = compared(old.value["beats"][back[beat]], change.after, change.where)
            yield from (_told(file, one) for one in inside)
        else:
            yield _told(file, change)


def _renamed(value: Any, changes: list[Change]) -> Iterator[tuple[str, str]]:
    """Beats that live on under a new name, the most alike first."""
    beats = [change for change in changes if len(change.where) == 2 and change.where[0] == "beats"]
    gone = {change.where[1]: _flat(change.before) for change in beats if change.kind is Kind.REMOVED}
    come = {change.where[1]: _flat(change.after) for change in beats if change.kind is Kind.ADDED}
    pairs = sorted(((_alike(gone[was], come[name]), was, name) for was in gone for name in come), reverse=True)
    taken: set[str] = set()
    for alike, was, name in pairs:
        if alike >= _SAME_BEAT and not {was, f"+{name}"} & taken:
            taken |= {was, f"+{name}"}
            yield was, name


def _alike(one: list[str], other: list[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _flat(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [word for key, item in value.items() for word in (key, *_flat(item))]
    if isinstance(value, list):
        return [word for item in value for word in _flat(item)]
    return str(value).split()


def _told(file: str, change: Change) -> Difference:
    subject, rest = _subject(change.where)
    last = rest[-1] if rest else ""
    if last in _LANGUAGES and isinstance(change.before, str) and isinstance(change.after, str):
        what = " ".join((*_inner(rest[:-1]), f"reworded in {last}")).strip()
        return Difference(file, subject, what, reworded(change.before, change.after))
    return Difference(file, subject, _sentence(rest, change))


def _subject(where: Where) -> tuple[str, Where]:
    """What the change is about (a beat, a level, a goal ...), and the way inside it."""
    if (
        len(where) > 1
        and where[:2] not in _OWN_GOALS
        and where[0] in ("beats", "levels", "goals", "flags", "variants", "scenes", "triggers")
    ):
        return f"{where[0][:-1]} {where[1]}", where[2:]
    return "", where


def _inner(rest: Where) -> tuple[str, ...]:
    names = {"say": "line", "expect": "answer", "when": "reaction", "silence": "silence:", "people": ""}
    return tuple(names.get(part, part) for part in rest)


def _sentence(rest: Where, change: Change) -> str:
    what = " ".join(part for part in _inner(rest) if part)
    who = rest[1] if len(rest) == 2 and rest[0] == "people" else ""
    match change.kind:
        case Kind.ADDED if who:
            return f"{who} is there now"
        case Kind.REMOVED if who:
            return f"{who} is not there any more"
        case Kind.ADDED:
            return f"{what or 'it'} is new: {_shown(change.after)}" if what else f"is new{_quoted(change.after)}"
        case Kind.REMOVED:
            return f"{what} is gone: {_shown(change.before)}" if what else f"is gone{_quoted(change.before)}"
        case Kind.MOVED:
            return f"{what or 'parts'}: the order is now {', '.join(change.after)}"
        case _:
            return f"{what} was {_shown(change.before)}, is {_shown(change.after)}".strip()


def _quoted(value: Any) -> str:
    title = value.get("title") or value.get("name") if isinstance(value, dict) else None
    words = title.get("en") if isinstance(title, dict) else None
    return f": “{words}”" if words else "" if isinstance(value, dict) else f": {_shown(value)}"


def _shown(value: Any) -> str:
    """A value in short words."""
    match value:
        case {"en": str(words)}:
            who = f"{value['who']}: " if "who" in value else ""
            return f"{who}“{words}”"
        case {"to": to, **rest} if set(rest) <= {"if"}:
            return f"{to} (if {_shown(rest['if'])})" if rest else str(to)
        case dict() | list():
            return _many(value) or "empty"
    if isinstance(value, str) and " " in value:
        return f"“{value}”"
    return "empty" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _many(value: dict[str, Any] | list[Any]) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_shown(item)}" for key, item in value.items())
    return ", ".join(_shown(item) for item in value)
