"""What is seen and done is in the log: before it is shown, once, and with its ground."""

import threading
from datetime import date, timedelta

import pytest

from samspill.app.actor import Actor, Role
from samspill.app.audit.state import check_chain
from samspill.app.audit.store import AGAIN_AFTER, AuditedStore
from samspill.app.coming_in.enrolment import enrol
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.overview import plan
from samspill.app.records.audit import Anchor, AuditEntry, Kind, Noted, Restored
from samspill.app.refusals import Problems, Refusal
from samspill.app.sessions.looking import session_view
from samspill.model.words import Language
from samspill.testing.memory import MemoryStore
from tests.unit.app.house import CAFE, House


def rows(house: House) -> list[AuditEntry]:
    with house.store.look() as unit:
        return list(unit.audit.entries())


def told(house: House, since: int = 0) -> list[tuple[str, str, str, str]]:
    return [(row.kind, row.staff, row.action, row.ground) for row in rows(house)[since:]]


@pytest.fixture
def kari(house: House) -> Actor:
    return house.staff("Kari")


@pytest.fixture
def person(house: House, kari: Actor) -> str:
    return enrol(house.clinic, kari, "Lyng", Language.NB)


def test_a_record_that_was_opened_is_in_the_log_once(house: House, kari: Actor, person: str) -> None:
    before = len(rows(house))
    for _ in range(3):
        plan(house.clinic, kari, person)
    assert told(house, before) == [("saw", kari.id, "see_participant", "care")]
    house.clock.advance(int(AGAIN_AFTER / timedelta(milliseconds=1)))
    plan(house.clinic, kari, person)
    assert len(rows(house)) == before + 2
    assert check_chain(house.store, None).sound


def test_what_is_done_is_in_the_log_with_it_and_what_failed_is_not(house: House, kari: Actor, person: str) -> None:
    before = len(rows(house))
    with pytest.raises(Problems):
        choose_next(house.clinic, kari, person, CAFE, 1, "")
    assert told(house, before) == []
    choose_next(house.clinic, kari, person, CAFE, 1, "derfor")
    assert told(house, before) == [("did", kari.id, "plan", "care")]


def test_a_no_is_in_the_log_too(house: House, person: str) -> None:
    ola, before = house.staff("Ola"), len(rows(house))
    for act in (lambda: plan(house.clinic, ola, person), lambda: choose_next(house.clinic, ola, person, CAFE, 1, "x")):
        with pytest.raises(Refusal):
            act()
    assert told(house, before) == [
        ("refused", ola.id, "see_participant", "none"),
        ("refused", ola.id, "plan", "none"),
    ]


def test_the_ground_of_a_supervisor_is_supervision(house: House, person: str) -> None:
    vera = house.staff("Vera", Role.SUPERVISOR)
    plan(house.clinic, vera, person)
    assert told(house)[-1] == ("saw", vera.id, "see_participant", "supervision")
    assert rows(house)[-1].role == "supervisor"


def test_nothing_is_shown_that_cannot_be_logged(house: House, kari: Actor, person: str) -> None:
    broken = memory(house)
    broken.broken = True
    with pytest.raises(OSError, match="no space"):
        plan(house.clinic, kari, person)
    broken.broken = False
    assert plan(house.clinic, kari, person).participant == person
    assert told(house)[-1][0] == "saw"


def test_a_session_that_goes_on_is_shown_all_the_same_and_logged_as_soon_as_it_can_be(house: House) -> None:
    """Whoever watches must be able to stop the scene when the disk is full."""
    kari = house.staff("Kari")
    _, session = house.ready(kari)
    house.clock.advance(10 * 60_000)
    before, broken = len(rows(house)), memory(house)
    broken.broken = True
    assert session_view(house.clinic, kari, session).id == session
    broken.broken = False
    plan(house.clinic, kari, session_view(house.clinic, kari, session).participant)
    assert [(action, kind) for kind, _, action, _ in told(house, before)] == [
        ("see_session", "saw"),
        ("see_participant", "saw"),
    ]
    assert rows(house)[before].about == session


def test_many_who_read_at_once_leave_one_whole_chain(house: House, person: str) -> None:
    staff = [house.staff(f"Vera {n}", Role.SUPERVISOR) for n in range(12)]
    before = len(rows(house))
    threads = [threading.Thread(target=plan, args=(house.clinic, vera, person)) for vera in staff]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {row.staff for row in rows(house)[before:]} == {vera.id for vera in staff}
    assert all(row.kind is Kind.SAW for row in rows(house)[before:])
    assert check_chain(house.store, None).sound


class Notebook:
    """Meets ``Anchors``."""

    def __init__(self) -> None:
        self.days: dict[date, Anchor] = {}

    def keep(self, day: date, anchor: Anchor) -> None:
        self.days[day] = anchor

    def kept(self) -> tuple[tuple[str, Anchor], ...]:
        return tuple((str(day), anchor) for day, anchor in sorted(self.days.items()))

    def note_restored(self, restored: Restored) -> None:
        self.put_back = (restored,)

    def restored(self) -> tuple[Restored, ...]:
        return getattr(self, "put_back", ())


def test_the_anchor_of_the_day_follows_the_log_and_those_before_stay(house: House, kari: Actor, person: str) -> None:
    notebook, store = Notebook(), memory(house)
    clinic_store = AuditedStore(store, house.clock, anchors=notebook)
    with clinic_store.begin() as unit:
        unit.noted.extend(house_notes(kari, person))
    first = dict(notebook.days)
    house.clock.advance(24 * 3_600_000)
    for _ in range(2):
        with clinic_store.begin() as unit:
            unit.noted.extend(house_notes(kari, person))
    assert len(notebook.days) == 2
    assert next(iter(first.items())) in notebook.days.items()
    assert max(notebook.days.values(), key=lambda anchor: anchor.seq).hash == rows(house)[-1].hash


def house_notes(actor: Actor, person: str) -> list[Noted]:
    return [Noted(Kind.DID, actor.id, actor.role, "plan", person, "care")]


def memory(house: House) -> MemoryStore:
    assert isinstance(house.store, MemoryStore)
    return house.store
