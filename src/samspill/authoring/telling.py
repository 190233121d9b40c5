"""Outputs and events told in short sentences, so that two runs can be compared in words."""

from collections.abc import Iterable, Iterator

import msgspec

from samspill.model.directions import Block, Locomotion, Speech
from samspill.model.events import AnyEvent, Approach, Choose, Look, Rate, Tick, Use
from samspill.model.outputs import AnyOutput, Ask, Choices, Entered, Shown, Stage, Status


def told(outputs: Iterable[AnyOutput]) -> tuple[str, ...]:
    """What was shown, one sentence a thing."""
    return tuple(sentence for output in outputs for sentence in _sentences(output))


def deed(event: AnyEvent | None) -> str:
    """What happened, in the words of a play."""
    match event:
        case None:
            return "the run begins"
        case Tick():
            return f"time passes to {event.t} ms"
        case Choose():
            return f"answers {event.intent}"
        case Look() | Use() | Approach():
            return f"{_DEEDS[type(event)]} {event.target}"
        case Rate():
            return f"rates {event.rating} {event.value}"
        case _:
            return f"{type(event).__name__.lower()} by {event.by}"


_DEEDS: dict[type, str] = {Look: "looks at", Use: "uses", Approach: "comes close to"}


def _sentences(output: AnyOutput) -> Iterator[str]:
    match output:
        case Block():
            yield from _block(output)
        case Entered():
            yield f"beat {output.beat}"
        case Choices():
            lit = f", {output.lit} lit" if output.lit else ""
            yield f"offered: {', '.join(option.intent for option in output.options) or 'nothing'}{lit}"
        case Shown(evidence=e):
            yield f"{e.goal} {e.score} of 2{', with help' if e.hinted else ''}"
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
