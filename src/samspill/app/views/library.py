"""The library as the console shows it."""

from datetime import date

import msgspec

from samspill.model.scenario import DebriefGuide, LevelRow
from samspill.model.themes import Domain
from samspill.model.words import Language, Text
from samspill.packs import Problem


class GoalView(msgspec.Struct, frozen=True):
    """A goal a scenario is for; ``domain`` and ``name`` as the curriculum has them, where it knows the goal."""

    id: str
    name: Text
    why: Text
    domain: Domain | None


class ScenarioRow(msgspec.Struct, frozen=True):
    """One scenario in the list; ``wrong`` counts what keeps it from being used, ``remarks`` what does not.

    ``fallen`` are the plays that no longer hold. ``minutes`` are the shortest and longest of its levels.
    """

    id: str
    file: str
    title: Text
    summary: Text
    goal: GoalView
    place: Text
    built: bool
    levels: tuple[int, ...]
    wrong: int
    remarks: int
    plays: int
    fallen: int
    substance_cues: bool
    minutes: tuple[int, int]


class LibraryView(msgspec.Struct, frozen=True):
    """All scenarios of the pack, the files that cannot be read, and problems outside scenarios.

    ``folder`` is where the files are edited, in authoring mode only.
    """

    name: Text
    version: str
    languages: tuple[Language, ...]
    rows: tuple[ScenarioRow, ...]
    unread: tuple[str, ...]
    elsewhere: tuple[Problem, ...]
    folder: str | None = None


class FactView(msgspec.Struct, frozen=True):
    """A fact of everyday life a scenario takes for granted, and whether it has grown old."""

    text: Text
    source: Text
    written: date
    read: date | None
    old: bool


class PlayView(msgspec.Struct, frozen=True):
    """One play: what it is called, its file, and the problem that keeps it from holding."""

    name: str
    file: str
    problem: Problem | None


class ScenarioView(msgspec.Struct, frozen=True):
    """One scenario to read before it is played; ``undoable`` counts the saved changes that can be taken back.

    ``minutes`` is how long each level lasts at a calm pace.
    """

    row: ScenarioRow
    version: str
    coach: str
    cast: tuple[tuple[str, Text], ...]
    supporting: tuple[GoalView, ...]
    rehearsal: tuple[Text, ...]
    expectation: Text
    reflection: Text
    debrief: DebriefGuide | None
    facts: tuple[FactView, ...]
    minutes: dict[int, int]
    level_rows: dict[int, LevelRow]
    variants: dict[int, tuple[str, ...]]
    beats: tuple[tuple[str, Text], ...]
    plays: tuple[PlayView, ...]
    problems: tuple[Problem, ...]
    folder: str | None = None
    undoable: int = 0
