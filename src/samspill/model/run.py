"""A run: one play of one scenario at one level, pinned so that it can be replayed exactly."""

import msgspec

from .settings import ParticipantSettings
from .words import Language


class Member(msgspec.Struct, frozen=True):
    """Someone in a run's cast, and what they are called."""

    id: str
    name: str


class RunHeader(msgspec.Struct, frozen=True):
    """What a run is, apart from its events. A running session never changes pack or engine."""

    scenario: str
    level: int
    language: Language
    seed: int
    engine: str
    pack: str
    pack_digest: str
    settings: ParticipantSettings = ParticipantSettings()
