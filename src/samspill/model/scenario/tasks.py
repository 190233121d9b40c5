"""Tasks with objects: a list to tick, a form to fill in, a machine to press, a calendar to find a day in."""

from enum import StrEnum

import msgspec

from samspill.model.words import Text

from .answers import Consequence
from .lines import Line


class TaskKind(StrEnum):
    """What the task looks like; all of them work alike."""

    LIST = "list"
    FORM = "form"
    MACHINE = "machine"
    CALENDAR = "calendar"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing a field can be set to."""

    id: str
    nb: str
    en: str

    @property
    def text(self) -> Text:
        """The words in both languages."""
        return Text(self.nb, self.en)


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One part of a task: one of ``options`` is chosen, or, where there are none, it is ticked or left alone.

    ``right`` is the id of the right option; for a tick it says whether ticking is right.
    """

    id: str
    nb: str
    en: str
    right: bool | str = True
    options: tuple[Entry, ...] = ()

    @property
    def text(self) -> Text:
        """The label in both languages."""
        return Text(self.nb, self.en)


class Outcome(Consequence, frozen=True, kw_only=True):
    """What handing the task in brings, and what is said to it."""

    say: tuple[Line, ...] = ()


class Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A task the participant does in a beat and hands in with ``done``.

    ``right`` comes when every field is right, ``wrong`` when one is not: then what is filled in stays, so that it can
    be mended. Levels with one option show only what is right, so nothing can go wrong there.
    """

    kind: TaskKind
    title: Text
    fields: tuple[Field, ...]
    right: Outcome
    wrong: Outcome
    done: Text = Text("Ferdig", "Done")
