"""What staff can prove beside their password, in the database."""

from datetime import datetime

from sqlalchemy import Connection, Table, delete, insert, select, update

from samspill.app.records.proofs import Errand, OneTimeCodes, OutsideName, Passkey, RecoveryCode, TakenCode

from . import proof_tables as tables
from .rows import as_row, keep, many, one


class SqlProofBook:
    """Meets ``ProofBook``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def one_time(self, staff: str) -> OneTimeCodes | None:
        """See the port."""
        kept = tables.one_time_codes
        return one(self._connection, select(kept).where(kept.c.staff == staff), OneTimeCodes)

    def keep_one_time(self, codes: OneTimeCodes) -> None:
        """See the port."""
        keep(self._connection, tables.one_time_codes, codes)

    def drop_one_time(self, staff: str) -> None:
        """See the port."""
        self._drop(tables.one_time_codes, staff)
        self._drop(tables.recovery_codes, staff)

    def keep_taken(self, taken: TakenCode) -> None:
        """See the port."""
        keep(self._connection, tables.taken_codes, taken)

    def taken(self, staff: str) -> tuple[TakenCode, ...]:
        """See the port."""
        kept = tables.taken_codes
        return many(self._connection, select(kept).where(kept.c.staff == staff).order_by(kept.c.at), TakenCode)

    def use_step(self, staff: str, step: int) -> bool:
        """See the port."""
        kept = tables.one_time_codes
        later = update(kept).where(kept.c.staff == staff, kept.c.last_step < step).values(last_step=step)
        return self._connection.execute(later).rowcount == 1

    def with_one_time(self) -> frozenset[str]:
        """See the port."""
        return frozenset(self._connection.execute(select(tables.one_time_codes.c.staff)).scalars())

    def recovery(self, staff: str) -> tuple[RecoveryCode, ...]:
        """See the port."""
        kept = tables.recovery_codes
        query = select(kept).where(kept.c.staff == staff).order_by(kept.c.handle)
        return many(self._connection, query, RecoveryCode)

    def renew_recovery(self, staff: str, codes: tuple[RecoveryCode, ...]) -> None:
        """See the port."""
        self._drop(tables.recovery_codes, staff)
        for code in codes:
            self._connection.execute(insert(tables.recovery_codes).values(as_row(code)))

    def use_recovery(self, staff: str, handle: str, at: datetime) -> bool:
        """See the port."""
        kept = tables.recovery_codes
        unused = update(kept).where(kept.c.staff == staff, kept.c.handle == handle, kept.c.used_at.is_(None))
        return self._connection.execute(unused.values(used_at=at)).rowcount == 1

    def passkeys(self, staff: str) -> tuple[Passkey, ...]:
        """See the port."""
        kept = tables.passkeys
        query = select(kept).where(kept.c.staff == staff).order_by(kept.c.added_at, kept.c.credential)
        return many(self._connection, query, Passkey)

    def passkey(self, credential: str) -> Passkey | None:
        """See the port."""
        kept = tables.passkeys
        return one(self._connection, select(kept).where(kept.c.credential == credential), Passkey)

    def keep_passkey(self, passkey: Passkey) -> None:
        """See the port."""
        keep(self._connection, tables.passkeys, passkey)

    def drop_passkey(self, staff: str, credential: str) -> None:
        """See the port."""
        kept = tables.passkeys
        self._connection.execute(delete(kept).where(kept.c.staff == staff, kept.c.credential == credential))

    def known_as(self, issuer: str, subject: str) -> OutsideName | None:
        """See the port."""
        kept = tables.outside_names
        query = select(kept).where(kept.c.issuer == issuer, kept.c.subject == subject)
        return one(self._connection, query, OutsideName)

    def outside_names(self, staff: str) -> tuple[OutsideName, ...]:
        """See the port."""
        kept = tables.outside_names
        query = select(kept).where(kept.c.staff == staff).order_by(kept.c.issuer, kept.c.subject)
        return many(self._connection, query, OutsideName)

    def keep_outside_name(self, name: OutsideName) -> None:
        """See the port."""
        self._connection.execute(insert(tables.outside_names).values(as_row(name)))

    def drop_outside_names(self, staff: str) -> None:
        """See the port."""
        self._drop(tables.outside_names, staff)

    def came_from(self, staff: str, place: str, at: datetime) -> None:
        """See the port."""
        kept = tables.known_places
        seen = update(kept).where(kept.c.staff == staff, kept.c.place == place).values(at=at)
        if self._connection.execute(seen).rowcount == 0:
            self._connection.execute(insert(kept).values(staff=staff, place=place, at=at))

    def comes_from(self, staff: str, place: str) -> bool:
        """See the port."""
        kept = tables.known_places
        query = select(kept.c.at).where(kept.c.staff == staff, kept.c.place == place)
        return self._connection.execute(query).first() is not None

    def keep_errand(self, errand: Errand) -> None:
        """See the port."""
        keep(self._connection, tables.errands, errand)

    def errand(self, key: str) -> Errand | None:
        """See the port."""
        kept = tables.errands
        return one(self._connection, select(kept).where(kept.c.key == key), Errand)

    def end_errand(self, key: str) -> bool:
        """See the port."""
        kept = tables.errands
        return self._connection.execute(delete(kept).where(kept.c.key == key)).rowcount == 1

    def drop_errands(self, now: datetime) -> None:
        """See the port."""
        kept = tables.errands
        self._connection.execute(delete(kept).where(kept.c.expires_at <= now))

    def _drop(self, table: Table, staff: str) -> None:
        self._connection.execute(delete(table).where(table.c.staff == staff))
