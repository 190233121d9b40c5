"""What the forms of authoring mode are made of."""

import msgspec

from samspill.app.packs.workshop.drafts import DiffLine
from samspill.app.packs.workshop.levels import LevelSheet
from samspill.app.packs.workshop.sheets import BeatSheet
from samspill.model.words import Text
from samspill.packs import Problem


class Choices(msgspec.Struct, frozen=True):
    """What may be chosen in the forms of one scenario; each is (what is written, what is shown)."""

    people: tuple[tuple[str, Text], ...]
    beats: tuple[tuple[str, Text], ...]
    goals: tuple[tuple[str, Text], ...]
    anchors: tuple[str, ...]
    acts: tuple[str, ...]
    moods: tuple[str, ...]
    gestures: tuple[str, ...]
    postures: tuple[str, ...]


class Editing(msgspec.Struct, frozen=True):
    """What every form shows: the scenario and its file, ``base`` to notice changes from elsewhere, and the choices."""

    scenario: str
    title: Text
    file: str
    folder: str
    base: str
    undoable: int
    choices: Choices
    problems: tuple[Problem, ...]


class BeatForm(msgspec.Struct, frozen=True):
    """One beat to edit; ``wrong`` has the problems of the beat by the number of the line or answer they stand at."""

    editing: Editing
    beat: str
    sheet: BeatSheet
    wrong: dict[str, tuple[Problem, ...]]


class LevelsForm(msgspec.Struct, frozen=True):
    """The table of levels to edit."""

    editing: Editing
    levels: dict[int, LevelSheet]
    cast: tuple[tuple[str, str], ...]


class WordRow(msgspec.Struct, frozen=True):
    """One text in both languages, with what it is."""

    key: str
    context: str
    nb: str
    en: str


class WordsForm(msgspec.Struct, frozen=True):
    """Every text of a scenario to edit."""

    editing: Editing
    rows: tuple[WordRow, ...]


class DraftView(msgspec.Struct, frozen=True):
    """A change before it is saved: what differs, and what would be wrong afterwards that is not wrong now.

    ``breaks`` says that something of it would keep the scenario from being used; ``falls`` are the plays that hold now
    and would not any more.
    """

    id: str
    scenario: str
    title: Text
    file: str
    folder: str
    back: str
    lines: tuple[DiffLine, ...]
    new: tuple[Problem, ...]
    left: tuple[Problem, ...]
    mended: int
    breaks: bool
    falls: tuple[str, ...] = ()
