"""What the server does once a day by itself, and how it is told."""

from datetime import UTC, datetime, timedelta

import pytest

from samspill.app.actor import Role
from samspill.app.ending import end_session
from samspill.app.health import State
from samspill.app.health.backups import backup_finding, tried_finding
from samspill.app.health.daily import AGAIN, EVERY, LONGEST_WAIT, Daily, backup_due
from samspill.app.ports.backups import CannotBackUp
from samspill.app.records.backups import BackupFailure, BackupNote, BackupPlace, KeptBackup
from samspill.app.retention.deciding import turn_on
from samspill.model.words import Text
from tests.unit.app.house import House

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
APART = BackupPlace("/mnt/other", beside=False, same_disk=False, most=7)


def made(at: datetime) -> KeptBackup:
    return KeptBackup(f"{at:%Y-%m-%d}.db", BackupNote(at, "1", "sqlite", {"participants": 3}, 9, "f" * 64), 2_000_000)


FULL = Text(nb="Det er ikke plass på disken.", en="No space left on device.")


class Shelf:
    """Meets ``Backups``; ``full`` is a disk without room."""

    def __init__(self, place: BackupPlace = APART) -> None:
        self._place, self.full = place, False
        self.made: list[KeptBackup] = []
        self.failed: BackupFailure | None = None
        self.tried_at: datetime | None = None

    def make(self, now: datetime) -> KeptBackup:
        if self.full:
            self.failed = BackupFailure(now, FULL)
            raise CannotBackUp(FULL)
        self.made.insert(0, made(now))
        return self.made[0]

    def kept(self) -> tuple[KeptBackup, ...]:
        return tuple(self.made)

    def failure(self) -> BackupFailure | None:
        return self.failed

    def tried(self) -> datetime | None:
        return self.tried_at

    def place(self) -> BackupPlace:
        return self._place


@pytest.fixture
def shelf(house: House) -> Shelf:
    made = Shelf()
    object.__setattr__(house.clinic, "backups", made)
    return made


def test_a_backup_is_made_each_day_and_no_oftener(house: House, shelf: Shelf) -> None:
    daily = Daily(house.clinic)
    for _ in range(3 * 24):
        daily.round()
        house.clock.advance(minutes=60)
    assert [kept.note.made_at.day for kept in shelf.made] == [4, 3, 2]


def test_nobody_in_a_headset_feels_it(house: House, shelf: Shelf) -> None:
    session, _ = house.running(house.staff())
    daily = Daily(house.clinic)
    daily.round()
    assert shelf.made == [], "not while somebody practises"
    house.live.detach(session, "device")
    assert backup_due(made(NOW), None, NOW + LONGEST_WAIT, practising=True), "but not for ever"


def test_what_failed_is_tried_again_after_an_hour_and_stands_on_the_page(
    house: House, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    daily, shelf.full = Daily(house.clinic), True
    daily.round()
    found = backup_finding(shelf, house.clock.now(), UTC)
    assert (found.state, "No space left" in found.says.en, "no good one" in found.says.en) == (State.WRONG, True, True)
    assert "daily backup failed" in caplog.text
    shelf.full = False
    daily.round()
    assert shelf.made == []
    house.clock.advance(minutes=61)
    daily.round()
    assert len(shelf.made) == 1
    assert backup_finding(shelf, house.clock.now(), UTC).state is State.WELL


def test_a_clock_that_was_set_back_keeps_no_backup_away() -> None:
    assert backup_due(made(NOW + timedelta(days=400)), None, NOW, practising=False)
    assert backup_due(made(NOW - EVERY), NOW + timedelta(days=400), NOW, practising=False)
    assert not backup_due(made(NOW - EVERY), NOW - AGAIN / 2, NOW, practising=False)


@pytest.mark.parametrize(("hours", "state"), [(2, State.WELL), (25, State.WELL), (30, State.CARE), (100, State.WRONG)])
def test_an_old_backup_is_said_with_its_age(hours: int, state: State) -> None:
    shelf = Shelf()
    shelf.made = [made(NOW - timedelta(hours=hours))]
    found = backup_finding(shelf, NOW, UTC)
    assert found.state is state
    assert f"{hours} hours old" in found.says.en
    assert (found.mend is None) is (state is State.WELL)


@pytest.mark.parametrize(
    "place",
    [
        BackupPlace("var/daily-backups", beside=True, same_disk=True, most=7),
        BackupPlace("/srv/backups", beside=False, same_disk=True, most=7),
        BackupPlace("/mnt/other", beside=False, same_disk=False, most=0),
    ],
)
def test_a_place_that_goes_with_the_disk_is_said(place: BackupPlace) -> None:
    shelf = Shelf(place)
    shelf.made = [made(NOW)]
    assert backup_finding(shelf, NOW, UTC).state is State.CARE


def test_none_are_made_where_they_are_turned_off(house: House) -> None:
    shelf = Shelf(BackupPlace("", beside=False, same_disk=False, most=0))
    object.__setattr__(house.clinic, "backups", shelf)
    Daily(house.clinic).round()
    assert shelf.made == []


def test_why_a_backup_failed_is_said_in_the_language_of_the_page() -> None:
    shelf = Shelf()
    shelf.failed = BackupFailure(NOW, FULL)
    says = backup_finding(shelf, NOW, UTC).says
    assert (FULL.nb in says.nb, FULL.en in says.en, FULL.en in says.nb) == (True, True, False)
    shelf.failed = BackupFailure(NOW, "written by an older version")
    old = backup_finding(shelf, NOW, UTC).says
    assert "written by an older version" in old.nb and "written by an older version" in old.en


def test_a_backup_nobody_has_tried_is_said() -> None:
    shelf = Shelf()
    assert tried_finding(shelf, NOW, UTC).state is State.CARE
    shelf.tried_at = NOW - timedelta(days=3)
    assert tried_finding(shelf, NOW, UTC).state is State.WELL
    shelf.tried_at = NOW - timedelta(days=40)
    assert tried_finding(shelf, NOW, UTC).state is State.CARE


def test_one_thing_that_fails_hides_no_other(house: House, shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    house.store.broken = True  # type: ignore[attr-defined]
    Daily(house.clinic).round()
    assert len(shelf.made) == 1


def test_wrong_passwords_are_forgotten_after_two_hours_also_when_nobody_tries_again(house: House, shelf: Shelf) -> None:
    daily, at = Daily(house.clinic), house.clock.now()
    with house.store.begin() as unit:
        unit.staff.wrong_try("password", "kari", at)
    for _ in range(4):
        daily.round()
        house.clock.advance(minutes=61)
    with house.store.look() as unit:
        assert unit.staff.wrong_tries("password", "kari", at) == ()


def test_what_is_old_goes_once_a_day_when_nobody_practises(house: House, shelf: Shelf) -> None:
    kari, vera = house.staff(), house.staff("Vera (syntetisk)", Role.SUPERVISOR)
    old = house.enrolled(kari, "Rype (syntetisk)")
    turn_on(house.clinic, vera, archive_asked=True)
    house.clock.advance(days=20 * 366)
    session, _ = house.running(kari)
    daily = Daily(house.clinic)
    daily.round()
    with house.store.look() as unit:
        assert unit.people.participant(old) is not None
    end_session(house.clinic, session, kari.id)
    daily.round()
    with house.store.look() as unit:
        assert unit.people.participant(old) is None
