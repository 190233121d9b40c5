"""The table of levels as a sheet, and back into changes."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from samspill.authoring.editing import Change, Put, Remove, key_changes
from samspill.packs.yaml_text import Path

from .sheets import Data

DEFAULTS: Data = {"crowd": 0, "noise": 0, "gaze": 0.5, "lit": False, "setback": False}
_NEEDED = {"demand": 1, "wait": 8000, "options": 3}
STANDING: Data = {"mood": "NEUTRAL", "amount": 0.4, "posture": "STAND"}


class PersonSheet(msgspec.Struct, frozen=True):
    """Somebody who is there at a level."""

    anchor: str
    mood: str = "NEUTRAL"
    amount: float = 0.4
    posture: str = "STAND"


class LevelSheet(msgspec.Struct, frozen=True):
    """One level: numbers as in the file, times in ms; ``people`` are those who are there."""

    demand: int
    wait: int
    options: int
    prompt: int | None = None
    crowd: int = 0
    noise: int = 0
    gaze: float = 0.5
    lit: bool = False
    setback: bool = False
    people: Mapping[str, PersonSheet] = {}


def read_levels(data: Mapping[str, Data]) -> dict[int, LevelSheet]:
    """The levels of a scenario's plain data, those that can be read."""
    return {int(level): _read(row) for level, row in data.items() if level.isdecimal() and isinstance(row, dict)}


def level_changes(before: Mapping[str, Data], sheets: Mapping[int, LevelSheet]) -> Iterator[Change]:
    """What makes the table say what the sheets say."""
    for level, sheet in sheets.items():
        row, path = before.get(str(level)), ("levels", str(level))
        if row is None:
            continue
        for key in ("demand", "wait", "options", *DEFAULTS):
            value = getattr(sheet, key)
            if value != row.get(key, DEFAULTS.get(key)):
                yield Put((*path, key), value)
        yield from key_changes(row.get("prompt"), sheet.prompt, (*path, "prompt"))
        yield from _people(row.get("people") or {}, sheet.people, (*path, "people"))


def _people(before: Data, wanted: Mapping[str, PersonSheet], path: Path) -> Iterator[Change]:
    for who in before:
        if who not in wanted:
            yield Remove((*path, who))
    for who, person in wanted.items():
        now = before.get(who)
        if now is None:
            yield Put((*path, who), {"anchor": person.anchor, **_told(person, {})})
        else:
            for key, value in {"anchor": person.anchor, **_told(person, now)}.items():
                if now.get(key, STANDING.get(key)) != value:
                    yield Put((*path, who, key), value)


def _told(person: PersonSheet, now: Data) -> Data:
    """What has to be written of a person: what differs from what goes without saying."""
    values: dict[str, Any] = {key: getattr(person, key) for key in STANDING}
    return {key: value for key, value in values.items() if key in now or value != STANDING[key]}


def _read(row: Data) -> LevelSheet:
    people = {who: _person(p) for who, p in (row.get("people") or {}).items() if isinstance(p, dict)}
    numbers: Data = {key: _number(row.get(key), default) for key, default in _NEEDED.items()}
    more: Data = {key: row.get(key, default) for key, default in DEFAULTS.items()}
    prompt = row.get("prompt")
    return LevelSheet(**numbers, **more, prompt=prompt if isinstance(prompt, int) else None, people=people)


def _person(data: Data) -> PersonSheet:
    standing: Data = {key: data.get(key, value) for key, value in STANDING.items()}
    return PersonSheet(str(data.get("anchor", "")), **standing)


def _number(value: Any, default: int) -> int:
    return value if isinstance(value, int) else default
