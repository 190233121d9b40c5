"""A scenario made ready to run in one language with one seed: guards as masks, words chosen, beats linked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from samspill.model.acts import Act
from samspill.model.directions import AnyBehaviour, Channel, FaceLexeme, GestureLexeme, PostureLexeme
from samspill.model.layout import Layout
from samspill.model.outputs import Ending, OpenSpot, Option, Standing
from samspill.model.ratings import RatingKind
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario

from .guards import Masks, Slots

Branches = tuple[tuple[Masks, str], ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line in the run's language, with how long it takes to say (ms, predicted).

    ``group`` is who it is said among when it is for a group, ``open`` whether the group has room for the participant.
    """

    number: int
    id: str
    who: str
    text: str
    duration: int
    act: Act
    to: str
    mood: FaceLexeme | None
    gaze: str | None
    gesture: GestureLexeme | None
    masks: Masks
    via: Channel = Channel.ROOM
    group: tuple[str, ...] = ()
    open: bool = False
    amount: float | None = None
    posture: PostureLexeme | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer or reaction brings."""

    masks: Masks
    evidence: tuple[tuple[str, int], ...]
    sets: tuple[tuple[int, int], ...]
    counts: tuple[int, ...]
    go: Branches


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that may be offered; ``levels`` has a bit per level."""

    option: Option
    outcome: Outcome
    model: bool
    levels: int


@dataclass(frozen=True, slots=True)
class Ring:
    """A sound of the place, with what is heard in the run's language."""

    name: str
    text: str
    masks: Masks


@dataclass(frozen=True, slots=True)
class Watch:
    """A reaction: what it waits for, as target and condition, what it says and what is heard."""

    bit: int
    target: str
    condition: str | int | None
    outcome: Outcome
    asked: bool
    say: tuple[Spoken, ...]
    rating: RatingKind | None = None
    sounds: tuple[Ring, ...] = ()


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of a task: its options, and which of them is right (1 for the first; a tick is 1 when it is set)."""

    id: str
    label: str
    options: tuple[Option, ...]
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A task, ready; ``bit`` marks that something wrong has been handed in during this visit."""

    kind: str
    title: str
    blanks: tuple[Blank, ...]
    done: str
    right: Outcome
    wrong: Outcome
    say: tuple[tuple[Spoken, ...], tuple[Spoken, ...]]
    bit: int


@dataclass(frozen=True, slots=True)
class SilenceStep:
    """One rung of the silence ladder; ``do`` is hint, repeat, model or go. ``say`` shows how when there is a task."""

    do: str
    say: Spoken | None = None
    models: tuple[tuple[Reply, Spoken], ...] = ()
    go: Branches = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """A character walks to an anchor."""

    who: str
    to: str
    masks: Masks


@dataclass(frozen=True, slots=True)
class Cue:
    """A beat, ready."""

    id: str
    title: str
    scene: str | None
    """The scene it is in, empty for the scenario's own place; ``None`` for an ending that comes wherever one is."""
    at: str | None
    via: Channel
    group: tuple[str, ...]
    open: bool
    walks: tuple[Walk, ...]
    sounds: tuple[Ring, ...]
    say: tuple[Spoken, ...]
    ask: tuple[RatingKind, str] | None
    replies: tuple[Reply, ...]
    sheet: Sheet | None
    looks: tuple[Watch, ...]
    approaches: tuple[Watch, ...]
    uses: tuple[Watch, ...]
    afters: tuple[Watch, ...]
    rates: tuple[Watch, ...]
    triggers: tuple[Watch, ...]
    resumes: tuple[Watch, ...]
    leaves: tuple[Watch, ...]
    asked: tuple[Watch, ...]
    rungs: tuple[SilenceStep, ...]
    go: Branches
    ending: Ending | None
    on_offer: tuple[Option, ...]
    """What a care worker may set off in this beat."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """All that may come true in this beat: of answers, of reactions, of its task."""
        watches = (*self.looks, *self.approaches, *self.uses, *self.afters, *self.rates, *self.resumes, *self.triggers)
        said = tuple(reply.outcome for reply in self.replies)
        done = (self.sheet.right, self.sheet.wrong) if self.sheet is not None else ()
        return (*said, *(watch.outcome for watch in watches), *done)


@dataclass(frozen=True, slots=True)
class Script:
    """A scenario ready to run.

    ``repairs`` are the beats that answer the opportunity of the wrong turn that led there; ``None`` in a run of an
    engine that had no such beats. ``layouts`` are the places it goes to, where they are known: without them no other
    spot is offered. ``staged``,
    ``heard``, ``stood``, ``offers``, ``audible``, ``at_work``, ``stays`` and ``seats`` remember what has been worked
    out once and change nothing.
    """

    scenario: Scenario
    header: RunHeader
    slots: Slots
    cues: dict[str, Cue]
    spoken: dict[str, Spoken]
    farewell: Spoken
    goals: frozenset[str]
    repairs: frozenset[str] | None = None
    staged: dict[tuple[int, int, bool], tuple[AnyBehaviour, ...]] = field(default_factory=dict)
    heard: dict[int, tuple[AnyBehaviour, ...]] = field(default_factory=dict)
    stood: dict[tuple[int, str, bool], tuple[Standing, ...]] = field(default_factory=dict)
    offers: dict[tuple[str, int, tuple[int, ...]], tuple[Option, ...]] = field(default_factory=dict)
    audible: dict[tuple[str, int, str], tuple[tuple[int, Masks], ...]] = field(default_factory=dict)
    at_work: dict[str, tuple[tuple[Callable[..., None], ...], ...]] = field(default_factory=dict)
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    stays: set[tuple[str, str, str]] = field(default_factory=set)
    seats: dict[tuple[int, str, str], tuple[OpenSpot, ...]] = field(default_factory=dict)
