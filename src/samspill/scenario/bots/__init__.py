"""Simulated participants, one a file: pure, and the same with the same seed."""

from .anxious import anxious
from .anything import anything
from .as_shown import as_shown
from .curious import curious
from .leaving_early import leaving_early
from .moves import Bot, ParticipantMove
from .rushed import rushed
from .silent import silent

BOTS: dict[str, Bot] = {
    "model": as_shown,
    "random": anything,
    "silent": silent,
    "rushed": rushed,
    "anxious": anxious,
    "leaves": leaving_early,
    "curious": curious,
}
"""The bots by name."""

__all__ = ["BOTS", "Bot", "ParticipantMove"]
