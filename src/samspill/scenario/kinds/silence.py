"""``silence``: what comes, step by step and kindly, when no answer does."""

from samspill.model.outputs import Choices, Option
from samspill.scenario.evidence import missed
from samspill.scenario.moment import Moment
from samspill.scenario.script import SilenceStep


def open_floor(m: Moment) -> None:
    """Begin to wait."""
    m.be_patient(0)


def fire(m: Moment, bit: int) -> None:
    """Climb one rung."""
    if m.rung >= len(m.cue.rungs):
        return
    step = m.cue.rungs[m.rung]
    m.rung += 1
    if step.do == "go":
        if m.cue.model is not None:
            missed(m, m.cue.model.outcome)
        m.take(step.go)
    else:
        m.be_patient(_speak(m, step))


def _speak(m: Moment, step: SilenceStep) -> int:
    line = m.script.spoken.get(m.spoken) if step.do == "repeat" else step.say
    if step.do != "repeat":
        m.hinted = True
    if step.do == "model":
        m.modelled = True
        _light(m)
    if line is None:
        return 0
    m.say(line)
    return line.duration


def _light(m: Moment) -> None:
    """Offer the model answer alone: one thing to copy is easier than three to weigh."""
    model = m.cue.model
    if model is not None:
        option: Option = model.option
        m.outputs.append(Choices(m.t, m.beat, (option,), option.intent))
