"""What a care worker does to a running scene: logged events like all others, with who did it."""

from samspill.model.acts import Act
from samspill.model.events import Calm, ChangeLevel, Finish, Pause, Repeat, Resume, SayLine
from samspill.model.outputs import Ending, RunStatus, Status

from .kinds import expect, task
from .moment import END, Moment
from .scene import set_level, show
from .script import Spoken
from .speaking import speaking_time
from .staging import staged


def pause(m: Moment, event: Pause) -> None:
    """Stand still."""
    if m.status is RunStatus.RUNNING:
        m.status = RunStatus.PAUSED
        m.outputs.append(Status(m.t, RunStatus.PAUSED, event.by))


def resume(m: Moment, event: Resume) -> None:
    """Go on, or say whose pause it still is."""
    if event.held_by:
        m.outputs.append(Status(m.t, RunStatus.PAUSED, event.held_by))
    else:
        m.status = RunStatus.RUNNING
        m.outputs.append(Status(m.t, RunStatus.RUNNING, event.by))


def calm(m: Moment, event: Calm) -> None:
    """No crowd, no noise, friendly faces and twice the patience, for the rest of the run."""
    if not m.calm:
        m.calm = True
        show(m)
        m.be_patient(0)


def change_level(m: Moment, event: ChangeLevel) -> None:
    """Take another level from this moment on."""
    if event.level != m.level and event.level in m.script.scenario.levels:
        set_level(m, event.level)
        show(m)
        if m.floor:
            expect.open_floor(m)
            task.open_floor(m)
            m.be_patient(0)


def repeat(m: Moment, event: Repeat) -> None:
    """Say the last line again."""
    line = m.script.spoken.get(m.spoken)
    if m.floor and line is not None:
        m.say(line)
        m.be_patient(line.duration)


def say_line(m: Moment, event: SayLine) -> None:
    """Let a character who is there say what the care worker wrote."""
    if not m.present(event.who):
        return
    line = _improvised(event)
    m.block(line.who, staged(line, m.row, m.calm, m.level))
    m.be_patient(line.duration)


def finish(m: Moment, event: Finish) -> None:
    """End gently: the coach says goodbye first, unless everything stands still."""
    if m.closing is not None:
        return
    if m.status is RunStatus.PAUSED:
        m.end(Ending.FINISHED_BY_STAFF, event.by)
        return
    farewell = m.script.farewell
    m.close_floor()
    m.closing, m.timers = Ending.FINISHED_BY_STAFF, []
    m.say(farewell)
    m.due(farewell.duration, END)


def _improvised(event: SayLine) -> Spoken:
    text = event.text
    time = speaking_time(text)
    return Spoken(-1, "improvised", event.who, text, time, Act.INFORM, "participant", None, None, None, ())
