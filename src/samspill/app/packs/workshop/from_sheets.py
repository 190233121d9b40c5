"""From a filled-in sheet to the changes it means."""

from collections.abc import Iterator
from typing import Any

from samspill.authoring.editing import Change, Item, item_changes, key_changes
from samspill.packs.yaml_text import Path

from .sheets import ALL_LEVELS, AnswerSheet, BeatSheet, Data, LineSheet, read_go

_LINE = ("id", "who", "to", "act", "if", "mood", "gaze", "gesture", "via", "nb", "en")
_ANSWER = ("intent", "act", "model", "nb", "en", "says", "levels", "if", "set", "count", "evidence", "go")


def beat_changes(before: Data, sheet: BeatSheet, path: Path) -> Iterator[Change]:
    """What makes the beat at ``path`` say what the sheet says."""
    title = {**(before.get("title") or {}), "nb": sheet.title_nb, "en": sheet.title_en}
    yield from key_changes(before.get("title"), title, (*path, "title"))
    yield from key_changes(before.get("hint"), _hint(before, sheet, path), (*path, "hint"))
    lines, answers = _list(before, "say"), _list(before, "expect")
    wanted = [Item(*_matched(lines, "id", line.was, _line, line)) for line in sheet.say]
    yield from item_changes(lines, wanted, (*path, "say"))
    chosen = [Item(*_matched(answers, "intent", answer.was, _answer, answer)) for answer in sheet.expect]
    yield from item_changes(answers, chosen, (*path, "expect"))
    yield from key_changes(before.get("go"), _go(before.get("go"), sheet.go) or None, (*path, "go"))


def _matched(items: list[Data], key: str, was: str, make: Any, sheet: Any) -> tuple[int | None, Data]:
    place = next((i for i, item in enumerate(items) if was and str(item.get(key)) == was), None)
    return place, make(items[place] if place is not None else {}, sheet)


def _line(before: Data, sheet: LineSheet) -> Data:
    made = dict(before)
    _set(made, "id", sheet.id)
    _set(made, "who", sheet.who)
    _set(made, "act", sheet.act)
    _set(made, "mood", sheet.mood)
    _set(made, "gesture", sheet.gesture)
    made |= {"nb": sheet.nb, "en": sheet.en}
    if sheet.levels is not None:
        _set(made, "if", _with_levels(before.get("if") or {}, sheet.levels))
    return _ordered(made, before, _LINE)


def _with_levels(guard: Data, levels: tuple[int, ...]) -> Data:
    now = guard.get("level")
    if levels == ALL_LEVELS or not levels:
        return {name: wanted for name, wanted in guard.items() if name != "level"}
    if (now if isinstance(now, list) else [now]) == list(levels):
        return guard
    return {**guard, "level": levels[0] if len(levels) == 1 else list(levels)}


def _answer(before: Data, sheet: AnswerSheet) -> Data:
    made = dict(before)
    _set(made, "intent", sheet.intent)
    _set(made, "act", sheet.act)
    made |= {"nb": sheet.nb, "en": sheet.en}
    if sheet.model is not (before.get("model") is True):
        _set(made, "model", sheet.model)
    if sheet.levels != tuple(before.get("levels", ALL_LEVELS)):
        _set(made, "levels", [] if sheet.levels == ALL_LEVELS else list(sheet.levels))
    _set(made, "evidence", sheet.evidence)
    _set(made, "go", _go(before.get("go"), sheet.go))
    return _ordered(made, before, _ANSWER)


def _go(before: Any, go: tuple[str, ...]) -> Any:
    """The way on: the branches that were there, with other ends, or a single beat."""
    if isinstance(before, list) and len(before) == len(go):
        return [{**branch, "to": to} for branch, to in zip(before, go, strict=True)]
    return before if read_go(before)[0] == go else (go[0] if go else "")


def _hint(before: Data, sheet: BeatSheet, path: Path) -> Data | None:
    if not sheet.hint_nb and not sheet.hint_en:
        return None
    new = {"id": f"{path[-1]}.hint", "who": "coach", "act": "suggest"}
    return {**(before.get("hint") or new), "nb": sheet.hint_nb, "en": sheet.hint_en}


def _list(data: Data, key: str) -> list[Data]:
    return [item for item in data.get(key) or [] if isinstance(item, dict)]


def _set(data: Data, key: str, value: Any) -> None:
    """Set a key; what says nothing is left out."""
    if value in ("", None, {}, []) or value is False:
        data.pop(key, None)
    else:
        data[key] = value


def _ordered(made: Data, before: Data, order: tuple[str, ...]) -> Data:
    """A new item has its keys in the order authors write them; an old one keeps its own."""
    return made if before else {key: made[key] for key in order if key in made}
