"""How every reaction comes about: once per visit for what it shows and says, always for where it leads."""

from .evidence import bring, missed, without_evidence
from .guards import holds
from .moment import Moment
from .ringing import ring
from .script import Watch


def react(m: Moment, watch: Watch) -> bool:
    """Let ``watch`` come true; false when its guard does not hold or the scene already moves on."""
    outcome = watch.outcome
    if m.goto is not None or not holds(outcome.masks, m.values):
        return False
    if not m.seen & watch.bit:
        m.seen |= watch.bit
        ring(m, watch.sounds)
        _speak(m, watch)
    else:
        outcome = without_evidence(outcome)
    bring(m, outcome)
    return True


def let_go(m: Moment) -> None:
    """Count what the beat asked for and did not get."""
    for watch in m.cue.asked:
        if not m.seen & watch.bit and holds(watch.outcome.masks, m.values):
            missed(m, watch.outcome)


def _speak(m: Moment, watch: Watch) -> None:
    for line in watch.say:
        if m.said(line):
            m.say(line)
            m.be_patient(line.duration)
            return
