"""Outputs and events told in short sentences, so that two runs can be compared in words."""

from collections.abc import Iterable, Iterator

import msgspec

from samspill.model.directions import Block, Locomotion, Speech
from samspill.model.events import (
    AnyEvent,
    Approach,
    Choose,
    Fill,
    Leave,
    Look,
    Pause,
    Rate,
    Relocate,
    Resume,
    Submit,
    Tick,
    Trigger,
    Use,
)
from samspill.model.outputs import AnyOutput, Ask, Choices, Entered, Shown, Sounded, Stage, Status, TaskShown


def told(outputs: Iterable[AnyOutput]) -> tuple[str, ...]:
    """What was shown, one sentence a thing."""
    return tuple(sentence for output in outputs for sentence in _sentences(output))


def deed(event: AnyEvent | None) -> str:
    """What happened, in the words of a play."""
    if event is None:
        return "the run begins"
    words = _DEEDS.get(type(event))
    return words.format(e=event) if words else f"{type(event).__name__.lower()} by {event.by}"


_DEEDS: dict[type, str] = {
    Tick: "time passes to {e.t} ms",
    Choose: "answers {e.intent}",
    Look: "looks at {e.target}",
    Use: "uses {e.target}",
    Approach: "comes close to {e.target}",
    Relocate: "moves to {e.spot}",
    Rate: "rates {e.rating} {e.value}",
    Fill: "sets {e.field} to {e.option}",
    Submit: "hands it in",
    Trigger: "is met with {e.name}",
    Pause: "pauses",
    Resume: "goes on",
    Leave: "leaves",
}


def _sentences(output: AnyOutput) -> Iterator[str]:
    match output:
        case Block():
            yield from _block(output)
        case Entered():
            yield f"beat {output.beat}"
        case Sounded():
            yield f"heard: {output.name}"
        case Choices():
            lit = f", {output.lit} lit" if output.lit else ""
            yield f"offered: {', '.join(option.intent for option in output.options) or 'nothing'}{lit}"
        case Shown(evidence=e):
            yield f"{e.goal} {e.score} of 2{', on a new try' if e.mended else ''}{', with help' if e.hinted else ''}"
        case TaskShown():
            fields = ", ".join(f"{field.id} {field.value or 'empty'}" for field in output.fields)
            yield f"task: {fields}" if output.done else "the task is put away"
        case Ask():
            yield f"asks for {output.rating}"
        case Status():
            yield f"{output.status}{f' ({output.ending})' if output.ending else ''}"
        case Stage():
            people = ", ".join(f"{person.id} at {person.anchor}" for person in output.people)
            yield f"scene at level {output.level}: you at {output.participant}; {people}"
        case _:
            yield msgspec.json.encode(output).decode()


def _block(block: Block) -> Iterator[str]:
    for behaviour in block.data:
        if isinstance(behaviour, Speech):
            yield f"{block.character_id}: {behaviour.text}"
        elif isinstance(behaviour, Locomotion):
            yield f"{block.character_id} walks to {behaviour.target}"
