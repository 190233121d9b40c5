"""A disk that is full or may only be read: said in words, nothing lost, and reading goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text

from samspill.adapters.sql import SqlStore, open_store
from samspill.app.coming_in.enrolment import enrol
from samspill.app.health import State, look_through
from samspill.app.ports.store import NotKept
from samspill.app.signing_in.staff_sessions import open_staff_session, staff_of
from samspill.model.words import Language
from tests.migrated import migrated_sqlite
from tests.unit.app.house import House

Break = Callable[[SqlStore], None]


def full(store: SqlStore) -> None:
    """From now on the file may not grow by a page."""
    with store.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    _for_each(store, f"PRAGMA max_page_count = {pages}")


def read_only(store: SqlStore) -> None:
    """From now on the file may only be read."""
    _for_each(store, "PRAGMA query_only = ON")


def _for_each(store: SqlStore, pragma: str) -> None:
    engine = store._engine
    engine.pool.dispose()
    event.listen(engine.pool, "checkout", lambda connection, *_: connection.cursor().execute(pragma))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    store = open_store(migrated_sqlite(tmp_path / "clinic.db", tmp_path / "clinic.key"), tmp_path / "clinic.key")
    yield House(store=store)
    store.close()


def enrolled_until_it_stops(house: House) -> NotKept:
    kari = house.staff()
    for number in range(2000):
        try:
            enrol(house.clinic, kari, f"Lyng {number} {'x' * 30} (syntetisk)", Language.NB)
        except NotKept as refused:
            return refused
    raise AssertionError("the disk was never full")


def test_a_full_disk_is_said_and_what_was_kept_before_is_there(house: House) -> None:
    kari = house.staff("Ola (syntetisk)")
    token, known = open_staff_session(house.clinic, kari), house.enrolled(kari)
    full(house.store)  # type: ignore[arg-type]
    with house.store.look() as unit:
        before = len(unit.people.everyone())
    refused = enrolled_until_it_stops(house)
    assert refused.full
    with house.store.look() as unit:
        assert unit.people.participant(known) is not None
        assert len(unit.people.everyone()) >= before
    house.clock.advance(minutes=5)
    assert staff_of(house.clinic, token) is not None, "whoever is signed in stays signed in"


def test_a_disk_that_may_only_be_read_is_said_on_system_health(house: House) -> None:
    kari = house.staff()
    token = open_staff_session(house.clinic, kari)
    read_only(house.store)  # type: ignore[arg-type]
    with pytest.raises(NotKept) as raised:
        enrol(house.clinic, kari, "Lyng (syntetisk)", Language.NB)
    assert not raised.value.full
    house.clock.advance(minutes=5)
    assert staff_of(house.clinic, token) is not None
    database = next(finding for finding in look_through(house.clinic) if finding.what.en == "The database")
    assert (database.state, database.mend is not None) == (State.WRONG, True)


def test_postgres_says_the_same_in_its_own_codes(empty_postgres: str, tmp_path: Path) -> None:
    store = open_store(empty_postgres, tmp_path / "clinic.key")
    house = House(store=store)
    kari = house.staff()
    with store.connect() as connection:
        connection.execute(text("ALTER DATABASE postgres SET default_transaction_read_only = on"))
        connection.commit()
    store._engine.pool.dispose()
    try:
        with pytest.raises(NotKept):
            enrol(house.clinic, kari, "Lyng (syntetisk)", Language.NB)
    finally:
        with store.connect() as connection:
            connection.execute(text("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE"))
            connection.commit()
            connection.execute(text("ALTER DATABASE postgres RESET default_transaction_read_only"))
            connection.commit()
        store.close()
