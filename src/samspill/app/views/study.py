"""The study as a page and a file show it: numbers, and tables without anybody's name."""

from collections.abc import Mapping

import msgspec

from samspill.model.words import Text

Cell = str | int | float | None
Row = tuple[Cell, ...]


class StudyView(msgspec.Struct, frozen=True):
    """How many people take part, and how many do not and why; ``may_export`` whether the file is theirs to take."""

    taking_part: int
    said_no: int
    taken_back: int
    not_asked: int
    may_export: bool


class Column(msgspec.Struct, frozen=True):
    """One column: its name, what it means, and what its values mean where they are words."""

    name: str
    meaning: Text
    values: Mapping[str, Text] = {}


class Table(msgspec.Struct, frozen=True):
    """One file: its columns, and its rows in an order of their own. ``None`` is what nobody asked."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
