"""The house's health: a plain sentence for each thing, and a mend where one is wanted."""

from datetime import timedelta
from pathlib import Path

import pytest

from samspill.adapters.anchors import FolderAnchors
from samspill.adapters.machine import ThisMachine
from samspill.app.actor import Role
from samspill.app.health import Finding, State, beside_the_records, health, look_through
from samspill.app.ports.machine import AnchorPlace, KeyState
from samspill.app.ports.recordings import Recording
from samspill.app.refusals import Refusal
from samspill.authoring.voice_sheet import known_lines
from tests.unit.app.house import House


class Bent:
    """A machine that is as one says."""

    def __init__(self, free: int = 10**11, key: KeyState | None = None, *, speaks: bool = True) -> None:
        self._free, self._key, self._speaks = free, key, speaks

    def free_bytes(self) -> int:
        return self._free

    def key(self) -> KeyState | None:
        return self._key

    def anchors(self) -> AnchorPlace:
        return AnchorPlace("/mnt/other", beside=False)

    def versions(self) -> dict[str, str]:
        raise OSError("nothing is known here")

    def speaks(self) -> bool:
        return self._speaks


def states(house: House, machine: Bent | ThisMachine | None = None) -> dict[str, State]:
    object.__setattr__(house.clinic, "machine", machine)
    return {finding.what.en: finding.state for finding in look_through(house.clinic)}


@pytest.mark.parametrize(("free", "state"), [(10**11, State.WELL), (4 * 10**9, State.CARE), (5 * 10**8, State.WRONG)])
def test_little_room_is_said_in_time(house: House, free: int, state: State) -> None:
    assert states(house, Bent(free))["Room on the disk"] is state


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (None, State.WELL),
        (KeyState(there=True), State.WELL),
        (KeyState(there=False), State.WRONG),
        (KeyState(there=True, open_to_others=True), State.WRONG),
    ],
)
def test_a_key_that_is_gone_or_open_is_wrong(house: House, key: KeyState | None, state: State) -> None:
    assert states(house, Bent(key=key))["The key"] is state


@pytest.mark.parametrize(("folder", "state"), [("data/anchors", State.CARE), ("elsewhere", State.WELL)])
def test_anchors_beside_the_database_are_said(house: House, tmp_path: Path, folder: str, state: State) -> None:
    object.__setattr__(house.clinic, "anchors", FolderAnchors(tmp_path / folder, "here"))
    (tmp_path / "data").mkdir()
    machine = ThisMachine(tmp_path / "data", encrypted_file=True, speaks=True, anchors=tmp_path / folder)
    assert states(house, machine)["Anchors of the audit log"] is state
    assert [finding.what.en for finding in beside_the_records(house.clinic)] == (
        ["Anchors of the audit log"] if state is State.CARE else []
    ), "whoever starts the server is warned of the same"


def test_anchors_that_do_not_follow_the_log_are_wrong(house: House, tmp_path: Path) -> None:
    object.__setattr__(house.clinic, "anchors", FolderAnchors(tmp_path, "here"))
    house.running(house.staff())
    assert states(house, Bent())["Anchors of the audit log"] is State.WELL, "they may be a moment behind"
    house.clock.advance(600_000)
    assert states(house, Bent())["Anchors of the audit log"] is State.WRONG


def test_a_clock_that_went_back_is_seen(house: House) -> None:
    assert states(house)["The clock"] is State.WELL
    house.running(house.staff())
    house.clock._start -= timedelta(hours=1)
    assert states(house)["The clock"] is State.WRONG


def test_a_check_that_fails_hides_no_other(house: House, caplog: pytest.LogCaptureFixture) -> None:
    found = states(house, Bent(speaks=False))
    assert (found["Versions"], found["The voice"], found["The database"]) == (State.WRONG, State.CARE, State.WELL)
    assert "nothing is known here" in caplog.text


def test_what_is_wrong_always_has_a_mend(house: House) -> None:
    object.__setattr__(house.clinic, "machine", Bent(0, KeyState(there=False), speaks=False))
    assert all(finding.mend for finding in look_through(house.clinic) if finding.state is not State.WELL)


def test_who_practises_now_is_counted_and_never_named(house: House) -> None:
    assert "No session is open." in [finding.says.en for finding in look_through(house.clinic)]
    house.running(house.staff())
    said = " ".join(finding.says.en for finding in look_through(house.clinic))
    assert "1 session is open. Somebody is practising now." in said
    assert "Lyng" not in said


def test_only_who_keeps_the_house_running_may_look(house: House) -> None:
    assert health(house.clinic, house.staff("Admin", Role.ADMIN))
    with pytest.raises(Refusal):
        health(house.clinic, house.staff("Kari"))


def test_this_machine_is_looked_at(tmp_path: Path) -> None:
    machine = ThisMachine(tmp_path / "not" / "yet", encrypted_file=True, speaks=False)
    assert machine.free_bytes() > 0
    assert machine.key() == KeyState(there=False)
    (tmp_path / "samspill.key").write_text("x")
    (tmp_path / "samspill.key").chmod(0o644)
    machine = ThisMachine(tmp_path, encrypted_file=True, speaks=False)
    assert machine.key() == KeyState(there=True, open_to_others=True)
    assert {"samspill", "Python", "SQLCipher"} <= set(machine.versions())
    assert ThisMachine(tmp_path, encrypted_file=False, speaks=False).key() is None


class Laid:
    """A folder of recordings that is as one says."""

    def __init__(self, *found: Recording, there: bool = True) -> None:
        self._found, self._there = found, there

    def folder(self) -> str:
        return "/srv/recordings"

    def there(self) -> bool:
        return self._there

    def found(self) -> tuple[Recording, ...]:
        return self._found


def said_of_recordings(house: House, laid: Laid | None) -> Finding:
    object.__setattr__(house.clinic, "recordings", laid)
    return next(finding for finding in look_through(house.clinic) if finding.what.en == "Recorded lines")


def test_recordings_that_are_never_heard_are_named(house: House) -> None:
    language, who, mark = min(known_lines(house.clinic.library.pack))
    good = Recording(f"{language}/{who}/x.{mark}.wav", language, who, mark)
    assert said_of_recordings(house, None).state is State.WELL
    assert said_of_recordings(house, Laid(there=False)).state is State.WRONG
    assert said_of_recordings(house, Laid(good)).says.en == "1 in use."
    for of_no_use in (
        Recording("nb/x/broken.wav", language, who, mark, "it ends too early"),
        Recording("nb/x/changed.00000000.wav", "nb", who, "00000000"),
    ):
        finding = said_of_recordings(house, Laid(good, of_no_use))
        assert finding.state is State.CARE
        assert of_no_use.name in finding.says.en
        assert of_no_use.name in finding.says.nb
