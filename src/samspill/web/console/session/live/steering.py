"""What the buttons of the live page mean to a running scene."""

from collections.abc import Callable

from samspill.app.views.session import RunView
from samspill.model.events import (
    Calm,
    ChangeLevel,
    Finish,
    Force,
    Observe,
    Pause,
    Relocate,
    Repeat,
    Resume,
    SayLine,
    Skip,
    StaffEvent,
    Trigger,
)
from samspill.model.evidence import Mark
from samspill.model.levels import Level
from samspill.model.words import Text
from samspill.web.pages.form import Form

LONGEST_LINE = 200
_TOO_LATE = Text(
    nb="Det passer ikke lenger. Scenen har gått videre.", en="That no longer fits. The scene has moved on."
)
_EASIEST = Text(nb="Dette er det letteste nivået.", en="This is the easiest level.")
_HARDEST = Text(nb="Dette er det vanskeligste nivået.", en="This is the hardest level.")
_WRITE = Text(nb="Skriv det som skal sies.", en="Write what is to be said.")


def event_of(form: Form, run: RunView) -> StaffEvent:
    """The event a button stands for; raises ``Problems`` when the form does not say enough."""
    wanted = form.one_of("do", set(_BUTTONS))
    form.check()
    event = _BUTTONS[wanted](form, run)
    form.check()
    return event


def _say(form: Form, run: RunView) -> StaffEvent:
    who, text = form.one_of("who", dict(run.cast)), form.text("text", LONGEST_LINE)
    if not text:
        form.problem("text", _WRITE)
    return SayLine(who=who, text=text)


def _observe(form: Form, run: RunView) -> StaffEvent:
    goal, mark = form.one_of("goal", dict(run.goals)), form.one_of("mark", set(Mark))
    form.check()
    return Observe(goal=goal, mark=Mark(mark))


def _force(form: Form, run: RunView) -> StaffEvent:
    intent = form.text("intent", 100)
    if intent not in {option.intent for option in run.answers}:
        form.problem("intent", _TOO_LATE)
    return Force(intent=intent)


def _set_off(form: Form, run: RunView) -> StaffEvent:
    name = form.text("name", 100)
    if name not in {trigger.intent for trigger in run.triggers}:
        form.problem("name", _TOO_LATE)
    return Trigger(name=name)


def _to_level(form: Form, level: int) -> StaffEvent:
    if level < Level.WATCH_AND_COPY:
        form.problem("do", _EASIEST)
    if level > Level.AS_LIFE_IS:
        form.problem("do", _HARDEST)
    return ChangeLevel(level=level)


_BUTTONS: dict[str, Callable[[Form, RunView], StaffEvent]] = {
    "pause": lambda form, run: Pause(),
    "resume": lambda form, run: Resume(),
    "calm": lambda form, run: Calm(),
    "easier": lambda form, run: _to_level(form, run.level - 1),
    "harder": lambda form, run: _to_level(form, run.level + 1),
    "repeat": lambda form, run: Repeat(),
    "skip": lambda form, run: Skip(),
    "back": lambda form, run: Relocate(),
    "finish": lambda form, run: Finish(),
    "say": _say,
    "observe": _observe,
    "force": _force,
    "trigger": _set_off,
}
