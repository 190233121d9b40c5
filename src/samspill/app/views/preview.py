"""A preview as the page beside the picture shows it."""

import msgspec

from samspill.app.previews.story import Entry
from samspill.app.previews.wanted import FlagValue, Wanted
from samspill.model.outputs import Ending, RunStatus
from samspill.model.words import Text
from samspill.packs import Problem


class Flag(msgspec.Struct, frozen=True):
    """A flag, counter or word, what it is now, and what else it could be."""

    name: str
    value: FlagValue
    values: tuple[FlagValue, ...]


class Timer(msgspec.Struct, frozen=True):
    """What time brings next: ``kind`` is ``say``, ``silence``, ``after`` or ``end``; ``left`` in ms of run time."""

    kind: str
    left: int


class Possible(msgspec.Struct, frozen=True):
    """Something the beat waits for besides answers: look, approach, use, or a trigger that staff may set off.

    ``name`` is what to call it, where the scenario says; ``done`` when it has come in this visit.
    """

    kind: str
    target: str
    condition: str
    done: bool
    name: Text | None = None


class PreviewView(msgspec.Struct, frozen=True):
    """Where a preview stands. ``rung`` of ``rungs`` silence steps have come; ``fault`` is why the engine gave up.

    ``names`` is what people and things are called that a beat waits for or that came up.
    """

    id: str
    wanted: Wanted
    title: Text
    place: Text
    built: bool
    t: int
    pace: int
    level: int
    status: RunStatus
    ending: Ending | None
    beat: str
    beat_title: str
    floor: bool
    rung: int
    rungs: int
    flags: tuple[Flag, ...]
    timers: tuple[Timer, ...]
    possible: tuple[Possible, ...]
    story: tuple[Entry, ...]
    fault: str
    goals: dict[str, Text]
    names: dict[str, Text]
    problems: tuple[Problem, ...]
    stale: bool = False
