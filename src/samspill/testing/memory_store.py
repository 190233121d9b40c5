"""A store in memory, for tests and for trying things out; meets the same kit as the databases."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from threading import RLock

import msgspec

from samspill.app.ports.store import Conflict
from samspill.app.records.audit import AuditEntry, Noted
from samspill.app.records.emergencies import Emergency
from samspill.app.records.goal_plan import GoalPlan
from samspill.app.records.log import Lease, LogEntry
from samspill.app.records.missions import AgreedMission, ToldMission
from samspill.app.records.pairing import OfferedDevice, PairedDevice
from samspill.app.records.people import Appointment, Override, Participant, Synthetic
from samspill.app.records.profile import GivenRating
from samspill.app.records.relations import CareRelation
from samspill.app.records.sessions import CheckInRecord, DebriefRecord, Run, Session, SessionPhase
from samspill.app.records.staff import StaffMember, StaffSession
from samspill.app.records.suggested import Suggested
from samspill.app.records.training import Training

from .memory_appointments import MemoryAppointments
from .memory_audit import MemoryAuditBook
from .memory_course import KeptCourse, MemoryAdverseEventBook, MemoryMeasureBook, MemorySessionNoteBook
from .memory_dossier import KeptErasures, MemoryDossier
from .memory_due import MemoryDueBook
from .memory_emergencies import MemoryEmergencyBook
from .memory_entry import KeptEntry, MemoryConsents, MemoryEntry, MemoryIdentities
from .memory_goal_plans import MemoryGoalPlanBook
from .memory_own_sign_in import KeptOwnSignIn, MemoryOwnSignInBook
from .memory_proofs import KeptProofs, MemoryProofs
from .memory_retention import KeptRetention, MemoryRetentionBook
from .memory_stories import KeptStories, MemoryStoryBook
from .memory_suggested import MemorySuggestedBook
from .memory_trainings import MemoryTrainingBook


@dataclass
class _Kept(KeptEntry, KeptErasures):
    """Everything there is; records never change, so copying the dictionaries is enough to undo."""

    staff: dict[str, StaffMember] = field(default_factory=dict)
    opened: dict[str, StaffSession] = field(default_factory=dict)
    tries: list[tuple[str, str, datetime]] = field(default_factory=list)
    proofs: KeptProofs = field(default_factory=KeptProofs)
    people: dict[str, Participant] = field(default_factory=dict)
    relations: dict[int, CareRelation] = field(default_factory=dict)
    emergencies: dict[str, Emergency] = field(default_factory=dict)
    ratings: dict[int, GivenRating] = field(default_factory=dict)
    goal_plans: dict[int, GoalPlan] = field(default_factory=dict)
    appointments: dict[tuple[str, datetime], Appointment] = field(default_factory=dict)
    choices: dict[int, Override] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    check_ins: dict[str, CheckInRecord] = field(default_factory=dict)
    runs: dict[tuple[str, int], Run] = field(default_factory=dict)
    debriefs: dict[tuple[str, int], DebriefRecord] = field(default_factory=dict)
    missions: dict[str, AgreedMission] = field(default_factory=dict)
    told: dict[tuple[str, int], ToldMission] = field(default_factory=dict)
    course: KeptCourse = field(default_factory=KeptCourse)
    own_sign_ins: KeptOwnSignIn = field(default_factory=KeptOwnSignIn)
    retention: KeptRetention = field(default_factory=KeptRetention)
    offers: dict[str, OfferedDevice] = field(default_factory=dict)
    devices: dict[str, PairedDevice] = field(default_factory=dict)
    log: dict[tuple[str, int], LogEntry] = field(default_factory=dict)
    leases: dict[str, Lease] = field(default_factory=dict)
    audit: dict[int, AuditEntry] = field(default_factory=dict)
    suggested: dict[str, Suggested] = field(default_factory=dict)
    trainings: dict[str, Training] = field(default_factory=dict)
    stories: KeptStories = field(default_factory=KeptStories)

    def copy(self) -> "_Kept":
        return replace(self, **{part.name: copy(getattr(self, part.name)) for part in fields(self)})


class MemoryStore:
    """Meets ``Store``; nothing outlives it. ``broken`` makes every unit that writes fail, as a full disk would."""

    def __init__(self) -> None:
        self._kept = _Kept()
        self._lock = RLock()
        self.broken = False
        self._forgotten: set[str] = set()

    def forget(self, participant: str) -> None:
        """See the port."""
        self._forgotten.add(participant)

    def leave_no_trace(self) -> None:
        """See the port."""

    def forgotten(self, participant: str) -> bool:
        """See the port."""
        return participant in self._forgotten

    @contextmanager
    def begin(self) -> "Iterator[MemoryUnit]":
        """See the port."""
        with self._lock:
            if self.broken:
                raise OSError("no space left")
            kept = self._kept.copy()
            yield MemoryUnit(kept)
            self._kept = kept

    @contextmanager
    def look(self) -> "Iterator[MemoryUnit]":
        """See the port."""
        with self._lock:
            yield MemoryUnit(self._kept.copy())

    def close(self) -> None:
        """See the port."""


class MemoryUnit:
    """Meets ``Unit``."""

    def __init__(self, kept: _Kept) -> None:
        self.noted: list[Noted] = []
        self.audit = MemoryAuditBook(kept.audit)
        self.emergencies = MemoryEmergencyBook(kept.emergencies)
        self.staff = _Staff(kept)
        self.proofs = MemoryProofs(kept.proofs)
        self.people = _People(kept)
        self.profile = _Profile(kept)
        self.goal_plans = MemoryGoalPlanBook(kept.goal_plans)
        self.sessions = _Sessions(kept)
        self.suggested = MemorySuggestedBook(kept.suggested)
        self.session_notes = MemorySessionNoteBook(kept.course)
        self.missions = _Missions(kept)
        self.adverse_events = MemoryAdverseEventBook(kept.course)
        self.measures = MemoryMeasureBook(kept.course)
        books = self.sessions, self.adverse_events, self.missions, self.measures, self.profile
        self.due = MemoryDueBook(*books)
        self.own_sign_ins = MemoryOwnSignInBook(kept.own_sign_ins)
        self.pairing = _Pairing(kept)
        self.log = _Log(kept)
        self.consents = MemoryConsents(kept)
        self.entry = MemoryEntry(kept)
        self.identities = MemoryIdentities(kept)
        self.dossier = MemoryDossier(kept)
        self.retention = MemoryRetentionBook(kept)
        self.trainings = MemoryTrainingBook(kept.trainings)
        self.stories = MemoryStoryBook(kept.stories)


class _Book:
    def __init__(self, kept: _Kept) -> None:
        self._kept = kept


class _Staff(_Book):
    def add(self, member: StaffMember) -> None:
        if member.id in self._kept.staff or self.named(member.name) is not None:
            raise Conflict(member.name)
        self._kept.staff[member.id] = member

    def keep(self, member: StaffMember) -> None:
        self._kept.staff[member.id] = member

    def member(self, id: str) -> StaffMember | None:
        return self._kept.staff.get(id)

    def named(self, name: str) -> StaffMember | None:
        return next((m for m in self._kept.staff.values() if m.name.casefold() == name.casefold()), None)

    def members(self) -> tuple[StaffMember, ...]:
        return tuple(sorted(self._kept.staff.values(), key=lambda member: member.name.casefold()))

    def open(self, session: StaffSession) -> None:
        self._kept.opened[session.token_hash] = session

    def opened(self, token_hash: str) -> StaffSession | None:
        return self._kept.opened.get(token_hash)

    def keep_opened(self, session: StaffSession) -> None:
        if session.token_hash in self._kept.opened:
            self._kept.opened[session.token_hash] = session

    def opened_by(self, staff: str) -> tuple[StaffSession, ...]:
        theirs = sorted((s for s in self._kept.opened.values() if s.staff == staff), key=lambda s: s.token_hash)
        return tuple(sorted(theirs, key=lambda session: session.seen_at, reverse=True))

    def close(self, token_hash: str) -> None:
        self._kept.opened.pop(token_hash, None)

    def close_all(self, staff: str) -> None:
        for opened in [session for session in self._kept.opened.values() if session.staff == staff]:
            self.close(opened.token_hash)

    def wrong_try(self, what: str, key: str, at: datetime) -> None:
        self._kept.tries.append((what, key, at))

    def wrong_tries(self, what: str, key: str, since: datetime) -> tuple[datetime, ...]:
        return tuple(sorted(at for w, k, at in self._kept.tries if (w, k) == (what, key) and at >= since))

    def forgive(self, what: str, key: str, at: datetime) -> None:
        self._kept.tries = [kept for kept in self._kept.tries if kept != (what, key, at)]

    def forget_tries(self, before: datetime) -> None:
        self._kept.tries = [kept for kept in self._kept.tries if kept[2] >= before]


class _People(_Book, MemoryAppointments):
    def keep(self, participant: Participant) -> None:
        self._kept.people[participant.id] = participant

    def participant(self, id: str) -> Participant | None:
        return self._kept.people.get(id)

    def these(self, ids: Collection[str]) -> tuple[Participant, ...]:
        return tuple(self._kept.people[one] for one in ids if one in self._kept.people)

    def everyone(self) -> tuple[Participant, ...]:
        found = [person for person in self._kept.people.values() if person.synthetic is not Synthetic.PRACTICE]
        return tuple(sorted(found, key=lambda person: (person.alias, person.id)))

    def relate(self, staff: str, participant: str, at: datetime | None = None, by: str = "") -> None:
        if not self.follows_up(staff, participant):
            self._kept.relations[max(self._kept.relations, default=0) + 1] = CareRelation(staff, participant, at, by)

    def part(self, staff: str, participant: str, at: datetime, by: str) -> None:
        for number, one in list(self._kept.relations.items()):
            if (one.staff, one.participant) == (staff, participant) and one.ended_at is None:
                self._kept.relations[number] = msgspec.structs.replace(one, ended_at=at, ended_by=by)

    def relations(self, participant: str) -> tuple[CareRelation, ...]:
        return tuple(one for one in self._kept.relations.values() if one.participant == participant)

    def follows_up(self, staff: str, participant: str) -> bool:
        return any(one.staff == staff and one.ended_at is None for one in self.relations(participant))

    def followed_up_by(self, staff: str) -> tuple[Participant, ...]:
        return tuple(person for person in self.everyone() if self.follows_up(staff, person.id))

    def practised_with(self, staff: str) -> tuple[Participant, ...]:
        found = [p for p in self._kept.people.values() if p.synthetic is Synthetic.PRACTICE]
        own = [person for person in found if self.follows_up(staff, person.id)]
        return tuple(sorted(own, key=lambda person: (person.enrolled_at, person.id)))

    def aliases(self, staff: str | None = None) -> tuple[tuple[str, str], ...]:
        people = self.everyone() if staff is None else self.followed_up_by(staff)
        return tuple((person.id, person.alias) for person in people)

    def expected(self, staff: str, since: datetime, until: datetime) -> tuple[Appointment, ...]:
        own = {person.id for person in self.followed_up_by(staff)}
        return tuple(a for a in self.appointments(since, until) if a.participant in own)

    def choose(self, override: Override) -> None:
        self._kept.choices[len(self._kept.choices)] = override

    def choices(self, participant: str) -> tuple[Override, ...]:
        return tuple(choice for choice in self._kept.choices.values() if choice.participant == participant)


class _Profile(_Book):
    def rate(self, ratings: tuple[GivenRating, ...]) -> None:
        for rating in ratings:
            self._kept.ratings[len(self._kept.ratings)] = rating

    def ratings(self, participant: str) -> tuple[GivenRating, ...]:
        return tuple(r for r in self._kept.ratings.values() if r.participant == participant)


class _Sessions(_Book):
    def keep(self, session: Session) -> None:
        self._kept.sessions[session.id] = session

    def session(self, id: str) -> Session | None:
        return self._kept.sessions.get(id)

    def of(self, participant: str) -> tuple[Session, ...]:
        return self._ordered([s for s in self._kept.sessions.values() if s.participant == participant])

    def open_with(self, staff: str) -> tuple[Session, ...]:
        kept = self._kept.sessions.values()
        return self._ordered([s for s in kept if s.staff == staff and s.phase is not SessionPhase.CLOSED])

    def keep_check_in(self, record: CheckInRecord) -> None:
        self._kept.check_ins[record.session] = record

    def check_in(self, session: str) -> CheckInRecord | None:
        return self._kept.check_ins.get(session)

    def keep_run(self, run: Run) -> None:
        self._kept.runs[run.session, run.number] = run

    def runs(self, session: str) -> tuple[Run, ...]:
        return tuple(run for key, run in sorted(self._kept.runs.items()) if key[0] == session)

    def runs_of(self, participant: str) -> tuple[Run, ...]:
        own = {session.id for session in self.of(participant)}
        found = [run for run in self._kept.runs.values() if run.session in own]
        return tuple(sorted(found, key=lambda run: (run.started_at, run.session, run.number)))

    def keep_debrief(self, record: DebriefRecord) -> None:
        self._kept.debriefs[record.session, record.version] = record

    def debrief(self, session: str) -> DebriefRecord | None:
        return max(self.debriefs(session), key=lambda record: record.version, default=None)

    def debriefs(self, session: str) -> tuple[DebriefRecord, ...]:
        return tuple(record for key, record in sorted(self._kept.debriefs.items()) if key[0] == session)

    def _ordered(self, sessions: list[Session]) -> tuple[Session, ...]:
        return tuple(sorted(sessions, key=lambda session: (session.opened_at, session.id)))


class _Missions(_Book):
    def keep(self, mission: AgreedMission) -> None:
        self._kept.missions[mission.id] = mission

    def drop(self, mission: str) -> None:
        self._kept.missions.pop(mission, None)

    def mission(self, id: str) -> AgreedMission | None:
        return self._kept.missions.get(id)

    def of(self, participant: str) -> tuple[AgreedMission, ...]:
        found = [mission for mission in self._kept.missions.values() if mission.participant == participant]
        return tuple(sorted(found, key=lambda mission: (mission.agreed_at, mission.id)))

    def tell(self, told: ToldMission) -> None:
        if (told.mission, told.number) in self._kept.told:
            raise Conflict(f"{told.mission} {told.number}")
        self._kept.told[told.mission, told.number] = told

    def told(self, participant: str) -> tuple[ToldMission, ...]:
        return tuple(told for _, told in sorted(self._kept.told.items()) if told.participant == participant)


class _Pairing(_Book):
    def offer(self, device: OfferedDevice) -> None:
        if self.offering(device.code) is not None or device.token_hash in self._kept.offers:
            raise Conflict(device.code)
        self._kept.offers[device.token_hash] = device

    def offered(self, token_hash: str) -> OfferedDevice | None:
        return self._kept.offers.get(token_hash)

    def offering(self, code: str) -> OfferedDevice | None:
        return next((offer for offer in self._kept.offers.values() if offer.code == code), None)

    def withdraw(self, token_hash: str) -> None:
        self._kept.offers.pop(token_hash, None)

    def withdraw_expired(self, now: datetime) -> None:
        for offer in list(self._kept.offers.values()):
            if offer.expires_at <= now:
                self.withdraw(offer.token_hash)

    def pair(self, device: PairedDevice) -> None:
        if device.token_hash in self._kept.devices:
            raise Conflict(device.token_hash)
        self._kept.devices[device.token_hash] = device

    def paired(self, token_hash: str) -> PairedDevice | None:
        return self._kept.devices.get(token_hash)

    def of(self, session: str) -> PairedDevice | None:
        kept = self._kept.devices.values()
        return next((device for device in kept if device.session == session and device.closed_at is None), None)

    def close(self, session: str, at: datetime) -> None:
        device = self.of(session)
        if device is not None:
            self._kept.devices[device.token_hash] = msgspec.structs.replace(device, closed_at=at)


class _Log(_Book):
    def append(self, entries: tuple[LogEntry, ...]) -> None:
        for entry in entries:
            same = [e for e in self._kept.log.values() if e.session == entry.session and e.client == entry.client]
            repeated = entry.client is not None and any(e.client_seq == entry.client_seq for e in same)
            if repeated or (entry.session, entry.seq) in self._kept.log:
                raise Conflict(f"{entry.session} {entry.seq}")
            self._kept.log[entry.session, entry.seq] = entry

    def entries(self, session: str) -> tuple[LogEntry, ...]:
        return tuple(entry for key, entry in sorted(self._kept.log.items()) if key[0] == session)

    def claim(self, session: str, node: str) -> Lease:
        before = self._kept.leases.get(session)
        lease = Lease(session, node, before.epoch + 1 if before is not None else 1)
        self._kept.leases[session] = lease
        return lease

    def stale(self, leases: tuple[Lease, ...]) -> frozenset[str]:
        return frozenset(lease.session for lease in leases if self._kept.leases.get(lease.session) != lease)
