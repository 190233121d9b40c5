"""Which kind does what, and when: the only place that knows all kinds.

``ENTERING`` runs when a beat begins, ``OPENING`` when everything is said, ``HEARING`` for what the participant does and
``FIRING`` for timers.
"""

from collections.abc import Callable
from typing import Any

from samspill.model.events import Approach, Choose, Fill, Look, Rate, Submit, Trigger, Use

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
    resume,
    say,
    scene,
    silence,
    task,
    trigger,
    use,
)
from .moment import AFTER, END, SAY, SILENCE, Moment

KINDS = (
    after, approach, ask, ending, expect, go, group, leave, look, move, rate, resume, say, scene, silence, task,
    trigger, use,
)  # fmt: skip
ENTERING: tuple[Callable[[Moment], None], ...] = (scene.enter, move.enter, group.enter, say.enter)
OPENING: tuple[Callable[[Moment], None], ...] = (
    ask.open_floor, expect.open_floor, task.open_floor, after.open_floor, silence.open_floor, go.open_floor,
    ending.open_floor,
)  # fmt: skip
HEARING: dict[type, Callable[[Moment, Any], None]] = {
    Choose: expect.hear,
    Look: look.hear,
    Approach: approach.hear,
    Use: use.hear,
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
