"""The common edits as sheets to fill in: a beat with its lines and answers, the table of levels, and all words.

A sheet is read from the plain data of a file and turned back into changes of that file; whatever a sheet does not show
stays as its author wrote it. Lines are known by their id and answers by their intent, wherever they stand.
"""

from typing import Any

import msgspec

ALL_LEVELS = (1, 2, 3, 4, 5)
Data = dict[str, Any]


class LineSheet(msgspec.Struct, frozen=True):
    """A line; ``was`` is its id before (empty for a new one).

    ``levels`` are where it is said, ``None`` when its guard says that in a way a row of boxes cannot show; ``guard``
    tells whatever else must hold.
    """

    was: str
    id: str
    who: str
    nb: str
    en: str
    act: str = ""
    mood: str = ""
    gesture: str = ""
    levels: tuple[int, ...] | None = ALL_LEVELS
    guard: str = ""


class AnswerSheet(msgspec.Struct, frozen=True):
    """An answer; ``go`` holds the beat it leads to, or one beat for each branch, with its guard in ``ways``."""

    was: str
    intent: str
    nb: str
    en: str
    act: str = ""
    model: bool = False
    levels: tuple[int, ...] = ALL_LEVELS
    evidence: dict[str, int] = {}
    go: tuple[str, ...] = ("",)
    ways: tuple[str, ...] = ("",)
    guard: str = ""


class BeatSheet(msgspec.Struct, frozen=True):
    """A beat: its title, lines, answers and hint (both languages empty: no hint), and where it goes by itself."""

    title_nb: str
    title_en: str
    say: tuple[LineSheet, ...]
    expect: tuple[AnswerSheet, ...]
    hint_nb: str = ""
    hint_en: str = ""
    go: tuple[str, ...] = ("",)
    ways: tuple[str, ...] = ("",)
    other: tuple[str, ...] = ()


def read_line(data: Data) -> LineSheet:
    """A line as a sheet."""
    guard = dict(data.get("if") or {})
    levels = _levels(guard.get("level", list(ALL_LEVELS)))
    if levels is not None:
        guard.pop("level", None)
    return LineSheet(
        was=_text(data, "id"),
        id=_text(data, "id"),
        who=_text(data, "who"),
        nb=_text(data, "nb"),
        en=_text(data, "en"),
        act=_text(data, "act"),
        mood=_text(data, "mood"),
        gesture=_text(data, "gesture"),
        levels=levels,
        guard=told_guard(guard),
    )


def read_answer(data: Data) -> AnswerSheet:
    """An answer as a sheet."""
    go, ways = read_go(data.get("go"))
    return AnswerSheet(
        was=_text(data, "intent"),
        intent=_text(data, "intent"),
        nb=_text(data, "nb"),
        en=_text(data, "en"),
        act=_text(data, "act"),
        model=data.get("model") is True,
        levels=_levels(data.get("levels", list(ALL_LEVELS))) or ALL_LEVELS,
        evidence={goal: score for goal, score in (data.get("evidence") or {}).items() if isinstance(score, int)},
        go=go,
        ways=ways,
        guard=told_guard(data.get("if") or {}),
    )


def read_beat(data: Data) -> BeatSheet:
    """A beat as a sheet; ``other`` names what it holds that the sheet does not show."""
    hint = data.get("hint") or {}
    go, ways = read_go(data.get("go"))
    return BeatSheet(
        title_nb=_text(data.get("title") or {}, "nb"),
        title_en=_text(data.get("title") or {}, "en"),
        say=tuple(read_line(line) for line in data.get("say") or [] if isinstance(line, dict)),
        expect=tuple(read_answer(answer) for answer in data.get("expect") or [] if isinstance(answer, dict)),
        hint_nb=_text(hint, "nb"),
        hint_en=_text(hint, "en"),
        go=go,
        ways=ways,
        other=tuple(key for key in data if key not in _SHOWN),
    )


def read_go(go: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where a ``go`` leads, and in words what must hold for each way."""
    if isinstance(go, list):
        branches = [branch for branch in go if isinstance(branch, dict)]
        return tuple(_text(b, "to") for b in branches), tuple(told_guard(b.get("if") or {}) for b in branches)
    return (go if isinstance(go, str) else "",), ("",)


def told_guard(guard: Data) -> str:
    """A guard in a few words, as its author writes it."""
    return ", ".join(f"{name}: {_told(wanted)}" for name, wanted in guard.items())


def _told(wanted: Any) -> str:
    if isinstance(wanted, list):
        return " | ".join(_told(one) for one in wanted)
    if isinstance(wanted, dict):
        return f">= {wanted.get('at_least', '?')}"
    return str(wanted).lower() if isinstance(wanted, bool) else str(wanted)


def _levels(wanted: Any) -> tuple[int, ...] | None:
    numbers = wanted if isinstance(wanted, list) else [wanted]
    whole = all(isinstance(number, int) and number in ALL_LEVELS for number in numbers)
    return tuple(sorted(set(numbers))) if whole else None


def _text(data: Data, key: str) -> str:
    value = data.get(key)
    return "" if value is None else str(value)


_SHOWN = {"title", "say", "expect", "hint", "go"}
