"""Reactions: what may happen while a beat lasts, and what comes of it."""

from typing import Literal

from samspill.model.ratings import RatingKind

from .answers import Consequence
from .levels import Milliseconds, Zone
from .lines import Line
from .sounds import Sound


class Reaction(Consequence, frozen=True, tag_field="event", kw_only=True):
    """Something that may happen while a beat lasts.

    Its evidence, sounds and lines come once per visit to the beat; where it goes is never limited by that. With
    ``asked`` the scene asks for it, so that it counts as an opportunity (score 0) when it does not come before the beat
    ends.
    """

    asked: bool = False
    sound: tuple[Sound, ...] = ()
    say: tuple[Line, ...] = ()


class WhenLook(Reaction, frozen=True, tag="look", kw_only=True):
    """The participant looks at ``target`` for at least ``held`` ms."""

    target: str
    held: Milliseconds = 800


class WhenApproach(Reaction, frozen=True, tag="approach", kw_only=True):
    """The participant comes into ``zone`` (Hall 1966) around ``target``."""

    target: str
    zone: Zone


class WhenUse(Reaction, frozen=True, tag="use", kw_only=True):
    """The participant uses the object ``target``: in the way ``verb`` says (pick, place, use, ...) or in any way."""

    target: str
    verb: str | None = None


class WhenAfter(Reaction, frozen=True, tag="after", kw_only=True):
    """``ms`` have passed since the floor was the participant's; ``time`` stands for the level's own."""

    ms: Milliseconds | Literal["time"]


class WhenRate(Reaction, frozen=True, tag="rate", kw_only=True):
    """A rating comes in, of at least ``at_least``."""

    rating: RatingKind
    at_least: int = 0


class WhenTrigger(Reaction, frozen=True, tag="trigger", kw_only=True):
    """A care worker sets off ``name``, one of the scenario's ``triggers``: a child cries, a phone rings."""

    name: str


class WhenResume(Reaction, frozen=True, tag="resume", kw_only=True):
    """The participant has paused and goes on: stopping for a while is a skill."""


class WhenLeave(Reaction, frozen=True, tag="leave", kw_only=True):
    """The participant leaves. The run ends whatever stands here; only evidence counts."""


AnyReaction = WhenLook | WhenApproach | WhenUse | WhenAfter | WhenRate | WhenTrigger | WhenResume | WhenLeave
