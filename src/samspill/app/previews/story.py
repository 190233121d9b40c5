"""What has happened in a preview so far, in the order it happened."""

from collections.abc import Iterable

import msgspec

from samspill.app.live.play import Play
from samspill.model.directions import Block, Speech
from samspill.model.events import AnyEvent, Approach, Choose, Look, Rate, Repeat, Trigger, Use
from samspill.model.evidence import Evidence
from samspill.model.outputs import AnyOutput, Ending, Entered, Shown, Status

MOST = 400
"""So many entries are kept; older ones are let go."""


class Beat(msgspec.Struct, frozen=True):
    """A beat began at run time ``t``."""

    t: int
    id: str
    title: str


class Said(msgspec.Struct, frozen=True):
    """``who`` (an id) said this."""

    t: int
    who: str
    text: str


class Did(msgspec.Struct, frozen=True):
    """The participant did this: answered, looked at or used something, came close, rated."""

    t: int
    kind: str
    what: str


class Saw(msgspec.Struct, frozen=True):
    """Evidence came."""

    t: int
    evidence: Evidence


class Ended(msgspec.Struct, frozen=True):
    """The run ended so."""

    t: int
    ending: Ending


Entry = Beat | Said | Did | Saw | Ended


def deeds(play: Play, event: AnyEvent) -> Iterable[Entry]:
    """What the participant is about to do, told before the scene answers."""
    match event:
        case Choose(intent=intent):
            label = next((option.label for option in play.options if option.intent == intent), "")
            if label:
                yield Did(event.t, "choose", label)
        case Look(target=what) | Use(target=what) | Approach(target=what):
            if _awaited(play, what):
                yield Did(event.t, type(event).__name__.lower(), what)
        case Trigger(name=what):
            yield Did(event.t, "trigger", what)
        case Rate(rating=rating, value=value):
            yield Did(event.t, "rate", f"{rating} {value}")
        case Repeat():
            yield Did(event.t, "repeat", "")


def tellings(t: int, outputs: tuple[AnyOutput, ...]) -> Iterable[Entry]:
    """What the scene answered."""
    for output in outputs:
        match output:
            case Entered():
                yield Beat(t, output.beat, output.title)
            case Block():
                yield from (Said(t, output.character_id, b.text) for b in output.data if isinstance(b, Speech))
            case Shown():
                yield Saw(t, output.evidence)
            case Status(ending=Ending() as ending):
                yield Ended(t, ending)


def _awaited(play: Play, target: str) -> bool:
    """Whether the beat waits for something about ``target``; everything else people look at is no story."""
    cue = play.script.cues.get(play.beat)
    return cue is not None and any(watch.target == target for watch in (*cue.looks, *cue.approaches, *cue.uses))
