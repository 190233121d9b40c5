"""The map of goals, one goal by itself, and the order in which they are wanted."""

import pytest

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol, set_opt_outs
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.estimate.learned import learned
from samspill.app.estimate.profile import barrier_profile
from samspill.app.plan.goal_order import MOST_GOALS, set_goal_order, undo_goal_order
from samspill.app.plan.goals import goal_map, goal_page
from samspill.app.plan.overview import plan
from samspill.app.plan.question import question_about
from samspill.app.refusals import Missing, Problems
from samspill.app.views.goals import GoalMap
from samspill.model.goals import GoalState
from samspill.model.words import Language
from tests.unit.app.house import House


class Pair(House):
    """A clinic with one care worker and one participant."""

    def __init__(self) -> None:
        super().__init__()
        self.kari = self.staff("Kari")
        self.person = enrol(self.clinic, self.kari, "Rogn (syntetisk)", Language.NB)

    def order(self, *goals: str, reason: str = "det vil hun") -> None:
        set_goal_order(self.clinic, self.kari, self.person, goals, reason)

    @property
    def map(self) -> GoalMap:
        return goal_map(self.clinic, self.kari, self.person)


@pytest.fixture
def house() -> Pair:
    return Pair()


def test_the_map_holds_every_goal_once_and_each_after_what_it_needs(house: Pair) -> None:
    drawn = [one.goal for band in house.map.bands for one in band.goals]
    assert sorted(goal.id for goal in drawn) == sorted(goal.id for goal in house.clinic.library.pack.goals)
    seen: set[str] = set()
    for goal in drawn:
        assert set(goal.needs) <= seen, goal.id
        seen.add(goal.id)


def test_the_way_leads_over_all_the_aim_rests_on(house: Pair) -> None:
    assert not any(one.on_the_way for one in house.map.goals.values())
    set_own_words(
        house.clinic, house.kari, house.person, "", "Ta bussen til søsteren min", seated=False, towards=("I25",)
    )
    goals, shown = house.clinic.library.goals, house.map
    assert shown.own_goal == "Ta bussen til søsteren min"
    assert {name for name, one in shown.goals.items() if one.on_the_way} == {"I25", *goals.prerequisites("I25")}
    assert [name for name, one in shown.goals.items() if one.aimed_at] == ["I25"]
    assert all(one.on_the_way for one in shown.goals.values() if one.ahead)


def test_the_proposed_steps_are_those_of_the_plan_and_are_marked_on_their_goals(house: Pair) -> None:
    shown, known = house.map, plan(house.clinic, house.kari, house.person)
    assert shown.steps == (known.proposal, *known.alternatives)
    first = known.proposal
    assert first is not None
    assert shown.goals[first.goal].step == 1


def test_an_order_is_kept_with_its_reason_who_and_when_and_reaches_the_proposal(house: Pair) -> None:
    house.order("S13", "I29", "S13", reason="  vil   spørre i butikken ")
    shown = house.map
    assert shown.plan.goals == ("S13", "I29")
    assert [shown.goals[goal].wanted for goal in ("S13", "I29", "C02")] == [1, 2, None]
    (change,) = shown.plan.changes
    assert (change.by, change.reason, change.came) == ("Kari", "vil spørre i butikken", ("S13", "I29"))
    assert change.at == house.clock.now()
    with house.store.look() as unit:
        person = unit.people.participant(house.person)
        assert person is not None
        known = learned(house.clinic, unit, person)
        assert question_about(house.clinic, unit, person, known).order == ("S13", "I29")


def test_where_the_first_wanted_goal_is_not_proposed_it_says_why(house: Pair) -> None:
    assert house.map.not_yet is None
    house.order("X40")
    assert house.map.first_wanted is not None
    assert house.map.not_yet is None, "all that comes first is on the way to it"
    first = house.map.steps[0].goal
    house.order(first, "X40")
    assert house.map.not_yet is None
    set_opt_outs(house.clinic, house.kari, house.person, tuple(house.clinic.library.pack.scenarios))
    not_yet = house.map.not_yet
    assert not_yet is not None
    assert not_yet.en == "The plan leaves this out."


def test_the_last_change_can_be_undone_and_the_undoing_too(house: Pair) -> None:
    undo_goal_order(house.clinic, house.kari, house.person)
    assert house.map.plan.changes == (), "nothing to undo, nothing done"
    house.order("S13")
    house.order("I29", "S13")
    undo_goal_order(house.clinic, house.kari, house.person)
    assert house.map.plan.goals == ("S13",)
    assert house.map.plan.changes[0].undone
    undo_goal_order(house.clinic, house.kari, house.person)
    assert house.map.plan.goals == ("I29", "S13")
    assert len(house.map.plan.changes) == 4, "nothing that was written is lost"


def test_the_first_order_undone_leaves_none(house: Pair) -> None:
    house.order("S13")
    undo_goal_order(house.clinic, house.kari, house.person)
    assert house.map.plan.goals == ()


def test_the_same_order_again_is_no_change(house: Pair) -> None:
    house.order("S13")
    house.order("S13", reason="fortsatt")
    assert len(house.map.plan.changes) == 1


@pytest.mark.parametrize(
    ("goals", "reason", "fields"),
    [
        (("S13",), "  ", {"reason"}),
        (("weather",), "", {"order", "reason"}),
        ((*tuple(f"S{n}" for n in range(10, 22)), "C02"), "alt", {"order"}),
    ],
)
def test_all_that_is_wrong_with_an_order_is_said_at_once(
    house: Pair, goals: tuple[str, ...], reason: str, fields: set[str]
) -> None:
    assert len(goals) <= 1 or len(goals) > MOST_GOALS
    with pytest.raises(Problems) as raised:
        house.order(*goals, reason=reason)
    assert {problem.field for problem in raised.value.problems} == fields


def test_an_empty_order_is_an_order(house: Pair) -> None:
    house.order("S13")
    house.order(reason="vi ser det an")
    assert house.map.plan.goals == ()
    assert house.map.plan.changes[0].went == ("S13",)


def test_one_goal_tells_what_it_needs_and_opens_and_where_it_is_practised(house: Pair) -> None:
    page, goals = goal_page(house.clinic, house.kari, house.person, "S13"), house.clinic.library.goals
    assert [one.goal.id for one in page.needs] == list(goals["S13"].needs)
    assert [one.goal.id for one in page.opens] == list(goals.needed_by["S13"])
    assert page.scenarios[0].target, "where it is the target comes first"
    assert [int(level.level) for level in page.scenarios[0].levels] == [1, 2, 3, 4, 5]
    assert [view.mission.size for view in page.missions] == sorted(m.size for m in goals["S13"].missions)
    assert page.state in (GoalState.READY, GoalState.LOCKED)
    assert page.evidence == ()


def test_what_was_practised_shows_on_the_goal(house: Pair) -> None:
    session, ear = house.running(house.kari)
    house.play(session, ear)
    with house.store.look() as unit:
        known = unit.sessions.session(session)
    assert known is not None
    page = goal_page(house.clinic, house.kari, known.participant, "I29")
    assert page.evidence
    [run] = page.runs
    assert sum(seen.times for seen in run.seen) == len(page.evidence), "one row for a run, with all that was seen in it"
    assert [seen.score for seen in run.seen] == sorted((seen.score for seen in run.seen), reverse=True)
    assert page.scenarios[0].levels[0].last is not None


def test_who_may_see_but_not_plan_is_told_so(house: Pair) -> None:
    assert house.map.may_plan
    vera = house.staff("Vera", Role.SUPERVISOR)
    assert not goal_map(house.clinic, vera, house.person).may_plan
    assert not goal_page(house.clinic, vera, house.person, "S13").may_plan
    assert not barrier_profile(house.clinic, vera, house.person).may_rate


def test_a_goal_that_is_not_there_is_missing(house: Pair) -> None:
    with pytest.raises(Missing):
        goal_page(house.clinic, house.kari, house.person, "Z99")
