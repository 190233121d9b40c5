"""Who said and did what in a run, in order: what a care worker reads while it goes on."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samspill.model.directions import Block, Channel, Speech
from samspill.model.events import (
    PARTICIPANT,
    AnyEvent,
    Approach,
    Choose,
    Force,
    Leave,
    Pause,
    Relocate,
    Repeat,
    Resume,
    SayLine,
    Submit,
    Use,
)
from samspill.model.outputs import AnyOutput, RunStatus
from samspill.scenario import RunState, Script, open_to, words_of


class Turn(NamedTuple):
    """One thing said or done at run time ``t``, by a cast member's id or ``participant``.

    ``said`` are the words; where there are none, ``did`` is the kind of event and ``target`` what it was done to.
    ``via`` says how the words came. ``helped``: a care worker had a hand in it, by answering for the participant or
    writing the character's line.
    """

    t: int
    who: str
    said: str = ""
    did: str = ""
    target: str = ""
    helped: bool = False
    via: Channel = Channel.ROOM


def own_turn(script: Script, state: RunState, event: AnyEvent) -> Iterator[Turn]:
    """What the participant says or does with ``event`` in ``state``; nothing when it is not taken."""
    match event:
        case Choose() | Force():
            if words := words_of(script, state, event):
                via = script.cues[state.beat].via
                yield Turn(event.t, PARTICIPANT, said=words, helped=isinstance(event, Force), via=via)
        case Relocate() if state.status is RunStatus.RUNNING or event.by != PARTICIPANT:
            spot = "" if event.spot == state.at else event.spot
            if spot != state.spot and (not spot or spot in {one.anchor for one in open_to(script, state)}):
                yield Turn(event.t, PARTICIPANT, did="relocate" if spot else "go_back", target=spot)
        case _ if event.by == PARTICIPANT and _counts(script, state, event):
            yield Turn(event.t, PARTICIPANT, did=type(event).__name__.lower(), target=getattr(event, "target", ""))


def turns_of(outputs: Iterable[AnyOutput], event: AnyEvent | None) -> Iterator[Turn]:
    """What the cast says in ``outputs``, which ``event`` brought about."""
    typed = isinstance(event, SayLine)
    for output in outputs:
        if isinstance(output, Block):
            for behaviour in output.data:
                if isinstance(behaviour, Speech):
                    at, words = output.t + behaviour.start, behaviour.text
                    yield Turn(at, output.character_id, said=words, helped=typed, via=behaviour.via)


def _counts(script: Script, state: RunState, event: AnyEvent) -> bool:
    """Whether there is something to tell: what is used or walked up to only where the beat waits for it."""
    cue, goes = script.cues[state.beat], state.status is RunStatus.RUNNING
    match event:
        case Use(target=target):
            return goes and any(watch.target == target for watch in cue.uses)
        case Approach(target=target):
            return goes and any(watch.target == target for watch in cue.approaches)
        case Pause() | Repeat() | Submit():
            return goes and (not isinstance(event, Submit) or (state.floor and cue.sheet is not None))
        case Resume():
            return state.status is RunStatus.PAUSED and not event.held_by
        case Leave():
            return state.status is not RunStatus.ENDED
        case _:
            return False
