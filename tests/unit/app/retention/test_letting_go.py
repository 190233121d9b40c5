"""What goes by its age: told first, held by a supervisor, written in the audit log, and only when it was decided."""

from datetime import date, timedelta

import msgspec
import pytest

from samspill.app.actor import Actor, Role
from samspill.app.health import State
from samspill.app.health.keep_times import keep_times_finding
from samspill.app.refusals import Problems, Refusal
from samspill.app.retention.classes import DataClass, kept_classes
from samspill.app.retention.deciding import hold_record, kept_longer, lift_holds, turn_off, turn_on
from samspill.app.retention.letting_go import GROUND, due_now, let_go, let_go_by_itself
from samspill.app.retention.looking import retention_page
from samspill.app.sessions.opening import close_session
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.app.training.guiding import begin
from samspill.model.words import Language
from tests.unit.app.house import House

YEAR = 366 * 86_400_000


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff()


@pytest.fixture
def vera(house: House) -> Actor:
    return house.staff("Vera (syntetisk)", Role.SUPERVISOR)


def practised(house: House, kari: Actor) -> str:
    """Somebody with one closed session, whose events are kept."""
    session, ear = house.running(kari)
    house.play(session, ear)
    close_session(house.clinic, kari, session)
    with house.store.look() as unit:
        return unit.sessions.session(session).participant  # type: ignore[union-attr]


def later(house: House, years: float) -> None:
    house.clock.advance(int(years * YEAR))


def people(house: House) -> list[str]:
    with house.store.look() as unit:
        return [person.id for person in unit.people.everyone()]


def test_nothing_goes_before_a_supervisor_turned_it_on_however_old_it_is(
    house: House, kari: Actor, vera: Actor
) -> None:
    person = practised(house, kari)
    later(house, 20)
    assert let_go_by_itself(house.clinic) is None
    told = retention_page(house.clinic, vera)
    assert not told.in_force
    assert [(one.kind, one.participant) for one in told.going] == [(DataClass.RECORD, person)]
    assert people(house) == [person]


def test_the_archive_is_asked_first_and_only_a_supervisor_decides(house: House, kari: Actor, vera: Actor) -> None:
    with pytest.raises(Problems):
        turn_on(house.clinic, vera, archive_asked=False)
    for other in (kari, house.staff("Ada (syntetisk)", Role.ADMIN)):
        with pytest.raises(Refusal):
            turn_on(house.clinic, other, archive_asked=True)
        with pytest.raises(Refusal):
            let_go(house.clinic, other)
    assert not retention_page(house.clinic, vera).in_force


def test_the_first_goes_fourteen_days_after_it_was_turned_on(house: House, kari: Actor, vera: Actor) -> None:
    practised(house, kari)
    later(house, 20)
    turn_on(house.clinic, vera, archive_asked=True)
    later(house, 13 / 366)
    assert let_go_by_itself(house.clinic) is None
    later(house, 2 / 366)
    gone = let_go_by_itself(house.clinic)
    assert gone is not None
    assert (gone.people, people(house)) == (1, [])
    with house.store.look() as unit:
        assert unit.retention.runs(9) == (gone,)
        assert len(unit.dossier.erasures()) == 1


def test_each_thing_that_went_stands_in_the_audit_log(house: House, kari: Actor, vera: Actor) -> None:
    person = practised(house, kari)
    later(house, 4)
    assert let_go(house.clinic, vera).sessions == 1
    later(house, 20)
    let_go(house.clinic, vera)
    with house.store.look() as unit:
        rows = [row for row in unit.audit.entries() if row.ground == GROUND]
    assert [(row.staff, row.participant, row.about) for row in rows] == [
        (vera.id, person, "events"),
        (vera.id, person, "record"),
    ]


def test_events_go_before_the_record_and_the_session_stays(house: House, kari: Actor, vera: Actor) -> None:
    person = practised(house, kari)
    later(house, 4)
    (one,) = due_now(house.clinic, vera)
    assert (one.kind, one.participant, one.count) == (DataClass.EVENTS, person, 1)
    let_go(house.clinic, vera)
    with house.store.look() as unit:
        (session,) = unit.sessions.of(person)
        assert unit.log.entries(session.id) == ()
        assert unit.sessions.runs(session.id)[0].evidence
    assert due_now(house.clinic, vera) == ()


def test_whoever_is_held_is_kept_until_that_day_and_said_so(house: House, kari: Actor, vera: Actor) -> None:
    person = practised(house, kari)
    later(house, 20)
    today = house.clinic.day(house.clock.now())
    hold_record(house.clinic, vera, person, "Klagen er ikke avgjort", today + timedelta(days=40))
    assert due_now(house.clinic, vera) == ()
    shown = kept_longer(house.clinic, vera, person)
    assert shown.goes == today + timedelta(days=41)
    assert [held.alias for held in retention_page(house.clinic, vera).held] == ["Lyng (syntetisk)"]
    lift_holds(house.clinic, vera, person)
    assert [one.participant for one in due_now(house.clinic, vera)] == [person]


def test_a_hold_lapses_by_itself(house: House, kari: Actor, vera: Actor) -> None:
    person = practised(house, kari)
    later(house, 20)
    hold_record(
        house.clinic, vera, person, "Klagen er ikke avgjort", house.clinic.day(house.clock.now()) + timedelta(9)
    )
    later(house, 10 / 366)
    assert [one.participant for one in due_now(house.clinic, vera)] == [person]


def test_a_hold_needs_a_reason_and_a_day_to_come(house: House, kari: Actor, vera: Actor) -> None:
    person = practised(house, kari)
    with pytest.raises(Problems) as raised:
        hold_record(house.clinic, vera, person, "fordi", date(2020, 1, 1))
    assert {problem.field for problem in raised.value.problems} == {"reason", "until"}


def test_with_other_times_somebody_has_to_decide_again(house: House, kari: Actor, vera: Actor) -> None:
    practised(house, kari)
    turn_on(house.clinic, vera, archive_asked=True)
    later(house, 2)
    shorter = msgspec.structs.replace(
        house.clinic.rules, keep=msgspec.structs.replace(house.clinic.rules.keep, record_years=1)
    )
    object.__setattr__(house.clinic, "rules", shorter)
    assert retention_page(house.clinic, vera).lapsed
    assert let_go_by_itself(house.clinic) is None
    turn_on(house.clinic, vera, archive_asked=True)
    assert retention_page(house.clinic, vera).in_force
    turn_off(house.clinic, vera)
    later(house, 1)
    assert let_go_by_itself(house.clinic) is None


def test_a_clock_that_ran_ahead_erases_no_clinic(
    house: House, kari: Actor, vera: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(5):
        house.enrolled(kari, f"Lyng {number} (syntetisk)")
    turn_on(house.clinic, vera, archive_asked=True)
    later(house, 20)
    assert let_go_by_itself(house.clinic) is None
    assert len(people(house)) == 5
    assert "is the clock right?" in caplog.text
    assert keep_times_finding(house.clinic).state is State.WRONG
    assert let_go(house.clinic, vera).people == 5, "a supervisor who has looked can all the same"


def test_an_administrator_learns_numbers_and_no_names(house: House, kari: Actor) -> None:
    practised(house, kari)
    later(house, 20)
    told = retention_page(house.clinic, house.staff("Ada (syntetisk)", Role.ADMIN))
    assert (told.going, told.held, told.may_decide) == ((), (), False)
    assert dict(told.counts)[DataClass.RECORD] == 1
    assert "Lyng" not in str(told)


def test_old_sign_ins_go_and_new_ones_stay(house: House, kari: Actor, vera: Actor) -> None:
    open_staff_session(house.clinic, kari)
    later(house, 0.5)
    open_staff_session(house.clinic, kari)
    assert let_go(house.clinic, vera).sign_ins == 1
    with house.store.look() as unit:
        assert len(unit.staff.opened_by(kari.id)) == 1


def test_a_practice_person_goes_sooner_and_is_named_as_one(house: House, kari: Actor, vera: Actor) -> None:
    made_up = begin(house.clinic, kari, Language.NB)
    house.enrolled(kari)
    house.clock.advance(days=92)
    (one,) = due_now(house.clinic, vera)
    assert (one.kind, one.participant) == (DataClass.PRACTICE, made_up)
    let_go(house.clinic, vera)
    assert len(people(house)) == 1


def test_every_class_says_how_long_why_and_whence_in_both_languages() -> None:
    lines = kept_classes(House().clinic.rules.keep)
    assert {line.kind for line in lines} == set(DataClass)
    for line in lines:
        assert all((line.what.nb, line.what.en, line.how_long.nb, line.how_long.en, line.why.nb, line.why.en))
        assert line.source
