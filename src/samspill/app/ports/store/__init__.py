"""The store, as units of work with one small Protocol per subject.

One Protocol per subject keeps each use case's reach readable (a use case that pairs devices names ``unit.pairing`` and
nothing else), and lets the conformance kit prove a store subject by subject. One unit of work spans them all because a
use case must change several subjects at once or none.
"""

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
from .sessions import SessionBook
from .staff import StaffBook
from .stories import StoryBook
from .strain import StrainBook
from .suggested import SuggestedBook
from .trainings import TrainingBook
from .unit import Conflict, NotKept, Store, Unit

__all__ = [
    "AdverseEventBook",
    "AuditBook",
    "Conflict",
    "ConsentBook",
    "DossierBook",
    "DueBook",
    "EmergencyBook",
    "EntryBook",
    "GoalPlanBook",
    "IdentityBook",
    "LogBook",
    "MeasureBook",
    "MissionBook",
    "NotKept",
    "OwnSignInBook",
    "PairingBook",
    "PeopleBook",
    "ProfileBook",
    "ProofBook",
    "SessionBook",
    "StaffBook",
    "Store",
    "StoryBook",
    "StrainBook",
    "SuggestedBook",
    "TrainingBook",
    "Unit",
]
