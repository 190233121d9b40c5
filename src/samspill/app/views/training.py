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

    ``now`` is the first step that is not done, and its number; all are done when there is none.
    """

    participant: str | None
    alias: str
    steps: tuple[StepView, ...]
    completed_at: datetime | None = None
    put_away: bool = False

    @property
    def now(self) -> StepView | None:
        """The step at hand."""
        return next((step for step in self.steps if not step.done), None)

    @property
    def number(self) -> int:
        """Which step that is, counted from 1; one past the last when all are done."""
        return next((n for n, step in enumerate(self.steps, 1) if not step.done), len(self.steps) + 1)

    @property
    def offered(self) -> bool:
        """Whether it is offered to this person on their day's list."""
        return self.participant is not None or (self.completed_at is None and not self.put_away)


class TrainedRow(msgspec.Struct, frozen=True):
    """A member of staff, and when they last went through the training, if ever: nothing about how well."""

    name: str
    completed_at: datetime | None
    begun: bool
