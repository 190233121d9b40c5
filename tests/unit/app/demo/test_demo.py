"""The demo clinic is synthetic, believable and safe to make twice."""

import pytest

from samspill.app.demo import DEMO_NAME, DEMO_PASSWORD, course, seed
from samspill.app.plan.overview import plan
from samspill.app.records.people import Synthetic
from samspill.app.signing_in.password import sign_in
from samspill.app.today.day import today
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


def test_making_it_twice_changes_nothing(seeded: House) -> None:
    actor = sign_in(seeded.clinic, DEMO_NAME, DEMO_PASSWORD)
    before = today(seeded.clinic, actor)
    seed(seeded.clinic)
    assert today(seeded.clinic, actor) == before
