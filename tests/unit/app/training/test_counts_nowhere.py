"""Whatever is written about a practice person, no list, count or figure of anybody changes by it."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samspill.app.actor import Actor, Role
from samspill.app.adverse_events.filing import Filed, adverse_events, file_event
from samspill.app.appointments import book
from samspill.app.clinic import Clinic
from samspill.app.coming_in.enrolment import caseload
from samspill.app.coming_in.identity import keep_identity
from samspill.app.estimate.profile import rate_barriers
from samspill.app.measures.asking import skip_measure
from samspill.app.missions.agreeing import MissionPlan, agree_mission
from samspill.app.openings.emergencies import break_glass, unsigned_emergencies
from samspill.app.openings.log import audit_log
from samspill.app.person.exporting import export_person
from samspill.app.plan.overview import plan
from samspill.app.records.adverse_events import Relation, Severity
from samspill.app.records.identity import OwnName
from samspill.app.records.profile import Rater
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.opening import start_session
from samspill.app.signing_in.own_sign_in import make_card
from samspill.app.staff.following_up import begin_relation, care_relations, hand_over
from samspill.app.staff.hiring import staff_list
from samspill.app.today.day import today
from samspill.app.training.guiding import begin
from samspill.app.training.words import ALIAS
from samspill.model.words import Language
from tests.unit.app.house import House

Act = Callable[[Clinic, Actor, str], object]


def _serious(clinic: Clinic, actor: Actor, person: str) -> str:
    day = clinic.day(clinic.clock.now())
    told = Filed(day, "Falt", Severity.SEVERE, serious=True, relation=Relation.POSSIBLE, action="", follow_up_on=day)
    return file_event(clinic, actor, person, told)


ACTS: dict[str, Act] = {
    "rates": lambda clinic, actor, person: rate_barriers(clinic, actor, person, {Rater.CARE_WORKER: {"shame": 3}}),
    "books": lambda clinic, actor, person: book(clinic, actor, person, clinic.clock.now()),
    "agrees": lambda clinic, actor, person: agree_mission(clinic, actor, person, MissionPlan("C01", "C01.1")),
    "skips": lambda clinic, actor, person: skip_measure(clinic, actor, person, "how-sure", "start", "Orket ikke"),
    "opens": start_session,
    "files": _serious,
}


def seen(clinic: Clinic, people: dict[str, Actor]) -> list[object]:
    """Every list and count there is, as each of them sees it."""
    kari, ola, vera, admin = (people[name] for name in ("kari", "ola", "vera", "admin"))
    found: list[object] = [today(clinic, one) for one in (kari, ola, vera)]
    found += [caseload(clinic, one) for one in (kari, ola, vera)]
    found += [adverse_events(clinic, one) for one in (kari, ola, vera)]
    sought = audit_log(clinic, vera, find="e")
    found += [care_relations(clinic, vera), unsigned_emergencies(clinic, vera), sought.person, sought.called]
    found += [staff_list(clinic, admin)]
    with clinic.store.look() as unit:
        found += [unit.people.everyone(), unit.people.followed_up_by(kari.id), unit.adverse_events.signatures()]
    return found


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sets(st.sampled_from(sorted(ACTS))), st.integers(0, 2), st.sampled_from(list(Language)))
def test_no_list_and_no_count_knows_a_practice_person(acts: set[str], others: int, language: Language) -> None:
    house = House()
    roles = {"kari": Role.CARE_WORKER, "ola": Role.CARE_WORKER, "vera": Role.SUPERVISOR, "admin": Role.ADMIN}
    people = {name: house.staff(name, role) for name, role in roles.items()}
    for number in range(others):
        _serious(house.clinic, people["kari"], house.enrolled(people["kari"], f"Lyng {number} (syntetisk)"))
    before = seen(house.clinic, people)
    person = begin(house.clinic, people["kari"], language)
    for act in sorted(acts):
        if not (act == "opens" and "files" in acts):  # a serious event holds practice back here too
            ACTS[act](house.clinic, people["kari"], person)
    assert seen(house.clinic, people) == before
    assert hand_over(house.clinic, people["vera"], people["kari"].id, people["ola"].id) == others
    with house.store.look() as unit:
        assert not unit.people.follows_up(people["ola"].id, person)


@pytest.fixture
def person(house: House) -> str:
    return begin(house.clinic, house.staff("kari"), Language.NB)


def test_nobody_else_comes_near_them_in_any_role(house: House, person: str) -> None:
    for role in Role:
        if role is not Role.PARTICIPANT:
            with pytest.raises(Refusal):
                plan(house.clinic, house.staff(f"other {role}", role), person)
    ola, vera = house.staff("ola"), house.staff("vera", Role.SUPERVISOR)
    with pytest.raises(Problems):
        break_glass(house.clinic, ola, ALIAS[Language.NB], "det haster veldig")
    with pytest.raises(Refusal):
        begin_relation(house.clinic, vera, person, ola.id)


def test_nothing_of_theirs_goes_out_and_no_real_name_comes_in(house: House) -> None:
    kari = house.staff("kari")
    person = begin(house.clinic, kari, Language.NB)
    for act in (
        lambda: export_person(house.clinic, kari, person),
        lambda: keep_identity(house.clinic, kari, person, OwnName("Ida", "", "", "", "")),
        lambda: make_card(house.clinic, kari, person),
    ):
        with pytest.raises(Refusal):
            act()


def test_the_audit_log_says_on_which_ground(house: House) -> None:
    kari, vera = house.staff("kari"), house.staff("vera", Role.SUPERVISOR)
    person = begin(house.clinic, kari, Language.NB)
    plan(house.clinic, kari, person)
    rows = audit_log(house.clinic, vera, person).rows
    assert rows
    assert {row.ground for row in rows} == {"practice"}
