"""Who may do what: everything not named is refused, and each use case asks."""

from collections.abc import Callable
from itertools import product

import pytest

from samspill.app.access import Action, Relation, may
from samspill.app.actor import Actor, Role
from samspill.app.appointments import book
from samspill.app.check_in import check_in
from samspill.app.clinic import Clinic
from samspill.app.debrief import Debrief, debrief
from samspill.app.enrolment import enrol, participants, set_opt_outs
from samspill.app.pairing import confirm
from samspill.app.plan import choose_next, plan
from samspill.app.profile import barrier_profile, rate_barriers
from samspill.app.refusals import Missing, Refusal
from samspill.app.rehearsal import rehearsal
from samspill.app.runs import start_run, steer
from samspill.app.sessions import close_session, go_to_check_in, go_to_rehearsal, session_view, start_session
from samspill.app.today import today
from samspill.app.watching import may_watch
from samspill.model.events import Calm
from samspill.model.words import Language
from samspill.testing.fakes import START

from .house import CAFE, House, all_well

LIBRARY = (Action.SEE_LIBRARY, Action.EDIT_LIBRARY)
ALLOWED = (
    {(Role.CARE_WORKER, Action.SEE_TODAY, relation) for relation in Relation}
    | {(Role.CARE_WORKER, Action.ENROL, relation) for relation in Relation}
    | {(Role.ADMIN, Action.MANAGE_STAFF, relation) for relation in Relation}
    | {(role, action, relation) for role in Role for action in LIBRARY for relation in Relation}
    | {
        (Role.CARE_WORKER, action, Relation.CARE)
        for action in (Action.SEE_PARTICIPANT, Action.RATE_BARRIERS, Action.PLAN, Action.RUN_SESSION, Action.BOOK)
    }
)

ABOUT_A_PERSON: tuple[Callable[[Clinic, Actor, str], object], ...] = (
    plan,
    lambda clinic, actor, person: choose_next(clinic, actor, person, CAFE, 1, "derfor"),
    barrier_profile,
    lambda clinic, actor, person: rate_barriers(clinic, actor, person, {}),
    lambda clinic, actor, person: set_opt_outs(clinic, actor, person, ()),
    lambda clinic, actor, person: book(clinic, actor, person, START),
    start_session,
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


@pytest.mark.parametrize(("role", "action", "relation"), list(product(Role, Action, Relation)))
def test_what_is_not_named_is_refused_with_a_reason(role: Role, action: Action, relation: Relation) -> None:
    verdict = may(role, action, relation)
    assert verdict.allowed is ((role, action, relation) in ALLOWED)
    assert verdict.allowed or (verdict.code and verdict.message.nb and verdict.message.en)


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
    for ask in (lambda: today(house.clinic, admin), lambda: participants(house.clinic, admin)):
        with pytest.raises(Refusal):
            ask()
    with pytest.raises(Refusal):
        enrol(house.clinic, admin, "Lyng", Language.NB)
