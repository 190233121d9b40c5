"""Learning goals, their states, and the missions that carry them into real life."""

from enum import StrEnum

import msgspec

from .themes import BarrierTheme, Domain
from .words import Text


class GoalState(StrEnum):
    """How far a participant has come with a goal; ``tried`` and ``kept`` come only from real life."""

    LOCKED = "locked"
    READY = "ready"
    PRACTISING = "practising"
    MASTERED = "mastered"
    TRIED = "tried"
    KEPT = "kept"


class Mission(msgspec.Struct, frozen=True):
    """One real-life practice task; ``size`` runs from 1 (small) to 3 (large)."""

    id: str
    size: int
    text: Text


class Goal(msgspec.Struct, frozen=True):
    """One thing to learn: it belongs to one domain, needs other goals first and addresses barrier themes.

    ``icf`` are codes of the International Classification of Functioning (WHO 2001), without its wording.
    """

    id: str
    domain: Domain
    name: Text
    why: Text
    observe: Text
    needs: tuple[str, ...]
    themes: tuple[BarrierTheme, ...]
    icf: tuple[str, ...]
    missions: tuple[Mission, ...] = ()
