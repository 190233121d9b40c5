"""A unit of work: everything in it happens, or nothing does."""

from contextlib import AbstractContextManager
from typing import Protocol

from samspill.app.records.audit import Noted

from .adverse_events import AdverseEventBook
from .audit import AuditBook
from .consents import ConsentBook
from .dossier import DossierBook
from .due import DueBook
from .emergencies import EmergencyBook
from .entry import EntryBook
from .goal_plans import GoalPlanBook
from .identities import IdentityBook
from .log import LogBook
from .measures import MeasureBook
from .missions import MissionBook
from .own_sign_in import OwnSignInBook
from .pairing import PairingBook
from .people import PeopleBook
from .profile import ProfileBook
from .proofs import ProofBook
from .retention import RetentionBook
from .session_notes import SessionNoteBook
from .sessions import SessionBook
from .staff import StaffBook
from .stories import StoryBook
from .strain import StrainBook
from .suggested import SuggestedBook
from .trainings import TrainingBook


class Conflict(Exception):
    """Another unit of work was first with the same key, so nothing of this one was kept."""


class NotKept(Exception):
    """The store cannot write now, so nothing of this unit was kept; what was kept before is safe and can be read.

    ``full``: there is no room. Otherwise it may only be read.
    """

    def __init__(self, why: str, *, full: bool) -> None:
        super().__init__(why)
        self.full = full


class Unit(Protocol):
    """What one unit of work can reach."""

    @property
    def noted(self) -> list[Noted]:
        """What has to be in the audit log before the unit's answer leaves the house; empty at first."""

    @property
    def emergencies(self) -> EmergencyBook:
        """Records that were opened in an emergency."""

    @property
    def audit(self) -> AuditBook:
        """The audit log."""

    @property
    def staff(self) -> StaffBook:
        """Members of staff and their sign-ins."""

    @property
    def proofs(self) -> ProofBook:
        """What staff can prove beside their password."""

    @property
    def trainings(self) -> TrainingBook:
        """How far staff have come with learning the work."""

    @property
    def stories(self) -> StoryBook:
        """Stories of people who have done it themselves."""

    @property
    def people(self) -> PeopleBook:
        """Participants, care relations and appointments."""

    @property
    def profile(self) -> ProfileBook:
        """How barriers have been rated."""

    @property
    def goal_plans(self) -> GoalPlanBook:
        """The orders in which goals have been wanted."""

    @property
    def sessions(self) -> SessionBook:
        """Sessions with check-in, runs and debrief."""

    @property
    def suggested(self) -> SuggestedBook:
        """What was suggested when runs were begun and steps were chosen."""

    @property
    def session_notes(self) -> SessionNoteBook:
        """What staff noted in sessions, and who steered."""

    @property
    def adverse_events(self) -> AdverseEventBook:
        """Adverse events, their follow-ups and signatures."""

    @property
    def measures(self) -> MeasureBook:
        """Answers to measures, and imported questionnaires."""

    @property
    def missions(self) -> MissionBook:
        """Missions, and what was told about them."""

    @property
    def due(self) -> DueBook:
        """What is due about many people at once."""

    @property
    def own_sign_ins(self) -> OwnSignInBook:
        """How participants get to their own pages."""

    @property
    def pairing(self) -> PairingBook:
        """Devices that are offered or paired."""

    @property
    def log(self) -> LogBook:
        """The event log of live sessions, and who may write it."""

    @property
    def consents(self) -> ConsentBook:
        """What participants have agreed to."""

    @property
    def entry(self) -> EntryBook:
        """What is found out when someone comes in."""

    @property
    def identities(self) -> IdentityBook:
        """Own names and how to reach people, apart from everything clinical."""

    @property
    def dossier(self) -> DossierBook:
        """Everything that is held on one person, wherever it lies."""

    @property
    def retention(self) -> RetentionBook:
        """How long things are kept."""

    @property
    def strain(self) -> StrainBook:
        """How much each scenario strains, as far as somebody has taken it into use."""


class Store(Protocol):
    """Keeps everything; safe to use from several threads, each with its own unit of work. Every call may block."""

    def begin(self) -> AbstractContextManager[Unit]:
        """A unit of work: kept durably when the block ends well, undone when it raises.

        Raises ``Conflict``, or ``NotKept`` when the store cannot write now.
        """

    def look(self) -> AbstractContextManager[Unit]:
        """A unit of work that only reads, from one moment; it never waits for those that write."""

    def forget(self, participant: str) -> None:
        """Destroy the participant's key and leave no trace of deleted rows in the files; harmless to do again."""

    def leave_no_trace(self) -> None:
        """Leave no trace of deleted rows in the files; harmless to do again."""

    def forgotten(self, participant: str) -> bool:
        """Whether the participant was forgotten once, also when an older database has been put back since."""

    def close(self) -> None:
        """Let go of the database."""
