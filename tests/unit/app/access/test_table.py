"""Who may do what: everything not named is refused, and each use case asks."""

from collections.abc import Callable
from itertools import product

import pytest

from samspill.app.access import TABLE, Action, Relation, demand, may
from samspill.app.actor import Actor, Role
from samspill.app.appointments import book
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import caseload, enrol, set_opt_outs
from samspill.app.estimate.cluster import cluster
from samspill.app.estimate.profile import barrier_profile, rate_barriers
from samspill.app.missions.agreeing import MissionPlan, agree_mission
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.goal_order import set_goal_order, undo_goal_order
from samspill.app.plan.goals import goal_map, goal_page
from samspill.app.plan.missions import missions
from samspill.app.plan.overview import plan
from samspill.app.refusals import Missing, Refusal
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.opening import close_session, go_to_check_in, go_to_rehearsal, start_session
from samspill.app.sessions.pairing import confirm
from samspill.app.sessions.rehearsal import rehearsal
from samspill.app.sessions.runs import start_run, steer
from samspill.app.sessions.watching import may_watch
from samspill.app.signing_in.password import add_staff
from samspill.app.today.day import today
from samspill.model.events import Calm
from samspill.model.words import Language
from samspill.testing.fakes import START
from tests.unit.app.house import CAFE, House, all_well

PERSON = frozenset(Relation) - {Relation.NOBODY_IN_QUESTION}
CLINICAL = frozenset({Role.CARE_WORKER, Role.PEER_SUPPORTER, Role.SUPERVISOR})
NO_RECORD = frozenset({Role.RESEARCHER, Role.AUTHOR, Role.ADMIN, Role.AUDITOR})

ABOUT_A_PERSON: tuple[Callable[[Clinic, Actor, str], object], ...] = (
    plan,
    lambda clinic, actor, person: choose_next(clinic, actor, person, CAFE, 1, "derfor"),
    barrier_profile,
    lambda clinic, actor, person: rate_barriers(clinic, actor, person, {}),
    cluster,
    goal_map,
    lambda clinic, actor, person: goal_page(clinic, actor, person, "S13"),
    lambda clinic, actor, person: set_goal_order(clinic, actor, person, ("S13",), "derfor"),
    undo_goal_order,
    lambda clinic, actor, person: set_opt_outs(clinic, actor, person, ()),
    lambda clinic, actor, person: book(clinic, actor, person, START),
    start_session,
    missions,
    lambda clinic, actor, person: agree_mission(clinic, actor, person, MissionPlan("C01", "C01.1")),
)
ABOUT_A_SESSION: tuple[Callable[[Clinic, Actor, str], object], ...] = (
    session_view,
    lambda clinic, actor, session: confirm(clinic, actor, session, "BCDFGHJK"),
    go_to_check_in,
    lambda clinic, actor, session: check_in(clinic, actor, session, all_well()),
    lambda clinic, actor, session: rehearsal(clinic, actor, session, CAFE, 1),
    lambda clinic, actor, session: start_run(clinic, actor, session, CAFE, 1),
    lambda clinic, actor, session: steer(clinic, actor, session, Calm()),
    lambda clinic, actor, session: debrief(clinic, actor, session, Debrief("", "", 0, 0, 0, {})),
    go_to_rehearsal,
    close_session,
    may_watch,
)


def test_what_is_not_named_is_refused_with_a_reason() -> None:
    for role, action, relation in product(Role, Action, Relation):
        verdict = may(role, action, relation)
        assert verdict.allowed is (relation in TABLE[action].get(role, frozenset()))
        assert verdict.allowed or (verdict.code and verdict.message.nb and verdict.message.en)


def test_every_action_has_a_row_and_somebody_who_may() -> None:
    assert set(TABLE) == set(Action)
    assert all(any(row.values()) for row in TABLE.values())


def test_those_who_open_no_record_have_no_right_in_any_relation_to_a_person() -> None:
    rights = {(role, action): TABLE[action].get(role, frozenset()) & PERSON for role in NO_RECORD for action in Action}
    assert not any(rights.values())


def test_a_relation_is_enough_only_for_those_who_can_stand_in_it() -> None:
    for role, grounds in ((role, grounds) for row in TABLE.values() for role, grounds in row.items()):
        assert (role is Role.PARTICIPANT) or Relation.OWN not in grounds
        assert role is not Role.PARTICIPANT or grounds <= {Relation.OWN, Relation.NOBODY_IN_QUESTION}
        assert (role in CLINICAL) or not grounds & {Relation.CARE, Relation.SUPERVISION, Relation.BREAK_GLASS}
        assert (role is Role.SUPERVISOR) or Relation.SUPERVISION not in grounds


def test_a_broken_glass_lets_one_read_and_report_and_nothing_else() -> None:
    opened = {action for action in Action for role in Role if may(role, action, Relation.BREAK_GLASS).allowed}
    reading = {Action.SEE_PARTICIPANT, Action.SEE_SESSION, Action.SEE_OPENINGS}
    assert opened == {*reading, Action.REPORT_ADVERSE_EVENT}
    assert may(Role.CARE_WORKER, Action.PLAN, Relation.BREAK_GLASS).code == "not_in_this_relation"


def test_a_supervisor_reads_every_record_and_changes_the_plan_of_none(house: House) -> None:
    person, session = house.ready(house.staff("Kari"))
    supervisor = house.staff("Vera", Role.SUPERVISOR)
    assert plan(house.clinic, supervisor, person).participant == person
    with pytest.raises(Refusal) as refusal:
        close_session(house.clinic, supervisor, session)
    assert refusal.value.code == "not_in_this_relation"


def test_a_participant_opens_no_page_of_the_staff(house: House) -> None:
    person, _ = house.ready(house.staff("Kari"))
    own = add_staff(house.clinic, "lyng", "secret", Role.PARTICIPANT, participant=person)
    assert own.participant == person
    for action in (Action.SEE_PARTICIPANT, Action.PLAN, Action.RUN_SESSION, Action.KEEP_IDENTITY):
        assert may(own.role, action, Relation.OWN).code == "not_your_role"
    with house.store.look() as unit:
        demand(unit, own, Action.SEE_OWN_PAGE, person)
        with pytest.raises(Refusal):
            demand(unit, own, Action.SEE_OWN_PAGE, "somebody-else")


@pytest.mark.parametrize("number", range(len(ABOUT_A_PERSON)))
def test_nobody_sees_or_changes_a_participant_they_do_not_follow_up(house: House, number: int) -> None:
    person, _ = house.ready(house.staff("Kari"))
    for stranger in (house.staff("Ola"), house.staff("Siri", Role.ADMIN)):
        with pytest.raises(Refusal) as refusal:
            ABOUT_A_PERSON[number](house.clinic, stranger, person)
        assert refusal.value.code in {"no_care_relation", "not_your_role"}


@pytest.mark.parametrize("number", range(len(ABOUT_A_SESSION)))
def test_nobody_touches_a_session_of_someone_they_do_not_follow_up(house: House, number: int) -> None:
    _, session = house.ready(house.staff("Kari"))
    for stranger in (house.staff("Ola"), house.staff("Siri", Role.ADMIN)):
        with pytest.raises(Refusal) as refusal:
            ABOUT_A_SESSION[number](house.clinic, stranger, session)
        assert refusal.value.code in {"no_care_relation", "not_your_role"}
    with pytest.raises(Missing):
        ABOUT_A_SESSION[number](house.clinic, house.staff("Liv"), "no-such-session")


def test_an_administrator_sees_no_list_of_people(house: House) -> None:
    admin = house.staff("Siri", Role.ADMIN)
    for ask in (lambda: today(house.clinic, admin), lambda: caseload(house.clinic, admin)):
        with pytest.raises(Refusal):
            ask()
    with pytest.raises(Refusal):
        enrol(house.clinic, admin, "Lyng", Language.NB)
