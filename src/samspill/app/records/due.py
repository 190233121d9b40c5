"""What has to be read of a participant to say what is due about them."""

import msgspec

from .adverse_events import AdverseEvent, FollowUp, Signature
from .consents import ConsentDecision
from .measures import MeasureRecord
from .missions import AgreedMission, ToldMission
from .screening import Screening
from .sessions import Session


class DueRecords(msgspec.Struct, frozen=True):
    """One participant's records, each kind in the order in which its own book gives it.

    ``rated`` says that a barrier was rated at some time; the ratings themselves are not needed, so they are not read.
    """

    sessions: tuple[Session, ...] = ()
    events: tuple[AdverseEvent, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    signatures: tuple[Signature, ...] = ()
    missions: tuple[AgreedMission, ...] = ()
    told: tuple[ToldMission, ...] = ()
    measures: tuple[MeasureRecord, ...] = ()
    consents: tuple[ConsentDecision, ...] = ()
    screenings: tuple[Screening, ...] = ()
    rated: bool = False
