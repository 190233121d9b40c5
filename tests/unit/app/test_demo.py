"""The demo clinic is synthetic, believable and safe to make twice."""

import pytest

from samspill.app.demo import DEMO_NAME, DEMO_PASSWORD, seed
from samspill.app.plan import plan
from samspill.app.signing_in import sign_in
from samspill.app.today import today

from .house import House


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


def test_making_it_twice_changes_nothing(seeded: House) -> None:
    actor = sign_in(seeded.clinic, DEMO_NAME, DEMO_PASSWORD)
    before = today(seeded.clinic, actor)
    seed(seeded.clinic)
    assert today(seeded.clinic, actor) == before
