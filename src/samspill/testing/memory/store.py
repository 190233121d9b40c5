"""A store in memory, for tests and for trying things out; meets the same kit as the databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from samspill.app.records.audit import Noted

from .audit import MemoryAuditBook
from .course import MemoryAdverseEventBook, MemoryMeasureBook, MemorySessionNoteBook
from .dossier import MemoryDossier
from .due import MemoryDueBook
from .emergencies import MemoryEmergencyBook
from .entry import MemoryConsents, MemoryEntry, MemoryIdentities
from .goal_plans import MemoryGoalPlanBook
from .kept import Kept
from .log import MemoryLogBook
from .missions import MemoryMissionBook
from .own_sign_in import MemoryOwnSignInBook
from .pairing import MemoryPairingBook
from .people import MemoryPeopleBook, MemoryProfileBook
from .proofs import MemoryProofs
from .retention import MemoryRetentionBook
from .sessions import MemorySessionBook
from .staff import MemoryStaffBook
from .stories import MemoryStoryBook
from .strain import MemoryStrainBook
from .suggested import MemorySuggestedBook
from .trainings import MemoryTrainingBook


class MemoryStore:
    """Meets ``Store``; nothing outlives it. ``broken`` makes every unit that writes fail, as a full disk would."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._lock = RLock()
        self.broken = False
        self._forgotten: set[str] = set()

    def forget(self, participant: str) -> None:
        self._forgotten.add(participant)

    def leave_no_trace(self) -> None:
        """See the port."""

    def forgotten(self, participant: str) -> bool:
        return participant in self._forgotten

    @contextmanager
    def begin(self) -> "Iterator[MemoryUnit]":
        with self._lock:
            if self.broken:
                raise OSError("no space left")
            kept = self._kept.copy()
            yield MemoryUnit(kept)
            self._kept = kept

    @contextmanager
    def look(self) -> "Iterator[MemoryUnit]":
        with self._lock:
            yield MemoryUnit(self._kept.copy())

    def close(self) -> None:
        """See the port."""


class MemoryUnit:
    """Meets ``Unit``."""

    def __init__(self, kept: Kept) -> None:
        self.noted: list[Noted] = []
        self.audit = MemoryAuditBook(kept.audit)
        self.emergencies = MemoryEmergencyBook(kept.emergencies)
        self.staff = MemoryStaffBook(kept)
        self.proofs = MemoryProofs(kept.proofs)
        self.people = MemoryPeopleBook(kept)
        self.profile = MemoryProfileBook(kept)
        self.goal_plans = MemoryGoalPlanBook(kept.goal_plans)
        self.sessions = MemorySessionBook(kept)
        self.suggested = MemorySuggestedBook(kept.suggested)
        self.session_notes = MemorySessionNoteBook(kept.course)
        self.missions = MemoryMissionBook(kept)
        self.adverse_events = MemoryAdverseEventBook(kept.course)
        self.measures = MemoryMeasureBook(kept.course)
        self.own_sign_ins = MemoryOwnSignInBook(kept.own_sign_ins)
        self.pairing = MemoryPairingBook(kept)
        self.log = MemoryLogBook(kept)
        self.consents = MemoryConsents(kept)
        self.entry = MemoryEntry(kept)
        books = self.sessions, self.adverse_events, self.missions, self.measures, self.profile
        self.due = MemoryDueBook(*books, self.consents, self.entry)
        self.identities = MemoryIdentities(kept)
        self.dossier = MemoryDossier(kept)
        self.retention = MemoryRetentionBook(kept)
        self.trainings = MemoryTrainingBook(kept.trainings)
        self.stories = MemoryStoryBook(kept.stories)
        self.strain = MemoryStrainBook(kept.strain_decisions)
