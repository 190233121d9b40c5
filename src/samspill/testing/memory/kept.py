"""Everything a store in memory keeps."""

from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from samspill.app.records.audit import AuditEntry
from samspill.app.records.emergencies import Emergency
from samspill.app.records.goal_plan import GoalPlan
from samspill.app.records.log import Lease, LogEntry
from samspill.app.records.missions import AgreedMission, ToldMission
from samspill.app.records.pairing import OfferedDevice, PairedDevice
from samspill.app.records.people import Appointment, Override, Participant
from samspill.app.records.profile import GivenRating
from samspill.app.records.relations import CareRelation
from samspill.app.records.sessions import CheckInRecord, DebriefRecord, Run, Session
from samspill.app.records.staff import StaffMember, StaffSession
from samspill.app.records.strain import StrainDecision
from samspill.app.records.suggested import Suggested
from samspill.app.records.training import Training

from .course import KeptCourse
from .dossier import KeptErasures
from .entry import KeptEntry
from .own_sign_in import KeptOwnSignIn
from .proofs import KeptProofs
from .retention import KeptRetention
from .stories import KeptStories


@dataclass
class Kept(KeptEntry, KeptErasures):
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
    strain_decisions: dict[int, StrainDecision] = field(default_factory=dict)

    def copy(self) -> "Kept":
        """All of it once more, so that what is written to one is not in the other."""
        return replace(self, **{part.name: copy(getattr(self, part.name)) for part in fields(self)})


class Book:
    """A part of the store."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
