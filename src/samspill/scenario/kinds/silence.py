"""``silence``: what comes, step by step and kindly, when no answer does."""

from samspill.model.outputs import Choices
from samspill.scenario.evidence import missed
from samspill.scenario.moment import Moment
from samspill.scenario.offering import model_answer
from samspill.scenario.script import SilenceStep, Spoken
from samspill.scenario.task_sheet import lay


def open_floor(m: Moment) -> None:
    """Begin to wait."""
    m.be_patient(0)


def fire(m: Moment, bit: int) -> None:
    """Climb one rung; one that would go on but can go nowhere now is waited at (``Moment.wait_on``)."""
    if m.rung >= len(m.cue.rungs):
        return
    step = m.cue.rungs[m.rung]
    if step.do == "go" and not m.take(step.go):
        return
    m.rung += 1
    if step.do == "go":
        model = model_answer(m)
        if model is not None:
            missed(m, model.outcome)
        if m.cue.sheet is not None and not m.seen & m.cue.sheet.bit:
            missed(m, m.cue.sheet.right)
    else:
        m.be_patient(_speak(m, step))


def _speak(m: Moment, step: SilenceStep) -> int:
    if step.do == "repeat":
        line = m.script.spoken.get(m.spoken)
    else:
        m.hinted = True
        line = step.say if step.do == "hint" else _show(m, step)
    if line is None:
        return 0
    m.say(line)
    return line.duration


def _show(m: Moment, step: SilenceStep) -> Spoken | None:
    """Light the model answer and leave it alone on the panel: one thing to copy is easier than three to weigh."""
    if m.cue.sheet is not None:
        m.modelled = True
        lay(m, m.cue.sheet)
        return step.say
    model = model_answer(m)
    if model is None:
        return None
    m.modelled = True
    m.outputs.append(Choices(m.t, m.beat, (model.option,), model.option.intent, m.cue.via))
    return next(line for reply, line in step.models if reply is model)
