"""Silence: the ladder that is climbed, one rung at a time and kindly, when no answer comes."""

import msgspec

from .guards import Go
from .lines import Line


class Rung(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="do", kw_only=True):
    """One step of what silence leads to: the first after the level's ``prompt``, the others after its ``wait``."""


class Hint(Rung, frozen=True, tag="hint", kw_only=True):
    """The coach helps a little: the beat's own ``hint``, or the line written here."""

    say: Line | None = None


class SayAgain(Rung, frozen=True, tag="repeat"):
    """The last line is said again."""


class ModelAnswer(Rung, frozen=True, tag="model", kw_only=True):
    """The coach shows the answer; ``{answer}`` in the line stands for it, and the answer lights up."""

    say: Line


class MoveOn(Rung, frozen=True, tag="go", kw_only=True):
    """The scene goes on without an answer; the opportunity is counted as not taken."""

    go: Go


AnyRung = Hint | SayAgain | ModelAnswer | MoveOn
