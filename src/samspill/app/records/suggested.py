"""What was suggested when somebody began a run or chose another step: as it stood then, whatever we would say today."""

from datetime import datetime
from enum import StrEnum

import msgspec

from samspill.model.words import Text


class Ground(StrEnum):
    """On what a run was begun."""

    CHOSEN = "chosen"
    PROPOSED = "proposed"
    ALTERNATIVE = "alternative"
    IN_THE_SESSION = "in_the_session"


class ForecastThen(msgspec.Struct, frozen=True):
    """What was expected: ``success`` of ten steps, ``distress`` 0-10 +- ``spread``, ``too_much`` of a hundred."""

    success: int
    distress: int
    spread: int
    too_much: int


class StepThen(msgspec.Struct, frozen=True):
    """One suggested step in the words it was said in; ``terms`` in hundredths, ``against`` why it was not the first."""

    goal: str
    goal_name: Text
    scenario: str
    title: Text
    level: int
    reason: Text
    forecast: ForecastThen
    terms: dict[str, int]
    over: bool = False
    against: Text | None = None


class LeftOutThen(msgspec.Struct, frozen=True):
    """Levels of a scenario that safety or an opt-out kept away, and the reason that was given."""

    scenario: str
    title: Text
    levels: tuple[int, ...]
    reason: Text


class Suggested(msgspec.Struct, frozen=True):
    """What stood on the screen; the proposal first among ``steps``, then the alternatives.

    It goes with a run by ``session`` and ``run``, or, without these, with what was chosen for this person at ``at``.
    ``chosen_by`` and ``written`` say who wanted another step and why. ``pack_digest`` names the content of then.
    """

    id: str
    participant: str
    session: str | None
    run: int | None
    at: datetime
    by: str
    ground: Ground
    pack_digest: str
    steps: tuple[StepThen, ...]
    left_out: tuple[LeftOutThen, ...] = ()
    chosen_by: str = ""
    written: str = ""
