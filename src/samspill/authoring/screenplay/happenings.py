"""Stage directions and reactions of a beat, in words."""

from collections.abc import Callable

from samspill.model.directions import Channel
from samspill.model.scenario import (
    OWN_PLACE,
    AnyReaction,
    Beat,
    WhenAfter,
    WhenApproach,
    WhenLeave,
    WhenLook,
    WhenRate,
    WhenResume,
    WhenUse,
)
from samspill.model.words import Text

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
BACK = Text("Der det begynte.", "Where it began.")
Called = Callable[[str], str]
Named = Callable[[str], Text]


def stage(beat: Beat, called: Called) -> tuple[Text, ...]:
    """Where people are and go in a beat."""
    found: list[Text] = []
    if beat.via in _CHANNELS:
        found.append(_CHANNELS[beat.via])
    if beat.scene is not None:
        back = beat.scene == OWN_PLACE
        found.append(BACK if back else both("Et annet sted: {}.", "Another place: {}.", beat.scene))
    if beat.at is not None:
        found.append(both("Deltakeren er ved {}.", "The participant is at {}.", beat.at))
    for move in beat.move:
        where = both("{} går til {}", "{} walks to {}", called(move.who), move.to)
        found.append(joined((where, condition(move.if_)), ", "))
    if beat.task is not None:
        fields = tuple(field.text for field in beat.task.fields)
        found.append(both("Oppgave: {}: {}.", "Task: {}: {}.", beat.task.title, joined(fields, ", ")))
    return tuple(found)


def happening(reaction: AnyReaction, called: Named) -> Text:
    """What a reaction waits for."""
    match reaction:
        case WhenLook():
            return both("Ser på {} i {} s", "Looks at {} for {} s", called(reaction.target), _seconds(reaction.held))
        case WhenApproach():
            return both("Kommer {} {}", "Comes {} {}", _ZONES[reaction.zone], called(reaction.target))
        case WhenUse():
            return both("Bruker {}", "Uses {}", called(reaction.target))
        case WhenRate():
            words = (str(reaction.at_least), RATINGS[reaction.rating])
            return both("Svarer {} eller mer på {}", "Rates {} or more for {}", *words)
        case _:
            return _by_itself(reaction)


def _by_itself(reaction: AnyReaction) -> Text:
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
    return both("Behandleren setter i gang {}", "The care worker sets off {}", name)


def _seconds(ms: int) -> Text:
    number = f"{ms / 1000:g}"
    return Text(number.replace(".", ","), number)
