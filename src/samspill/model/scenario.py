"""A scenario as its author writes it (format ``scenario/1``): beats, answers, reactions, silence and levels.

The language is finite-state on purpose: flags, enums and counters that stop at 9, guards as structured YAML, no
expressions. So every reachable state can be searched, and lint proves what it says. All times are integer
milliseconds.
"""

from typing import Annotated, Literal

import msgspec

from .acts import Act
from .directions import FaceLexeme, GestureLexeme, PostureLexeme
from .outputs import Ending
from .ratings import RatingKind
from .words import Text

FORMAT = "scenario/1"
COUNTER_MAX = 9
"""Counters stop here: a person who has asked nine times has asked often."""

Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=600_000)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Score = Annotated[int, msgspec.Meta(ge=0, le=2)]
Evidences = dict[str, Score]


class AtLeast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counter (or the level) has reached this number."""

    at_least: int


Wanted = bool | int | str | tuple[bool | int | str, ...] | AtLeast
Guard = dict[str, Wanted]
"""``{flag: value}``: all must hold; a list means any of these; ``level`` is always there to ask about."""

FlagKind = Literal["flag", "counter"] | tuple[str, ...]
"""``flag`` (false, true), ``counter`` (0-9) or the list of words an enum may be; the first is where it starts."""


class Branch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to go if the guard holds; the first branch that holds is taken."""

    to: str
    if_: Guard = msgspec.field(name="if", default_factory=dict)


Go = str | tuple[Branch, ...]


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something a character says. It is left out when they, or those it is for, are not there at the level.

    ``act`` (ISO 24617-2) with mood and level decides face, gaze and gesture; the rest is only written to differ from
    that.
    """

    id: str
    who: str
    nb: str
    en: str
    act: Act = Act.INFORM
    to: str = "participant"
    mood: FaceLexeme | None = None
    gaze: str | None = None
    gesture: GestureLexeme | None = None
    if_: Guard = msgspec.field(name="if", default_factory=dict)

    @property
    def text(self) -> Text:
        """The words in both languages."""
        return Text(self.nb, self.en)


class Consequence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an answer or reaction brings: evidence, flags set, counters counted up, and the beat that follows."""

    if_: Guard = msgspec.field(name="if", default_factory=dict)
    evidence: Evidences = {}
    set: dict[str, bool | int | str] = {}
    count: tuple[str, ...] = ()
    go: Go | None = None


class Answer(Consequence, frozen=True, kw_only=True):
    """One thing the participant may say; ``model`` is the one a coach would show. Earlier ones are offered first."""

    intent: str
    nb: str
    en: str
    act: Act = Act.INFORM
    model: bool = False
    levels: tuple[int, ...] = (1, 2, 3, 4, 5)

    @property
    def text(self) -> Text:
        """The label in both languages."""
        return Text(self.nb, self.en)


class Reaction(Consequence, frozen=True, tag_field="event", kw_only=True):
    """Something that may happen while a beat lasts.

    Its evidence and lines come once per visit to the beat; where it goes is never limited by that. With ``asked`` the
    scene asks for it, so that it counts as an opportunity (score 0) when it does not come before the beat ends.
    """

    asked: bool = False
    say: tuple[Line, ...] = ()


class WhenLook(Reaction, frozen=True, tag="look", kw_only=True):
    """The participant looks at ``target`` for at least ``held`` ms."""

    target: str
    held: Milliseconds = 800


class WhenApproach(Reaction, frozen=True, tag="approach", kw_only=True):
    """The participant comes into ``zone`` (Hall 1966) around ``target``."""

    target: str
    zone: Literal["intimate", "personal", "social", "public"]


class WhenUse(Reaction, frozen=True, tag="use", kw_only=True):
    """The participant uses the object ``target``, in the way ``verb`` says or in any way."""

    target: str
    verb: str | None = None


class WhenAfter(Reaction, frozen=True, tag="after", kw_only=True):
    """``ms`` have passed since the floor was the participant's."""

    ms: Milliseconds


class WhenRate(Reaction, frozen=True, tag="rate", kw_only=True):
    """A rating comes in, of at least ``at_least``."""

    rating: RatingKind
    at_least: int = 0


class WhenResume(Reaction, frozen=True, tag="resume", kw_only=True):
    """The participant has paused and goes on: stopping for a while is a skill."""


class WhenLeave(Reaction, frozen=True, tag="leave", kw_only=True):
    """The participant leaves. The run ends whatever stands here; only evidence counts."""


AnyReaction = WhenLook | WhenApproach | WhenUse | WhenAfter | WhenRate | WhenResume | WhenLeave


class Rung(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="do", kw_only=True):
    """One step of what silence leads to, each after the level's ``wait``."""


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


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ask the participant for a rating."""

    rating: RatingKind
    nb: str
    en: str

    @property
    def text(self) -> Text:
        """The question in both languages."""
        return Text(self.nb, self.en)


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A character walks to an anchor."""

    who: str
    to: str
    if_: Guard = msgspec.field(name="if", default_factory=dict)


class Beat(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One moment: people move and speak, then the floor is the participant's, or the scene goes on, or it ends.

    ``at`` is where the participant stands. ``silence`` replaces the scenario's own ladder.
    """

    title: Text
    at: str | None = None
    move: tuple[Move, ...] = ()
    say: tuple[Line, ...] = ()
    ask: Question | None = None
    expect: tuple[Answer, ...] = ()
    when: tuple[AnyReaction, ...] = ()
    hint: Line | None = None
    silence: tuple[AnyRung, ...] | None = None
    go: Go | None = None
    ending: Ending | None = None


class Present(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A character who is there at a level: where, how they stand and what their face says between lines."""

    anchor: str
    mood: FaceLexeme = FaceLexeme.NEUTRAL
    amount: Share = 0.4
    posture: PostureLexeme = PostureLexeme.STAND


class LevelRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One level: how much it asks and what is around.

    ``demand`` 1-10 orders the levels; ``wait`` is the patience with silence; ``options`` how many answers are offered;
    ``lit`` lights the model answer; ``gaze`` is the share of time people look at the participant; ``setback`` says that
    something goes wrong.
    """

    demand: Annotated[int, msgspec.Meta(ge=1, le=10)]
    wait: Milliseconds
    options: Annotated[int, msgspec.Meta(ge=1, le=4)]
    people: dict[str, Present]
    crowd: Annotated[int, msgspec.Meta(ge=0, le=20)] = 0
    noise: Annotated[int, msgspec.Meta(ge=0, le=3)] = 0
    gaze: Share = 0.5
    lit: bool = False
    setback: bool = False


class Goals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The one goal a scenario is dedicated to, and those it supports."""

    target: str
    supporting: tuple[str, ...] = ()


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One place, a cast and a script, dedicated to one learning goal, at five levels.

    ``variants`` lets chance choose: ``{flag: {level: [words]}}``. ``farewell`` is what the coach says when a care
    worker ends the run. ``goes_well`` opens the debrief.
    """

    format: Literal["scenario/1"]
    id: str
    version: str
    title: Text
    summary: Text
    place: str
    coach: str
    cast: tuple[str, ...]
    goals: Goals
    rehearsal: tuple[Text, ...]
    expectation: Text
    reflection: Text
    goes_well: Text
    farewell: Line
    levels: dict[int, LevelRow]
    start: str
    at: str
    beats: dict[str, Beat]
    silence: tuple[AnyRung, ...] = ()
    flags: dict[str, FlagKind] = {}
    variants: dict[str, dict[int, tuple[str, ...]]] = {}
    substance_cues: bool = False

    @property
    def target(self) -> str:
        """The id of the goal this scenario is dedicated to."""
        return self.goals.target

    @property
    def supporting(self) -> tuple[str, ...]:
        """The ids of the goals it also gives evidence for."""
        return self.goals.supporting
