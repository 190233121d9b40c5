"""The guided first session as its pages need it."""

from datetime import datetime

import msgspec

from samspill.model.words import Text


class PartView(msgspec.Struct, frozen=True):
    """One small thing to try, and whether it was."""

    text: Text
    done: bool


class StepView(msgspec.Struct, frozen=True):
    """One step: what to do and why, where to do it, and whether it was done."""

    name: str
    title: Text
    to_do: Text
    reason: Text
    address: str
    done: bool
    parts: tuple[PartView, ...] = ()


class TrainingView(msgspec.Struct, frozen=True):
    """How far one has come. ``participant`` is the practice person, as long as there is one.

    ``now`` is the step at hand: the first one open after the last that was done, so that what was passed over waits
    until the end. All are done when there is none.
    """

    participant: str | None
    alias: str
    steps: tuple[StepView, ...]
    completed_at: datetime | None = None
    put_away: bool = False
    has_held: bool = False
    """Whether they have held a session with somebody real: then they are not new here."""

    @property
    def now(self) -> StepView | None:
        """The step at hand."""
        last = max((n for n, step in enumerate(self.steps, 1) if step.done), default=0)
        return next((step for step in (*self.steps[last:], *self.steps[:last]) if not step.done), None)

    @property
    def number(self) -> int:
        """Which step that is, counted from 1; one past the last when all are done."""
        return self.steps.index(self.now) + 1 if self.now is not None else len(self.steps) + 1

    @property
    def offered(self) -> bool:
        """Whether it is offered to this person on their day's list."""
        known = self.completed_at is not None or self.put_away or self.has_held
        return self.participant is not None or not known


class TrainedRow(msgspec.Struct, frozen=True):
    """A member of staff, and when they last went through the training, if ever: nothing about how well."""

    name: str
    completed_at: datetime | None
    begun: bool
