"""``say``: the lines of a beat, one after the other with a turn's gap between them; then the floor opens."""

from samspill.model.events import Realized
from samspill.scenario.guards import Masks, holds
from samspill.scenario.moment import SAY, Moment
from samspill.scenario.staging import TURN_GAP

PATIENCE = 3_000
"""How much longer than predicted a line that has begun on the participant's device may take, ms."""


def enter(m: Moment) -> None:
    """Begin with the first line, or open the floor at once when there is none."""
    m.line = _next(m, 0)
    if m.line < len(m.cue.say):
        m.due(TURN_GAP[m.level], SAY)
    else:
        m.opening = True


def fire(m: Moment, bit: int) -> None:
    """Say the line that is due, or open the floor after the last."""
    at = _next(m, m.line)
    if at >= len(m.cue.say):
        m.line, m.opening = at, True
        return
    line = m.cue.say[at]
    m.spoken = line.id
    m.line = _next(m, at + 1)
    m.speaking = m.say(line)
    m.due(line.duration + _gap(m), SAY)


def realized(m: Moment, event: Realized) -> None:
    """Let the next line wait for the end of this one on the device, but never for ever.

    Once a line has begun to sound, its end is waited for until ``PATIENCE`` after the predicted one; the tick that
    fires then stands in the log in place of the feedback that did not come.
    """
    line = m.script.spoken.get(m.spoken)
    if event.block != m.speaking or line is None or m.floor:
        return
    if event.sync == "end":
        m.speaking = ""
        m.due(_gap(m), SAY)
    elif event.sync == "start":
        m.due(line.duration + _gap(m) + PATIENCE, SAY)


def _gap(m: Moment) -> int:
    return TURN_GAP[m.level] if m.line < len(m.cue.say) else 0


def _next(m: Moment, at: int) -> int:
    """The place of the next line that is said, from ``at`` on; past the last when none is."""
    for place, masks in _audible(m):
        if place >= at and (not masks or holds(masks, m.values)):
            return place
    return len(m.cue.say)


def _audible(m: Moment) -> tuple[tuple[int, Masks], ...]:
    """The beat's lines whose people are here, by place, each with its guard."""
    key = (m.beat, m.values[0], m.scene)
    lines = m.script.audible.get(key)
    if lines is None:
        here = ((place, line.masks) for place, line in enumerate(m.cue.say) if m.audible(line))
        lines = m.script.audible[key] = tuple(here)
    return lines
