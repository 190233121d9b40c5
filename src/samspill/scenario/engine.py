"""The engine: ``step(script, state, event) -> (state, outputs)``, pure, exact, and never raising.

Due timers fire before an event at the same millisecond, ordered by (due, id). Leaving comes before everything else. A
script that moves on by itself more than ``AUTOMATIC_MOVES`` times in one step, or anything that breaks inside, is a
fault, and a fault ends the run in the calm room.
"""

from collections.abc import Callable, Mapping
from typing import Any

from samspill.model.events import (
    PARTICIPANT,
    SYSTEM,
    AnyEvent,
    Calm,
    ChangeLevel,
    Finish,
    Force,
    Leave,
    Observe,
    Pause,
    Realized,
    Repeat,
    Resume,
    SayLine,
    Skip,
)
from samspill.model.outputs import Ending, Entered, RunStatus, Status

from . import steering
from .evidence import carry, observed
from .kinds import expect, leave, resume, say
from .moment import Moment
from .reacting import let_go
from .registry import FIRING, HEARING, at_work
from .scene import set_level, show
from .script import Script
from .starting import go_to
from .state import RunState, Step

AUTOMATIC_MOVES = 64
_ENDED, _PAUSED = RunStatus.ENDED, RunStatus.PAUSED


def begin(script: Script, beat: str = "", flags: Mapping[str, bool | int | str] | None = None) -> Step:
    """The run's first moment, at t = 0.

    Authors may begin at another ``beat``, with ``flags`` as they would be there (see ``starting``).
    """
    scenario = script.scenario
    level = script.header.level if script.header.level in scenario.levels else min(scenario.levels)
    values = script.slots.start(level, script.header.settings)
    blank = RunState(0, RunStatus.RUNNING, values, scenario.start, scenario.at, seq=-1)
    m = Moment(script, blank)
    try:
        _open(m, beat, flags or {})
    except Exception as broken:
        _fault(m, repr(broken))
    return Step(m.frozen(), tuple(m.outputs))


def step(script: Script, state: RunState, event: AnyEvent) -> Step:
    """What ``event`` brings. An event that means nothing now changes nothing, quietly."""
    if state.status is _ENDED:
        return Step(state, ())
    m = Moment(script, state)
    try:
        if type(event) is Leave:
            _leave(m, event)
        else:
            _handle(m, event)
    except Exception as broken:
        # Whatever is wrong inside, someone is standing in the scene: they are let out, and the host can log the reason.
        _fault(m, repr(broken))
    return Step(m.frozen(), tuple(m.outputs))


def next_due(state: RunState) -> int | None:
    """Run time (ms) of the next timer; ``None`` when there is none or everything stands still."""
    return state.timers[0][0] if state.timers and state.status is RunStatus.RUNNING else None


def _open(m: Moment, beat: str, flags: Mapping[str, bool | int | str]) -> None:
    set_level(m, m.level)
    go_to(m, beat, flags)
    show(m)
    m.outputs.append(Status(0, RunStatus.RUNNING, SYSTEM))
    _enter(m, m.beat)
    _settle(m)


def _leave(m: Moment, event: Leave) -> None:
    m.t = max(m.t, event.t)
    leave.hear(m, event)
    m.end(Ending.LEFT, event.by)


def _handle(m: Moment, event: AnyEvent) -> None:
    kind = type(event)
    if m.status is _PAUSED:
        if event.by == PARTICIPANT and kind is not Resume:
            return
    elif event.t >= m.t:
        _pass_time(m, event.t)
        if m.status is _ENDED:
            return
    handler = _HANDLERS.get(kind)
    if handler is not None and (m.closing is None or kind in _WHILE_CLOSING):
        handler(m, event)
        _settle(m)


def _pass_time(m: Moment, t: int) -> None:
    while m.timers and m.timers[0][0] <= t:
        due = m.timers[0][0]
        # Each timer has the whole budget: a long pause may bring many of them in one step.
        m.t, m.moves = max(m.t, due), 0
        _fire_next(m)
        _settle(m)
    m.t = t


def _fire_next(m: Moment) -> None:
    name = m.timers.pop(0)[1]
    fire = FIRING.get(name)
    if fire is not None:
        fire(m, 0)
        return
    name, _, bit = name.partition(":")
    FIRING[name](m, int(bit))


def _settle(m: Moment) -> None:
    """Do what follows by itself, until someone or time is waited for."""
    while m.status is not _ENDED:
        if m.goto is not None:
            m.moves += 1
            if m.moves > AUTOMATIC_MOVES:
                _fault(m, f"more than {AUTOMATIC_MOVES} automatic moves in beat {m.beat}")
                return
            let_go(m)
            m.close_floor()
            _enter(m, m.goto)
        elif m.opening:
            m.opening, m.floor = False, True
            for open_floor in at_work(m)[1]:
                open_floor(m)
        else:
            return


def _enter(m: Moment, beat: str) -> None:
    m.goto, m.beat, m.cue = None, beat, m.script.cues[beat]
    m.visit += 1
    m.line, m.rung, m.seen, m.hinted, m.modelled, m.filled, m.speaking = 0, 0, 0, False, False, (), ""
    m.timers = []
    carry(m)
    m.outputs.append(Entered(m.t, beat, m.cue.title, m.cue.on_offer))
    for enter in at_work(m)[0]:
        enter(m)


def _skip(m: Moment, event: Skip) -> None:
    if m.timers:
        _fire_next(m)


def _resume(m: Moment, event: Resume) -> None:
    if m.status is _PAUSED:
        steering.resume(m, event)
        if not event.held_by:
            resume.hear(m, event)


def _fault(m: Moment, reason: str) -> None:
    m.fault, m.status, m.ending = reason, RunStatus.ENDED, Ending.FAULT
    m.timers, m.goto, m.opening, m.floor = [], None, False, False
    m.outputs.append(Status(m.t, RunStatus.ENDED, SYSTEM, Ending.FAULT))


_HANDLERS: dict[type, Callable[[Moment, Any], None]] = {
    **HEARING,
    Pause: steering.pause,
    Resume: _resume,
    Calm: steering.calm,
    ChangeLevel: steering.change_level,
    Skip: _skip,
    Repeat: steering.repeat,
    SayLine: steering.say_line,
    Realized: say.realized,
    Force: expect.force,
    Observe: observed,
    Finish: steering.finish,
}

_WHILE_CLOSING = {Pause, Resume, Skip, Observe}
"""What still counts while the coach says goodbye."""
