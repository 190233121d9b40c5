"""What a headset may do to a body, asked in the talk afterwards."""

import msgspec

from samspill.app.records.sessions import DebriefRecord
from samspill.model.words import Text

WORST = 3


class SideEffectQuestion(msgspec.Struct, frozen=True):
    """One thing a headset may bring: 0 not at all, 1 a little, 2 some, 3 a lot."""

    id: str
    text: Text


SIDE_EFFECTS = (
    SideEffectQuestion("nausea", Text(nb="Er du kvalm?", en="Do you feel sick?")),
    SideEffectQuestion("dizziness", Text(nb="Er du svimmel?", en="Do you feel dizzy?")),
    SideEffectQuestion("eyes", Text(nb="Er øynene slitne?", en="Are your eyes strained?")),
    SideEffectQuestion("headache", Text(nb="Har du vondt i hodet?", en="Does your head hurt?")),
    SideEffectQuestion("tiredness", Text(nb="Er du mer sliten enn før?", en="Are you more tired than before?")),
    SideEffectQuestion(
        "disorientation",
        Text(nb="Føles rommet rundt deg uvant eller uvirkelig?", en="Does the room around you feel odd or unreal?"),
    ),
)
"""Our own questions; they are no published scale and give no total."""

SIDE_EFFECT_ANSWERS = (
    Text(nb="Ikke i det hele tatt", en="Not at all"),
    Text(nb="Litt", en="A little"),
    Text(nb="En del", en="Some"),
    Text(nb="Mye", en="A lot"),
)


def felt_strongly(said: DebriefRecord) -> tuple[str, ...]:
    """The questions about the body that were answered with the strongest answer."""
    return tuple(question.id for question in SIDE_EFFECTS if said.side_effects.get(question.id) == WORST)
