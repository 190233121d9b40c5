"""The page of one decision: what was proposed and why, what would change it, and what if."""

import re
from itertools import count

import pytest

from samspill.app.coming_in.enrolment import enrol, set_opt_outs
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.estimate.profile import rate_barriers
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.overview import plan
from samspill.app.plan.why import decision
from samspill.app.records.profile import Rater
from samspill.app.records.suggested import ForecastThen, Ground, StepThen, Suggested
from samspill.model.words import Language, Text

from .conftest import Come, House, Visitor
from .practised import with_practice

_NUMBERS = count(1)


@pytest.fixture
def person(house: House) -> str:
    return enrol(house.clinic, house.kari, f"Lyng {next(_NUMBERS)} (syntetisk)", Language.NB)


@pytest.fixture
def address(person: str) -> str:
    return f"/participants/{person}/why"


def test_it_tells_the_reason_draws_the_terms_and_says_it_to_the_participant(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    shown, known = kari.get(address).text, plan(house.clinic, house.kari, person).proposal
    assert known is not None
    assert known.reason.en in shown
    assert known.to_participant.spoken(decision(house.clinic, house.kari, person).language) in shown
    assert shown.count("<svg viewBox") > 3
    assert "<script" not in shown.split("<main")[1]


def test_the_points_in_the_table_add_up_to_what_is_said_together(house: House, person: str) -> None:
    view = decision(house.clinic, house.kari, person, ("cafe.order", 5))
    assert view.asked is not None
    for weighed in (*view.weighed, view.asked.weighed):
        assert weighed.total == sum(term.worth for term in weighed.terms)
        assert all(abs(term.worth) <= 150 for term in weighed.terms), "the limit is no bar, it is a sentence"


def test_the_alternatives_are_those_of_the_plan_and_each_says_why_not(house: House, person: str) -> None:
    view, known = decision(house.clinic, house.kari, person), plan(house.clinic, house.kari, person)
    assert [one.step for one in view.weighed[1:]] == list(known.alternatives)
    assert all(one.against for one in view.weighed[1:])


def test_what_if_is_looked_at_before_it_is_chosen_and_choosing_keeps_the_reason(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    shown = kari.get(f"{address}?scenario=cafe.order&level=4").text
    assert "Think about this first" in shown
    assert plan(house.clinic, house.kari, person).chosen is None, "looking chooses nothing"
    form = {"scenario": "cafe.order", "level": "4", "reason": "wants to"}
    assert kari.send(f"/participants/{person}/next", form).status_code == 303
    chosen = plan(house.clinic, house.kari, person).chosen
    assert chosen is not None
    assert (chosen.scenario, chosen.level, chosen.reason) == ("cafe.order", 4, "wants to")
    assert "That stands" in kari.get(address).text


def test_what_the_plan_leaves_out_can_be_looked_at_but_has_no_button(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    set_opt_outs(house.clinic, house.kari, person, ("cafe.order",))
    shown = kari.get(f"{address}?scenario=cafe.order&level=1").text
    assert "This cannot be chosen" in shown
    assert 'id="take"' not in shown


def test_a_step_that_is_not_there_is_said_kindly(kari: Visitor, address: str) -> None:
    for query in ("scenario=nowhere&level=1", "scenario=cafe.order&level=x", "scenario=&level="):
        answer = kari.get(f"{address}?{query}")
        assert answer.status_code == 200
    assert "There is no such scenario" in kari.get(f"{address}?scenario=nowhere&level=1").text


def test_who_does_not_follow_up_the_participant_does_not_see_it(come: Come, house: House, address: str) -> None:
    assert come(house.ola).get(address).status_code in {403, 404}


def test_the_plan_shows_the_session_as_it_may_go(kari: Visitor, house: House, person: str) -> None:
    shown = kari.get(f"/participants/{person}").text
    course = plan(house.clinic, house.kari, person).course
    assert len(course.today) == 3
    listed = re.findall(r'<li class="(\w+)"><span class="kicker">', shown)
    assert listed == [run.part.value for run in course.today]


def test_a_past_run_shows_what_was_written_down_then_and_an_older_one_says_that_it_is_worked_out_again(
    kari: Visitor, house: House
) -> None:
    person = with_practice(house, f"Rips {next(_NUMBERS)} (syntetisk)", days_ago=(9, 2))
    stood = decision(house.clinic, house.kari, person).weighed[0]
    step = StepThen(
        stood.step.goal,
        stood.step.goal_name,
        "long.gone",
        Text(nb="Hilse i <gangen>", en="Greeting in the <hall>"),
        2,
        Text(nb="Fordi det gikk bra sist.", en="Because it went well last time."),
        ForecastThen(8, 3, 1, 4),
        {"learning": 40, "a_term_of_then": -3},
    )
    with house.clinic.store.begin() as unit:
        run = unit.sessions.runs(f"{person}-1")[0]
        made = (house.kari.id, Ground.IN_THE_SESSION, "digest", (step,))
        unit.suggested.add(Suggested(f"kept-{person}", person, run.session, 1, run.started_at, *made))
    told = kari.get(f"/participants/{person}/why").text.split('id="practised"')[1]
    assert told.count("What was suggested then") == 1
    assert "Because it went well last time." in told
    assert "Greeting in the &lt;hall&gt;" in told
    assert told.count("Worked out again: it was not written down that day.") == 1


def test_what_was_chosen_is_learnt_as_a_preference_and_not_as_skill(house: House, person: str) -> None:
    before = plan(house.clinic, house.kari, person)
    choose_next(house.clinic, house.kari, person, "cafe.order", 1, "likes the café")
    after = plan(house.clinic, house.kari, person)
    assert after.domains == before.domains
    view = decision(house.clinic, house.kari, person, ("cafe.order", 1))
    assert view.asked is not None
    assert {term.name: term.worth for term in view.asked.weighed.terms}["preference"] > 0


def test_where_nobody_has_said_what_to_practise_for_the_page_names_the_goal_that_is_aimed_at(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    nothing = dict.fromkeys((barrier.id for barrier in house.clinic.library.pack.barriers), 0)
    rate_barriers(house.clinic, house.kari, person, {Rater.CARE_WORKER: nothing})
    lead = decision(house.clinic, house.kari, person).lead
    assert lead is not None and not lead.own
    shown = kari.get(address).text
    assert lead.said.en in shown
    assert f'href="/participants/{person}#own-words"' in shown
    told = (house.clinic, house.kari, person, "", "Ta bussen til byen")
    set_own_words(*told, seated=False, towards=("I25",))
    shown = kari.get(address).text
    assert lead.said.en not in shown
    assert "The participant practises for “Take the bus”." in shown
    assert f'href="/participants/{person}#own-words"' not in shown
