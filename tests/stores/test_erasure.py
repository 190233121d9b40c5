"""R9: after an erasure nothing of the person is left in the files, the rows, the logs or what can be taken out."""

import logging
import shutil
from pathlib import Path

import pytest

from samspill.adapters.ledger import FolderLedger
from samspill.adapters.sql import SqlStore, open_store, tables
from samspill.adapters.sql.about import STAYS, tables_about
from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.coming_in.identity import keep_identity
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.coming_in.screening import QUESTIONS, decide_anyway, screen
from samspill.app.coming_in.steps import keep_needs
from samspill.app.consents.deciding import decide
from samspill.app.person.erasing import erase, forget_again, to_erase
from samspill.app.person.kinds import KINDS
from samspill.app.plan.choosing import choose_next
from samspill.app.records.consents import Purpose
from samspill.app.records.identity import OwnName
from samspill.app.records.needs import Needs
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.retention.letting_go import let_go
from samspill.app.sessions.check_in import check_in
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.signing_in.password import add_staff
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.model.events import Finish, Pause, SayLine
from samspill.model.words import Language
from samspill.testing.memory import MemoryStore
from tests.packs import small_packs
from tests.unit.app.house import House, all_well

from .conftest import Migrated
from .pages import plain
from .raw import everything

PLANTED = [f"planted{number:02}word" for number in range(20)]
ABOUT_NOBODY = {
    "erasures",
    "retention_decisions",
    "retention_runs",
    "strain_decisions",  # what ratings of at least five say together of each scenario
    "stories",  # about whoever told it, who need not take part here: a key of its own, and gone when they say so
    "story_sounds",
    "imported_questionnaires",  # what is asked, not what anyone answered
    "wrong_tries",  # who tried to sign in from where: gone after two hours
}
"""Tables that hold nothing about a participant; a new table has to lead to one, or be named here with its reason."""

BY_NUMBER = frozenset({"audit", "erasures"})
"""What stays: the bare facts, with a number that leads to nobody."""


class Clinic:
    """A clinic on a real database with one person who has left words everywhere, and one who stays."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.store = open_store(url, folder / "clinic.key")
        self.house = House(store=self.store)
        self.kari = self.house.staff("Kari (syntetisk)")
        self.vera = self.house.staff("Vera (syntetisk)", Role.SUPERVISOR)
        self.person = plant(self.house, self.kari, PLANTED)
        self.other = plant(self.house, self.kari, [f"staying{number:02}word" for number in range(20)])

    def hits(self) -> list[str]:
        """The planted words that can still be read in a row."""
        raw = everything(self.store) + readable(self.store)
        return [word for word in PLANTED if word in raw]


def plant(house: House, kari: Actor, words: list[str]) -> str:
    """Leave twenty words about one person wherever a person can leave one."""
    clinic = house.clinic
    person = enrol(clinic, kari, f"Dekk {words[0]}", Language.NB)
    decide(clinic, kari, person, {Purpose.PRACTISE: True}, Language.NB)
    screen(clinic, kari, person, {q.id: q.id == "travel_sick" for q in QUESTIONS})
    decide_anyway(clinic, kari, person, f"Lege {words[1]} sier ja")
    set_own_words(clinic, kari, person, words[2], f"Møte {words[3]}", seated=True)
    keep_needs(clinic, kari, Needs(person, "", clinic.clock.now(), note=words[4]), seated=True)
    keep_identity(clinic, kari, person, OwnName(words[5], "1980-12-31", "", words[6], words[7]))
    add_staff(clinic, f"inn {words[8]}", "secret", Role.PARTICIPANT, participant=person)
    session = open_session(house, kari, person, words)
    clinic.live.detach(session, "device")
    return person


def open_session(house: House, kari: Actor, person: str, words: list[str]) -> str:
    clinic = house.clinic
    session = start_session(clinic, kari, person)
    confirm(clinic, kari, session, offer(clinic, f"Brille {words[9]}").code)
    well = all_well()
    answers = type(well)(dict.fromkeys(well.readiness, False), 3, 1, 5, override_reason=f"Ringte {words[10]}")
    check_in(clinic, kari, session, answers)
    house.live.attach(session, "device", lambda _: True)
    house.begin(kari, session)
    choose_next(clinic, kari, person, "cafe.order", 2, f"Fordi {words[11]}")
    house.live.steer(session, SayLine(who="amina", text=f"Hei {words[12]}"), kari.id)
    house.live.steer(session, SayLine(who="amina", text=f"Ha det {words[13]}"), f"{words[14]}")
    house.wait(1_000)
    for event in (Pause(), Finish()):
        house.live.steer(session, event, kari.id)
    said = Debrief(words[15], words[16], 2, 1, 5, {q.id: 0 for q in SIDE_EFFECTS})
    debrief(clinic, kari, session, said)
    debrief(clinic, kari, session, Debrief(words[17], words[18] + words[19], 2, 1, 5, {q.id: 0 for q in SIDE_EFFECTS}))
    return session


def readable(store: SqlStore) -> str:
    """What can be opened with the keys that are there."""
    with store.look() as unit:
        return str([unit.dossier.of(person) for person in unit.dossier.participants()])


@pytest.fixture(params=["sqlite", "postgres"])
def clinic(request: pytest.FixtureRequest, migrated: Migrated, tmp_path: Path) -> Clinic:
    made = Clinic(migrated(request.param, tmp_path), tmp_path)
    request.addfinalizer(made.store.close)
    return made


def test_nothing_of_the_person_is_left_and_all_of_the_others_is(
    clinic: Clinic, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert clinic.hits() == PLANTED, "every word was there before"
    erased = erase(clinic.house.clinic, clinic.vera, clinic.person, f"dekk {PLANTED[0]}")
    assert clinic.hits() == []
    assert [word for word in PLANTED if word in caplog.text] == []
    assert clinic.person not in everything(clinic.store, BY_NUMBER), "the audit log knows the number and nothing else"
    assert readable(clinic.store).count("staying05word") == 1
    assert {"participants", "sessions", "events", "identities", "consents", "staff"} <= set(erased.rows)
    with clinic.store.look() as unit:
        assert unit.dossier.erasures() == (erased,)
        assert unit.people.participant(clinic.other) is not None
    with pytest.raises(Missing):
        to_erase(clinic.house.clinic, clinic.vera, clinic.person)


def test_not_a_byte_is_left_in_the_file_its_log_or_the_speech(migrated: Migrated, tmp_path: Path) -> None:
    clinic = Clinic(migrated("sqlite", tmp_path), tmp_path)
    key = (tmp_path / "clinic.key").read_text().strip()
    before = plain(tmp_path / "clinic.db", key)
    assert b"SQLite" in before or b"CREATE TABLE participants" in before, "the pages can be read"
    assert before.count(clinic.person.encode()) > 10
    assert f"Brille {PLANTED[9]}".encode() in before, "what is not sealed is found, so this would find it"
    erase(clinic.house.clinic, clinic.vera, clinic.person, f"Dekk {PLANTED[0]}")
    after = plain(tmp_path / "clinic.db", key)
    assert [word for word in PLANTED if word.encode() in after] == []
    assert clinic.other.encode() in after
    clinic.store.close()
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert [word for word in PLANTED if word.encode() in files] == []


def test_an_old_backup_that_is_put_back_cannot_be_read_and_forgets_again(migrated: Migrated, tmp_path: Path) -> None:
    clinic = Clinic(migrated("sqlite", tmp_path), tmp_path)
    clinic.store.close()
    shutil.copy(tmp_path / "clinic.db", tmp_path / "backup.db")
    store = open_store(clinic.url, tmp_path / "clinic.key")
    house = House(store=store)
    erase(house.clinic, clinic.vera, clinic.person, f"Dekk {PLANTED[0]}")
    store.close()
    shutil.copy(tmp_path / "backup.db", tmp_path / "clinic.db")
    again = open_store(clinic.url, tmp_path / "clinic.key")
    raw = everything(again)
    assert clinic.person in raw
    sealed_words = [word for number, word in enumerate(PLANTED) if number not in {8, 9, 14}]
    assert [word for word in sealed_words if word in raw] == []
    assert forget_again(House(store=again).clinic) == 1
    assert forget_again(House(store=again).clinic) == 0
    assert [word for word in PLANTED if word in everything(again) + readable(again)] == []
    again.close()


def test_an_old_folder_of_keys_that_is_put_back_too_brings_nobody_back(migrated: Migrated, tmp_path: Path) -> None:
    data, apart = tmp_path / "data", tmp_path / "apart"
    data.mkdir()
    clinic = Clinic(migrated("sqlite", data), data)
    clinic.store.close()
    shutil.copytree(data, tmp_path / "all of it")
    store = open_store(clinic.url, data / "clinic.key")
    house = House(store=store)
    object.__setattr__(house.clinic, "ledger", FolderLedger(apart))
    erase(house.clinic, clinic.vera, clinic.person, f"Dekk {PLANTED[0]}")
    store.close()
    shutil.rmtree(data)
    shutil.copytree(tmp_path / "all of it", data)
    again = open_store(clinic.url, data / "clinic.key")
    assert PLANTED[15] in readable(again), "the old key opens the old words"
    house = House(store=again)
    object.__setattr__(house.clinic, "ledger", FolderLedger(apart))
    assert forget_again(house.clinic) == 1
    assert [word for word in PLANTED if word in everything(again) + readable(again)] == []
    assert readable(again).count("staying05word") == 1
    again.close()
    assert not any(clinic.person in path.name for path in apart.iterdir()), "the ledger itself names nobody"


def test_an_erasure_that_was_cut_off_before_the_key_is_finished_at_the_next_start(
    migrated: Migrated, tmp_path: Path
) -> None:
    clinic = Clinic(migrated("sqlite", tmp_path), tmp_path)
    forget = clinic.store.forget
    clinic.store.forget = lambda _participant: None  # type: ignore[method-assign]
    erase(clinic.house.clinic, clinic.vera, clinic.person, f"Dekk {PLANTED[0]}")
    clinic.store.forget = forget  # type: ignore[method-assign]
    assert not clinic.store.forgotten(clinic.person)
    forget_again(clinic.house.clinic)
    assert clinic.store.forgotten(clinic.person)
    clinic.store.close()


def test_what_goes_by_its_age_leaves_as_little(
    migrated: Migrated, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    clinic = Clinic(migrated("sqlite", tmp_path), tmp_path)
    for session in closed(clinic):
        close_session(clinic.house.clinic, clinic.kari, session)
    key = (tmp_path / "clinic.key").read_text().strip()
    clinic.house.clock.advance(days=4 * 366)
    assert let_go(clinic.house.clinic, clinic.vera).sessions == 2
    left = plain(tmp_path / "clinic.db", key)
    sealed = readable(clinic.store)
    assert [word for word in (PLANTED[12], PLANTED[13]) if word.encode() in left or word in sealed] == []
    assert PLANTED[15] in sealed, "the debrief stays"
    clinic.house.clock.advance(days=20 * 366)
    assert let_go(clinic.house.clinic, clinic.vera).people == 2
    after = plain(tmp_path / "clinic.db", key)
    assert [word for word in PLANTED if word.encode() in after or word in caplog.text] == []
    clinic.store.close()
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert [word for word in PLANTED if word.encode() in files] == []


def test_what_goes_by_its_age_goes_from_every_database(clinic: Clinic) -> None:
    clinic.house.clock.advance(days=20 * 366)
    assert let_go(clinic.house.clinic, clinic.vera).people == 2
    assert clinic.hits() == []


def closed(clinic: Clinic) -> list[str]:
    """Every session there is."""
    with clinic.store.look() as unit:
        return [s.id for person in unit.people.everyone() for s in unit.sessions.of(person.id)]


def test_it_takes_a_supervisor_and_the_right_alias(clinic: Clinic) -> None:
    with pytest.raises(Refusal):
        erase(clinic.house.clinic, clinic.kari, clinic.person, f"Dekk {PLANTED[0]}")
    with pytest.raises(Problems):
        erase(clinic.house.clinic, clinic.vera, clinic.person, "Dekk staying00word")
    assert clinic.hits() == PLANTED


def test_every_table_goes_with_the_person_or_says_why_not() -> None:
    there = {table.name for table in tables.metadata.sorted_tables}
    unknown = there - {table.name for table in tables_about()} - ABOUT_NOBODY - set(STAYS)
    assert unknown == set(), "name the participant in it, or say here why it is about nobody"


def test_every_kind_that_is_about_a_person_has_a_name_they_can_read() -> None:
    with MemoryStore().look() as unit:
        in_memory = unit.dossier.kinds()
    assert {table.name for table in tables_about()} == in_memory == set(KINDS), "no store has a name of its own"
    assert [kind for kind, name in KINDS.items() if not (name.nb and name.en)] == []


def test_opening_a_clinic_forgets_whoever_was_forgotten_before(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, voice="silent", packs=small_packs(tmp_path))
    clinic = open_clinic(settings)
    kari = add_staff(clinic, "Kari (syntetisk)", "secret", Role.CARE_WORKER)
    vera = add_staff(clinic, "Vera (syntetisk)", "secret", Role.SUPERVISOR)
    person = enrol(clinic, kari, "Elg", Language.NB)
    clinic.close()
    shutil.copy(tmp_path / "samspill.db", tmp_path / "backup.db")
    clinic = open_clinic(settings)
    erase(clinic, vera, person, "Elg")
    clinic.close()
    shutil.copy(tmp_path / "backup.db", tmp_path / "samspill.db")
    clinic = open_clinic(settings)
    with clinic.store.look() as unit:
        assert unit.people.participant(person) is None
    clinic.close()
