"""The live panel: the last lines, the latest evidence, and what the buttons mean; and what the debrief says of it."""

from datetime import UTC, datetime

import msgspec
import pytest

from samspill.app.refusals import Problems
from samspill.app.views.session import RunView
from samspill.model.events import ChangeLevel, Force, Observe, Pause, Relocate, SayLine, Trigger
from samspill.model.evidence import Evidence, Mark
from samspill.model.outputs import Option, RunStatus
from samspill.model.words import Text
from samspill.web.console.session.debrief.view import shown_goals
from samspill.web.console.session.live.steering import event_of
from samspill.web.console.session.live.view import SeenGoal, marks, seen_goals
from samspill.web.pages.form import Form

WHO = Text(nb="Solveig", en="Solveig")
RUN = RunView(
    number=1,
    scenario="cafe.order",
    title=WHO,
    level=5,
    status=RunStatus.RUNNING,
    ending=None,
    started_at=datetime(2026, 1, 5, tzinfo=UTC),
    t=0,
    beat=Text(nb="", en=""),
    answers=(Option("order", "En kaffe, takk"),),
    triggers=(Option("phone_rings", "Telefonen ringer"),),
    turns=(),
    cast=(("solveig", WHO),),
    goals=(("I29", WHO),),
    evidence=(),
    ratings=(),
    expected_distress=None,
    distress_peak=None,
    goes_well=WHO,
)


def shown(score: int, *, hinted: bool = False, source: str = "kari") -> Evidence:
    return Evidence("I29", score, hinted, "o", 0, 1, source)


@pytest.mark.parametrize(
    ("evidence", "mark"),
    [
        (shown(2), Mark.DID),
        (shown(2, hinted=True), Mark.PROMPTED),
        (shown(1), Mark.PROMPTED),
        (shown(0), Mark.NOT_YET),
    ],
)
def test_what_staff_ticked_is_shown_as_ticked(evidence: Evidence, mark: Mark) -> None:
    run = msgspec.structs.replace(RUN, evidence=(evidence, shown(2, source="scenario")))
    assert marks(run) == {"I29": mark}


@pytest.mark.parametrize(
    ("form", "event"),
    [
        ({"do": "pause"}, Pause()),
        ({"do": "easier"}, ChangeLevel(level=4)),
        ({"do": "say", "who": "solveig", "text": " Hei "}, SayLine(who="solveig", text="Hei")),
        ({"do": "observe", "goal": "I29", "mark": "did"}, Observe(goal="I29", mark=Mark.DID)),
        ({"do": "force", "intent": "order"}, Force(intent="order")),
        ({"do": "trigger", "name": "phone_rings"}, Trigger(name="phone_rings")),
        ({"do": "back"}, Relocate()),
    ],
)
def test_a_button_is_an_event(form: dict[str, str], event: object) -> None:
    assert event_of(Form(form), RUN) == event


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"do": "explode"},
        {"do": "harder"},
        {"do": "say", "who": "nobody", "text": "Hei"},
        {"do": "say", "who": "solveig", "text": " "},
        {"do": "say", "who": "solveig", "text": "x" * 201},
        {"do": "observe", "goal": "X99", "mark": "did"},
        {"do": "force", "intent": "fly"},
        {"do": "trigger", "name": "fire"},
    ],
)
def test_a_button_that_says_too_little_or_too_much_is_a_problem(form: dict[str, str]) -> None:
    with pytest.raises(Problems):
        event_of(Form(form), RUN)


def test_the_panel_says_of_what_was_mended_that_it_was_a_new_try() -> None:
    wrong, mended = (shown(score, source="scenario") for score in (0, 2))
    run = msgspec.structs.replace(
        RUN, goals=(("I29", WHO),), evidence=(wrong, msgspec.structs.replace(mended, mended=True))
    )
    assert seen_goals(run) == [SeenGoal(WHO, 2, False, mended=True)]


def test_the_debrief_says_so_too_unless_it_was_also_managed_at_once() -> None:
    at_once = shown(2, source="scenario")
    mended = msgspec.structs.replace(at_once, mended=True)
    for evidence, again in (((mended,), True), ((mended, at_once), False), ((at_once, mended), False)):
        run = msgspec.structs.replace(RUN, goals=(("I29", WHO),), evidence=evidence)
        assert shown_goals((run,)) == [(WHO, again)]
    assert shown_goals((msgspec.structs.replace(RUN, evidence=(shown(1),)),)) == []
