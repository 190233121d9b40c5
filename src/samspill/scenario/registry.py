"""Which kind does what, and when: the only place that knows all kinds.

``ENTERING`` runs when a beat begins, ``OPENING`` when everything is said, each for the beats that hold its kind;
``HEARING`` for what the participant does and ``FIRING`` for timers.
"""

from collections.abc import Callable
from typing import Any

from samspill.model.events import Approach, Choose, Fill, Look, Rate, Relocate, Submit, Trigger, Use

from .kinds import (
    after,
    approach,
    ask,
    ending,
    expect,
    go,
    group,
    leave,
    look,
    move,
    rate,
    relocate,
    resume,
    say,
    scene,
    silence,
    sound,
    task,
    trigger,
    use,
)
from .moment import AFTER, END, SAY, SILENCE, Moment
from .script import Cue

KINDS = (
    after, approach, ask, ending, expect, go, group, leave, look, move, rate, relocate, resume, say, scene, silence,
    sound, task, trigger, use,
)  # fmt: skip
Doing = Callable[[Moment], None]
ENTERING: tuple[tuple[Callable[[Cue], object], Doing], ...] = (
    (lambda cue: cue.scene is not None, scene.enter),
    (lambda cue: cue.at is not None or cue.walks, move.enter),
    (lambda cue: cue.group, group.enter),
    (lambda cue: cue.sounds, sound.enter),
    (lambda cue: True, say.enter),
)
OPENING: tuple[tuple[Callable[[Cue], object], Doing], ...] = (
    (lambda cue: cue.ask, ask.open_floor),
    (lambda cue: cue.replies, expect.open_floor),
    (lambda cue: cue.sheet, task.open_floor),
    (lambda cue: cue.afters, after.open_floor),
    (lambda cue: cue.rungs, silence.open_floor),
    (lambda cue: cue.go, go.open_floor),
    (lambda cue: cue.ending, ending.open_floor),
)
HEARING: dict[type, Callable[[Moment, Any], None]] = {
    Choose: expect.hear,
    Look: look.hear,
    Approach: approach.hear,
    Use: use.hear,
    Relocate: relocate.hear,
    Fill: task.fill,
    Submit: task.submit,
    Trigger: trigger.hear,
    Rate: rate.hear,
}
FIRING: dict[str, Callable[[Moment, int], None]] = {
    SAY: say.fire,
    SILENCE: silence.fire,
    AFTER: after.fire,
    END: ending.fire,
}


def at_work(m: Moment) -> tuple[tuple[Doing, ...], ...]:
    """What has to be done when the beat of ``m`` begins, and when its floor opens."""
    cue = m.cue
    found = m.script.at_work.get(cue.id)
    if found is None:
        entering = tuple(do for holds_it, do in ENTERING if holds_it(cue))
        found = m.script.at_work[cue.id] = entering, tuple(do for holds_it, do in OPENING if holds_it(cue))
    return found
