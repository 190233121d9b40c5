"""``task``: something to fill in, tick or press, and then to hand in."""

from samspill.model.events import Fill, Submit
from samspill.scenario.evidence import bring, without_evidence
from samspill.scenario.guards import holds
from samspill.scenario.moment import Moment
from samspill.scenario.script import Blank, Sheet
from samspill.scenario.task_sheet import lay, next_right, there, visible


def open_floor(m: Moment) -> None:
    """Lay the task before the participant; after a change of level it keeps what is filled in."""
    sheet = m.cue.sheet
    if sheet is not None:
        m.filled = m.filled or (0,) * len(sheet.blanks)
        lay(m, sheet)


def fill(m: Moment, event: Fill) -> None:
    """Set one field; what is not on the task changes nothing."""
    sheet = m.cue.sheet
    if sheet is None or not m.floor:
        return
    for i, blank in enumerate(sheet.blanks):
        if blank.id == event.field and (value := _value(m, blank, m.filled[i], event.option)) is not None:
            m.filled = (*m.filled[:i], value, *m.filled[i + 1 :])
            lay(m, sheet)
            m.be_patient(0)
            return


def submit(m: Moment, event: Submit) -> None:
    """Look at what is handed in; what is wrong stays there to be mended, and counts once."""
    sheet = m.cue.sheet
    if sheet is None or not m.floor or m.goto is not None:
        return
    right = next_right(sheet, m.filled) is None
    outcome = sheet.right if right else sheet.wrong
    if not holds(outcome.masks, m.values):
        return
    _speak(m, sheet, right)
    before = bool(m.seen & sheet.bit)
    m.seen |= 0 if right else sheet.bit
    bring(m, outcome if right or not before else without_evidence(outcome), again=right and before)


def _value(m: Moment, blank: Blank, now: int, option: str) -> int | None:
    if not there(blank, m.row):
        return None
    if not blank.options:
        return 1 - now
    shown = visible(blank, m.row)
    return next((i for i, one in enumerate(blank.options, 1) if one.intent == option and one in shown), None)


def _speak(m: Moment, sheet: Sheet, right: bool) -> None:
    for line in sheet.say[0 if right else 1]:
        if m.said(line):
            m.say(line)
            m.be_patient(line.duration)
            return
