"""``say``: the lines of a beat, one after the other with a turn's gap between them; then the floor opens."""

from samspill.scenario.moment import SAY, Moment
from samspill.scenario.staging import TURN_GAP


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
    m.say(line)
    gap = TURN_GAP[m.level] if m.line < len(m.cue.say) else 0
    m.due(line.duration + gap, SAY)


def _next(m: Moment, at: int) -> int:
    lines = m.cue.say
    for line in lines[at:]:
        if m.said(line):
            return at
        at += 1
    return at
