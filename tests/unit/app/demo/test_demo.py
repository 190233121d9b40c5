"""The demo clinic is synthetic, believable and safe to make twice."""

import pytest

from samspill.app.coming_in.enrolment import caseload
from samspill.app.demo import DEMO_NAME, DEMO_PASSWORD, course, seed
from samspill.app.demo.late_shift import WITH_LATE_SHIFT
from samspill.app.demo.names import LATE_SHIFT
from samspill.app.plan.overview import plan
from samspill.app.records.people import Synthetic
from samspill.app.signing_in.password import sign_in
from samspill.app.strain.looking import strain_page
from samspill.app.today.day import today
from samspill.app.views.today import Part
from samspill.curriculum.sentences_why import Beside
from samspill.model.words import Language
from tests.unit.app.house import House


@pytest.fixture(scope="module")
def seeded() -> House:
    house = House()
    seed(house.clinic)
    return house


def test_the_demo_login_sees_five_synthetic_people_some_of_them_expected_today(seeded: House) -> None:
    actor = sign_in(seeded.clinic, DEMO_NAME, DEMO_PASSWORD)
    people = today(seeded.clinic, actor).people
    assert len(people) == 5
    assert all("(synt" in row.alias for row in people)
    assert [row.when is not None for row in people] == [True, True, True, True, False]
    assert not any(row.open_session for row in people)


def test_past_runs_were_played_and_left_evidence(seeded: House) -> None:
    actor = sign_in(seeded.clinic, DEMO_NAME, DEMO_PASSWORD)
    plans = {row.alias: plan(seeded.clinic, actor, row.participant) for row in today(seeded.clinic, actor).people}
    practised = plans["Lyng (syntetisk)"]
    assert len(practised.sessions) == 11
    assert any(goal.evidence for domain in practised.domains for goal in domain.goals)
    assert practised.missions
    assert not plans["Multe (syntetisk)"].sessions
    assert all(shown.proposal is not None for shown in plans.values())


def test_everyone_in_it_is_marked_as_made_up_from_the_day_they_come_in(seeded: House) -> None:
    with seeded.store.look() as unit:
        assert {person.synthetic for person in unit.people.everyone()} == {Synthetic.DEMO}
    diary = course(House().clinic)
    past = diary.until(0)
    with past.clinic.store.look() as unit:
        assert {person.synthetic for person in unit.people.everyone()} == {Synthetic.DEMO}
    diary.close()


def test_its_stories_say_that_nobody_told_them(seeded: House) -> None:
    with seeded.store.look() as unit:
        told = unit.stories.everyone()
    assert {story.language for story in told} == set(Language)
    assert all(story.made_up and ("(oppdiktet)" in story.title or "(made up)" in story.title) for story in told)


def test_enough_people_have_rated_some_scenarios_to_say_how_they_strain_and_nothing_of_it_is_in_use(
    seeded: House,
) -> None:
    shown = strain_page(seeded.clinic, sign_in(seeded.clinic, "supervisor", DEMO_PASSWORD))
    beside = [row.now.beside for row in shown.rows if row.now is not None]
    assert 3 <= len(beside) <= 8
    assert {Beside.MORE, Beside.LESS} <= set(beside)
    assert not shown.in_use and not shown.decided


def test_those_of_the_late_shift_are_on_no_list_but_theirs_and_nothing_waits_about_them(seeded: House) -> None:
    theirs = {one.alias for one in WITH_LATE_SHIFT}
    actor, late = (sign_in(seeded.clinic, name, DEMO_PASSWORD) for name in (DEMO_NAME, LATE_SHIFT))
    assert not theirs & {person.alias for person in caseload(seeded.clinic, actor).people}
    rows = today(seeded.clinic, late).people
    assert {row.alias for row in rows} == theirs
    assert {row.part for row in rows} == {Part.REST}
    assert all(row.later is not None for row in rows), "they come again, another day"
    assert all(2 <= len(plan(seeded.clinic, late, row.participant).sessions) <= 4 for row in rows)


def test_a_demo_from_before_they_came_gains_them_and_keeps_whom_it_has() -> None:
    house = House()
    diary = course(house.clinic, but=frozenset(one.alias for one in WITH_LATE_SHIFT))
    before = set(diary.live().people.values())
    diary.close()
    seed(house.clinic)
    actor, late = (sign_in(house.clinic, name, DEMO_PASSWORD) for name in (DEMO_NAME, LATE_SHIFT))
    assert {row.participant for row in today(house.clinic, actor).people} == before
    assert {row.alias for row in today(house.clinic, late).people} == {one.alias for one in WITH_LATE_SHIFT}


def test_making_it_twice_changes_nothing(seeded: House) -> None:
    actors = [sign_in(seeded.clinic, name, DEMO_PASSWORD) for name in (DEMO_NAME, LATE_SHIFT)]
    before = [today(seeded.clinic, actor) for actor in actors]
    seed(seeded.clinic)
    assert [today(seeded.clinic, actor) for actor in actors] == before
