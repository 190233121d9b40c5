"""The tables: one per kind of record, with the records' own field names. Staff names live apart from clinical data."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)

from samspill.app.actor import Role
from samspill.app.records.people import Synthetic
from samspill.app.records.sessions import SessionPhase
from samspill.app.records.staff import Proof
from samspill.model.events import AnyEvent
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending
from samspill.model.run import RunHeader
from samspill.model.words import Language

from .columns import Moment, Payload, Word
from .sealing import Sealed

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

staff = Table(
    "staff",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("name_key", String(200), nullable=False, unique=True),
    Column("role", Word(Role), nullable=False),
    Column("password_hash", String(255), nullable=False),
    Column("starting", Boolean, nullable=False, server_default=false()),
    Column("locked", Boolean, nullable=False, server_default=false()),
    Column("participant", String(40)),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("device", String(120), nullable=False, server_default=""),
    Column("proof", Word(Proof), nullable=False, server_default="password"),
    Column("locked_at", Moment),
)

wrong_tries = Table(
    "wrong_tries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String(40), nullable=False),
    Column("key", String(255), nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "what", "key", "at"),
)

participants = Table(
    "participants",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("alias", Sealed(), nullable=False),
    Column("language", Word(Language), nullable=False),
    Column("enrolled_at", Moment, nullable=False),
    Column("opt_outs", Payload(tuple[str, ...]), nullable=False),
    Column("called", Sealed(), nullable=False),
    Column("own_goal", Sealed(), nullable=False),
    Column("seated", Boolean, nullable=False, server_default=false()),
    Column("calm_room", String(80), nullable=False, server_default="calm"),
    Column("towards", Payload(tuple[str, ...]), nullable=False, server_default="[]"),
    Column("synthetic", Word(Synthetic), nullable=False, server_default="no"),
)

care_relations = Table(
    "care_relations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("begun_at", Moment),
    Column("begun_by", String(40), nullable=False),
    Column("ended_at", Moment),
    Column("ended_by", String(40), nullable=False),
    Index(None, "staff", "participant"),
)

appointments = Table(
    "appointments",
    metadata,
    Column("participant", ForeignKey("participants.id"), primary_key=True),
    Column("at", Moment, primary_key=True, index=True),
)

choices = Table(
    "choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("scenario", String(80), nullable=False),
    Column("level", Integer, nullable=False),
    Column("reason", Sealed(), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("proposed_scenario", String(80)),
    Column("proposed_level", Integer),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("participant", ForeignKey("participants.id"), nullable=False, index=True),
    Column("staff", ForeignKey("staff.id"), nullable=False, index=True),
    Column("language", Word(Language), nullable=False),
    Column("phase", Word(SessionPhase), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("answers", Payload(dict[str, bool]), nullable=False),
    Column("noes", Payload(tuple[str, ...]), nullable=False),
    Column("override_reason", Sealed(), nullable=False),
    Column("distress", Integer, nullable=False),
    Column("craving", Integer, nullable=False),
    Column("confidence", Integer, nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("header", Sealed(RunHeader), nullable=False),
    Column("expected_distress", Integer),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("ending", Word(Ending)),
    Column("evidence", Payload(tuple[Evidence, ...]), nullable=False),
    Column("distress_peak", Integer),
)

debrief_versions = Table(
    "debrief_versions",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("went_well", Sealed(), nullable=False),
    Column("happened", Sealed(), nullable=False),
    Column("distress", Integer, nullable=False),
    Column("craving", Integer, nullable=False),
    Column("confidence", Integer, nullable=False),
    Column("side_effects", Payload(dict[str, int]), nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("goal", String(80)),
    Column("mission", String(80)),
)

offers = Table(
    "offers",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("code", String(8), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("expires_at", Moment, nullable=False),
)

devices = Table(
    "devices",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("session", ForeignKey("sessions.id"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("paired_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

events = Table(
    "events",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("run", Integer, nullable=False),
    Column("event", Sealed(AnyEvent)),
    Column("at", Moment, nullable=False),
    Column("client", String(80)),
    Column("client_seq", BigInteger),
    UniqueConstraint("session", "client", "client_seq"),
)

leases = Table(
    "leases",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("node", String(120), nullable=False),
    Column("epoch", BigInteger, nullable=False),
)
