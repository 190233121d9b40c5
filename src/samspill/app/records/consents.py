"""What a participant has agreed to, one purpose at a time."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.model.words import Language


class Purpose(StrEnum):
    """What may be done with what is known about a person; each is asked for by itself and each can be taken back."""

    PRACTISE = "practise"
    """Practise, and keep the record that practising needs. Without it nothing begins."""
    RESEARCH = "research"
    """Be part of research, without a name."""
    MOTION = "motion"
    """Keep how the body moves, and the voice, where that is recorded."""


class ConsentDecision(msgspec.Struct, frozen=True):
    """One purpose agreed to, or taken back; never changed, only followed by a newer one.

    ``version`` and ``language`` name the text that was read; ``by`` is who wrote it down: staff, or the participant.
    """

    participant: str
    purpose: Purpose
    given: bool
    version: str
    language: Language
    by: str
    at: datetime
