"""Units of work on a database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from samspill.app.ports.store import Conflict
from samspill.app.records.audit import Noted

from .adverse_events import SqlAdverseEventBook
from .audit import SqlAuditBook
from .checkpointing import Checkpointer
from .dossier import SqlDossierBook
from .due import SqlDueBook
from .emergencies import SqlEmergencyBook
from .entry import SqlConsentBook, SqlEntryBook, SqlIdentityBook
from .goal_plans import SqlGoalPlanBook
from .log import SqlLogBook
from .measures import SqlMeasureBook
from .missions import SqlMissionBook
from .own_sign_in import SqlOwnSignInBook
from .pairing import SqlPairingBook
from .people import SqlPeopleBook
from .profile import SqlProfileBook
from .proofs import SqlProofBook
from .refusing import not_kept
from .retention import SqlRetentionBook
from .sealing import Keyring
from .session_notes import SqlSessionNoteBook
from .sessions import SqlSessionBook
from .staff import SqlStaffBook
from .stories import SqlStoryBook
from .strain import SqlStrainBook
from .suggested import SqlSuggestedBook
from .trainings import SqlTrainingBook
from .wiping import wipe


@dataclass(frozen=True)
class SqlUnit:
    """Meets ``Unit``: one connection, one transaction."""

    staff: SqlStaffBook
    proofs: SqlProofBook
    people: SqlPeopleBook
    profile: SqlProfileBook
    goal_plans: SqlGoalPlanBook
    sessions: SqlSessionBook
    suggested: SqlSuggestedBook
    session_notes: SqlSessionNoteBook
    missions: SqlMissionBook
    adverse_events: SqlAdverseEventBook
    measures: SqlMeasureBook
    own_sign_ins: SqlOwnSignInBook
    pairing: SqlPairingBook
    log: SqlLogBook
    consents: SqlConsentBook
    entry: SqlEntryBook
    identities: SqlIdentityBook
    audit: SqlAuditBook
    dossier: SqlDossierBook
    emergencies: SqlEmergencyBook
    due: SqlDueBook
    retention: SqlRetentionBook
    trainings: SqlTrainingBook
    stories: SqlStoryBook
    strain: SqlStrainBook
    noted: list[Noted] = field(default_factory=list)


class SqlStore:
    """Meets ``Store``."""

    def __init__(self, engine: Engine, keyring: Keyring, checkpointer: Checkpointer | None = None) -> None:
        self._engine = engine
        self._keyring = keyring
        self._checkpointer = checkpointer
        self._writing = engine.execution_options(samspill_writes=True)
        several_writers = engine.dialect.name == "postgresql"
        self._reading = engine.execution_options(isolation_level="REPEATABLE READ") if several_writers else engine

    @contextmanager
    def begin(self) -> Iterator[SqlUnit]:
        """See the port."""
        try:
            with self._writing.begin() as connection:
                yield _unit(connection)
        except IntegrityError as clash:
            raise Conflict(str(clash.orig)) from clash
        except DBAPIError as failed:
            trouble = not_kept(failed)
            if trouble is None:
                raise
            raise trouble from failed

    @contextmanager
    def look(self) -> Iterator[SqlUnit]:
        """See the port."""
        with self._reading.connect() as connection:
            yield _unit(connection)

    def forget(self, participant: str) -> None:
        """See the port."""
        self._keyring.destroy(participant)
        wipe(self._engine)

    def leave_no_trace(self) -> None:
        """See the port."""
        wipe(self._engine)

    def forgotten(self, participant: str) -> bool:
        """See the port."""
        return self._keyring.destroyed(participant)

    def connect(self) -> Connection:
        """A bare connection, for looking at the schema."""
        return self._engine.connect()

    def close(self) -> None:
        """See the port."""
        if self._checkpointer is not None:
            self._checkpointer.stop()
        self._engine.dispose()


def _unit(connection: Connection) -> SqlUnit:
    return SqlUnit(
        SqlStaffBook(connection),
        SqlProofBook(connection),
        SqlPeopleBook(connection),
        SqlProfileBook(connection),
        SqlGoalPlanBook(connection),
        SqlSessionBook(connection),
        SqlSuggestedBook(connection),
        SqlSessionNoteBook(connection),
        SqlMissionBook(connection),
        SqlAdverseEventBook(connection),
        SqlMeasureBook(connection),
        SqlOwnSignInBook(connection),
        SqlPairingBook(connection),
        SqlLogBook(connection),
        SqlConsentBook(connection),
        SqlEntryBook(connection),
        SqlIdentityBook(connection),
        SqlAuditBook(connection),
        SqlDossierBook(connection),
        SqlEmergencyBook(connection),
        SqlDueBook(connection),
        SqlRetentionBook(connection),
        SqlTrainingBook(connection),
        SqlStoryBook(connection),
        SqlStrainBook(connection),
    )
