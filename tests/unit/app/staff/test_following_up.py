"""Who follows up whom: a supervisor gives it and ends it, and that it was is kept."""

import pytest

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import caseload, enrol
from samspill.app.plan.overview import plan
from samspill.app.refusals import Problems, Refusal
from samspill.app.staff.following_up import begin_relation, care_relations, end_relation, hand_over
from samspill.model.words import Language
from tests.unit.app.house import House


def test_a_supervisor_gives_a_relation_and_ends_it_and_its_dates_are_kept(house: House) -> None:
    kari, ola, vera = house.staff("Kari"), house.staff("Ola"), house.staff("Vera", Role.SUPERVISOR)
    person = enrol(house.clinic, kari, "Lyng", Language.NB)
    begin_relation(house.clinic, vera, person, ola.id)
    begin_relation(house.clinic, vera, person, ola.id)
    assert plan(house.clinic, ola, person).alias == "Lyng"
    house.clock.advance(1000)
    end_relation(house.clinic, vera, person, kari.id)
    with pytest.raises(Refusal):
        plan(house.clinic, kari, person)
    assert caseload(house.clinic, kari).people == ()
    shown = care_relations(house.clinic, vera).people[0]
    assert [one.name for one in shown.now] == ["Ola"]
    assert [one.name for one in shown.before] == ["Kari"]
    ended = shown.before[0]
    assert ended.since is not None
    assert ended.until is not None
    assert ended.until > ended.since
    begin_relation(house.clinic, vera, person, kari.id)
    assert len(care_relations(house.clinic, vera).people[0].now) == 2


def test_only_a_supervisor_does_it_and_only_colleagues_who_follow_up_are_given(house: House) -> None:
    kari, admin, vera = house.staff("Kari"), house.staff("Siri", Role.ADMIN), house.staff("Vera", Role.SUPERVISOR)
    person = enrol(house.clinic, kari, "Lyng", Language.NB)
    for actor in (kari, admin):
        with pytest.raises(Refusal):
            begin_relation(house.clinic, actor, person, kari.id)
        with pytest.raises(Refusal):
            end_relation(house.clinic, actor, person, kari.id)
        with pytest.raises(Refusal):
            care_relations(house.clinic, actor)
    for nobody in (admin.id, "no-such-member", ""):
        with pytest.raises(Problems):
            begin_relation(house.clinic, vera, person, nobody)


def test_it_is_not_ended_while_they_practise_because_stopping_is_theirs(house: House) -> None:
    kari, vera = house.staff("Kari"), house.staff("Vera", Role.SUPERVISOR)
    session, _ = house.running(kari)
    with house.store.look() as unit:
        known = unit.sessions.session(session)
    assert known is not None
    with pytest.raises(Refusal) as refusal:
        end_relation(house.clinic, vera, known.participant, kari.id)
    assert refusal.value.code == "practising"


def test_a_supervisor_hands_over_and_whoever_followed_up_goes_on(house: House) -> None:
    kari, ola, vera = house.staff("Kari"), house.staff("Ola"), house.staff("Vera", Role.SUPERVISOR)
    admin = house.staff("Siri", Role.ADMIN)
    enrol(house.clinic, kari, "Lyng", Language.NB)
    assert care_relations(house.clinic, vera).following == ((kari.id, "Kari"),)
    assert hand_over(house.clinic, vera, kari.id, ola.id) == 1
    for colleague in (kari, ola):
        assert [person.alias for person in caseload(house.clinic, colleague).people] == ["Lyng"]
    for giver, taker in ((kari.id, admin.id), (kari.id, kari.id), ("nobody", ola.id), (kari.id, "")):
        with pytest.raises(Problems):
            hand_over(house.clinic, vera, giver, taker)
    with pytest.raises(Refusal):
        hand_over(house.clinic, admin, kari.id, ola.id)
