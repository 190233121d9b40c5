"""Stage directions and reactions of a beat, in words."""

from collections.abc import Callable, Mapping

from samspill.model.directions import Channel
from samspill.model.scenario import (
    OWN_PLACE,
    AnyReaction,
    Beat,
    Field,
    Sound,
    Task,
    WhenAfter,
    WhenApproach,
    WhenLeave,
    WhenLook,
    WhenRate,
    WhenResume,
    WhenUse,
)
from samspill.model.words import Text

from .spots import spot
from .words import RATINGS, both, condition, joined

_ZONES = {
    "intimate": Text("helt inntil", "very close to"),
    "personal": Text("nær", "close to"),
    "social": Text("bort til", "up to"),
    "public": Text("i nærheten av", "near"),
}
_CHANNELS = {
    Channel.PHONE: Text("På telefonen.", "On the phone."),
    Channel.MESSAGE: Text("Meldinger på telefonen.", "Messages on the phone."),
    Channel.RADIO: Text("Radioen står på.", "The radio is on."),
}
_TICKED = Text("skal være med (riktig)", "to be ticked (right)")
_LEFT_ALONE = Text("skal ikke være med", "to be left alone")
BACK = Text("Der det begynte.", "Where it began.")
Called = Callable[[str], str]
Named = Callable[[str], Text]


def stage(beat: Beat, called: Called, place: Named) -> tuple[Text, ...]:
    """Where people are and go in a beat, and what is heard."""
    found: list[Text] = []
    if beat.via in _CHANNELS:
        found.append(_CHANNELS[beat.via])
    if beat.scene is not None:
        back = beat.scene == OWN_PLACE
        found.append(BACK if back else both("Et annet sted: {}.", "Another place: {}.", place(beat.scene)))
    if beat.at is not None:
        found.append(both("Her er deltakeren: {}.", "Where the participant is: {}.", spot(beat.at)))
    for move in beat.move:
        where = both("{} går hit: {}", "{} walks here: {}", called(move.who), spot(move.to))
        found.append(joined((where, condition(move.if_)), ", "))
    return (*found, *map(heard, beat.sound))


def heard(sound: Sound) -> Text:
    """What is heard once, and when."""
    return joined((both("Det høres: {}", "Heard: {}", sound.text), condition(sound.if_)), " ")


def fields(task: Task) -> tuple[Text, ...]:
    """What a task asks for, each with its options and what is right."""
    return tuple(both("{}: {}", "{}: {}", field.text, _wanted(field)) for field in task.fields)


def _wanted(field: Field) -> Text:
    if not field.options:
        return _TICKED if field.right else _LEFT_ALONE
    marked = (
        both("{} (riktig)", "{} (right)", one.text) if one.id == field.right else one.text for one in field.options
    )
    return joined(tuple(marked), " · ")


def happening(reaction: AnyReaction, called: Named, triggers: Mapping[str, Text]) -> Text:
    """What a reaction waits for."""
    match reaction:
        case WhenLook():
            return both("Ser på {} i {} s", "Looks at {} for {} s", called(reaction.target), _seconds(reaction.held))
        case WhenApproach():
            return both("Kommer {} {}", "Comes {} {}", _ZONES[reaction.zone], called(reaction.target))
        case WhenUse():
            return both("Bruker {}", "Uses {}", called(reaction.target))
        case WhenRate(at_least=0):
            return both("Svarer på {}, hvilket tall som helst", "Rates {}, any number", RATINGS[reaction.rating])
        case WhenRate():
            words = (str(reaction.at_least), RATINGS[reaction.rating])
            return both("Svarer {} eller mer på {}", "Rates {} or more for {}", *words)
        case _:
            return _by_itself(reaction, triggers)


def _by_itself(reaction: AnyReaction, triggers: Mapping[str, Text]) -> Text:
    match reaction:
        case WhenAfter(ms=int(ms)):
            return both("Det har gått {} s", "{} s have passed", _seconds(ms))
        case WhenAfter():
            return Text("Tida for nivået er ute", "The level's time is up")
        case WhenResume():
            return Text("Tar pause og går videre", "Pauses and goes on")
        case WhenLeave():
            return Text("Går", "Leaves")
    name = str(getattr(reaction, "name", ""))
    told = triggers.get(name, Text(name, name))
    return both("Behandleren kan sette i gang: {}", "The care worker may set off: {}", told)


def _seconds(ms: int) -> Text:
    number = f"{ms / 1000:g}"
    return Text(number.replace(".", ","), number)
