"""Why a step is proposed, drawn: its terms beside those of the alternatives, and what would change it."""

from datetime import datetime

import msgspec

from samspill.app.records.suggested import Ground, LeftOutThen, StepThen
from samspill.model.words import Language, Text

from .lead import LeadView
from .plan import Chosen, LeftOut, NextStep, ScenarioRow


class TermView(msgspec.Struct, frozen=True):
    """One term of the worth of a step, in hundredths: what speaks for it, or, below zero, against it."""

    name: str
    worth: int


class Worth(msgspec.Struct, frozen=True):
    """The terms that add up to the worth of a step; ``over`` that it is over the limit and so comes last."""

    terms: tuple[TermView, ...]
    over: bool

    @property
    def total(self) -> int:
        """What the terms add up to."""
        return sum(term.worth for term in self.terms)


class WeighedView(Worth, frozen=True):
    """A step with what to expect of it and the terms that add up to its worth.

    ``success`` is so many of ten steps, ``distress`` 0-10 give or take ``spread``, ``too_much`` so many of a hundred;
    ``against`` says why it is not the proposal; ``rated`` what those who practised it say of how much it strains.
    """

    step: NextStep
    success: int
    distress: int
    spread: int
    too_much: int
    against: Text | None
    rated: Text | None = None


class ChangeView(msgspec.Struct, frozen=True):
    """If this were so, what would be proposed then: a title and level with a reason, or nothing."""

    if_: Text
    title: Text | None
    level: int | None
    reason: Text | None


class AskedView(msgspec.Struct, frozen=True):
    """A step somebody asks about: what speaks against it, what safety says of it, and whether it may be chosen."""

    weighed: WeighedView
    warnings: tuple[Text, ...]
    limits: tuple[Text, ...]
    may_choose: bool
    is_proposal: bool


class StepThenView(Worth, frozen=True):
    """A step that was suggested, in the words and with the figures that stood there; ``begun``: it was taken."""

    step: StepThen
    begun: bool


class PractisedView(msgspec.Struct, frozen=True):
    """One run and why: ``written`` by whoever chose it, or the ``reason`` of what was proposed then.

    ``recorded``: it was written down when the run began, with the steps that were suggested ``then`` and what was
    ``left_out``. For a run from before that was kept it is worked out again, with the scenarios of today.
    """

    session: str
    at: datetime
    title: Text
    level: int
    ground: Ground
    by: str = ""
    written: str = ""
    reason: Text | None = None
    recorded: bool = False
    then: tuple[StepThenView, ...] = ()
    left_out: tuple[LeftOutThen, ...] = ()


class WhyView(msgspec.Struct, frozen=True):
    """Everything the page of one decision needs: the proposal first among ``weighed``.

    ``may_plan``: whoever looks may choose another step. ``lead`` says where practice leads.
    """

    participant: str
    alias: str
    language: Language
    chosen: Chosen | None
    weighed: tuple[WeighedView, ...]
    changes: tuple[ChangeView, ...]
    left_out: tuple[LeftOut, ...]
    asked: AskedView | None
    scenarios: tuple[ScenarioRow, ...]
    may_plan: bool = True
    practised: tuple[PractisedView, ...] = ()
    lead: LeadView | None = None
