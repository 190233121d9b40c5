"""What ratings of many say of scenarios counts in a plan once a supervisor has taken it into use, and not before."""

import msgspec
import pytest

from samspill.app.actor import Role
from samspill.app.estimate.learned import learned
from samspill.app.plan.overview import plan
from samspill.app.plan.question import planned_ahead, planned_today, question_about, question_then
from samspill.app.plan.why import decision
from samspill.app.strain.deciding import take_into_use, take_out_of_use
from samspill.app.strain.looking import strain_page
from samspill.curriculum import FEWEST_PEOPLE, Question, ScenarioStrain, SessionPlan, Why
from tests.unit.app.house import House
from tests.unit.app.strain.raters import aliases, rater, rates


class Planned(House):
    """A clinic in which many have found one scenario far harder than its themes say, and one newcomer."""

    def __init__(self) -> None:
        super().__init__()
        self.kari, self.vera = self.staff("Kari"), self.staff("Vera", Role.SUPERVISOR)
        self.person = self.enrolled(self.kari, "Lyng (syntetisk)")
        first = self.why.weighed[0].step.scenario
        for alias in aliases(FEWEST_PEOPLE + 5):
            rater(self.clinic, self.kari, alias, {first: (10, 10), "street.walk": (0, 0), "shop.pay": (1, 1)})

    @property
    def why(self) -> Why:
        return decision(self.clinic, self.kari, self.person)

    @property
    def question(self) -> Question:
        with self.store.look() as unit:
            person = unit.people.participant(self.person)
            assert person is not None
            return question_about(self.clinic, unit, person, learned(self.clinic, unit, person))

    @property
    def planned(self) -> tuple[SessionPlan, SessionPlan]:
        with self.store.look() as unit:
            person = unit.people.participant(self.person)
            assert person is not None
            known = learned(self.clinic, unit, person)
            question = question_about(self.clinic, unit, person, known)
            return tuple(make(self.clinic, person, known, question) for make in (planned_today, planned_ahead))  # type: ignore[return-value]

    def strains_of_run(self, number: int) -> tuple[ScenarioStrain, ...]:
        """What the question rested on when this run began."""
        with self.store.look() as unit:
            person, run = unit.people.participant(self.person), unit.sessions.runs_of(self.person)[number]
            assert person is not None
            return question_then(self.clinic, unit, person, run).strains

    def take(self) -> None:
        take_into_use(self.clinic, self.vera, strain_page(self.clinic, self.vera).digest)


@pytest.fixture
def house() -> Planned:
    return Planned()


def test_a_question_carries_what_is_in_use_and_nothing_else(house: Planned) -> None:
    assert house.question.strains == ()
    house.take()
    assert len(house.question.strains) == 3
    take_out_of_use(house.clinic, house.vera)
    assert house.question.strains == ()


def test_what_many_found_hard_is_not_the_first_step_any_more(house: Planned) -> None:
    before = house.why.weighed[0].step
    house.take()
    assert house.why.weighed[0].step.scenario != before.scenario
    take_out_of_use(house.clinic, house.vera)
    assert house.why.weighed[0].step == before


def test_a_plan_is_worked_out_anew_when_a_table_comes_into_use(house: Planned) -> None:
    before = house.planned
    assert house.planned[0] is before[0]
    assert house.planned[1] is before[1]
    house.take()
    after = house.planned
    assert after[0] is not before[0]
    assert after[1] is not before[1]
    take_out_of_use(house.clinic, house.vera)
    assert msgspec.to_builtins(house.planned[0]) == msgspec.to_builtins(before[0])


def test_what_a_run_rested_on_is_shown_as_it_was_then(house: Planned) -> None:
    for session in ("before", "while", "after"):
        rates(house.clinic, house.kari, house.person, session, "cafe.order", 4)
        house.clock.advance(minutes=1)
        if session == "before":
            house.take()
        if session == "while":
            take_out_of_use(house.clinic, house.vera)
        house.clock.advance(minutes=1)
    assert [len(house.strains_of_run(n)) for n in range(3)] == [0, 3, 0]


def test_the_page_of_a_participant_reckons_with_it(house: Planned) -> None:
    before = plan(house.clinic, house.kari, house.person)
    house.take()
    assert plan(house.clinic, house.kari, house.person) != before
