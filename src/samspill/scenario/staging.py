"""How a line looks: a fixed table from act, mood and level to BML, so the same line always looks alike.

Gaze follows Kendon (1967) and Cassell et al. (1999): a speaker looks away while beginning a longer turn and returns to
the listener before its end, which yields the turn. A listener looks at the speaker and nods where a sentence ends
(backchannel, Yngve 1970). People in a group stand turned to each other (F-formation, Kendon 1990); an open group turns
a little towards whoever comes.
"""

import re

from samspill.model.acts import Act
from samspill.model.directions import (
    AnyBehaviour,
    Channel,
    Face,
    FaceLexeme,
    Gaze,
    Gesture,
    GestureLexeme,
    Head,
    HeadLexeme,
    Influence,
    Locomotion,
    Posture,
    PostureLexeme,
    Speech,
)
from samspill.model.scenario import LevelRow

from .script import Spoken

TURN_GAP = (900, 900, 800, 600, 500, 400)
"""Silence before a character answers, ms, by level (index 0 unused): more time to follow when less is asked."""

WALKING = 2500
"""Predicted ms for walking to an anchor."""

_LONG = 1800
_FORMING = 1200
_PAUSE = re.compile(r"[.!?,;:] +(?=\S{2})")
"""Where a sentence or a clause ends inside a line."""

FACES = {
    Act.INITIAL_GREETING: (FaceLexeme.SMILE, 0.7),
    Act.RETURN_GREETING: (FaceLexeme.SMILE, 0.7),
    Act.THANKING: (FaceLexeme.SMILE, 0.7),
    Act.ACCEPT_THANKING: (FaceLexeme.SMILE, 0.6),
    Act.INITIAL_GOODBYE: (FaceLexeme.SMILE, 0.6),
    Act.RETURN_GOODBYE: (FaceLexeme.SMILE, 0.6),
    Act.COMPLIMENT: (FaceLexeme.JOY, 0.5),
    Act.AUTO_POSITIVE: (FaceLexeme.SMILE, 0.5),
    Act.ACCEPT_APOLOGY: (FaceLexeme.SMILE, 0.5),
    Act.SET_QUESTION: (FaceLexeme.INTEREST, 0.5),
    Act.CHOICE_QUESTION: (FaceLexeme.INTEREST, 0.5),
    Act.CHECK_QUESTION: (FaceLexeme.INTEREST, 0.5),
    Act.PROPOSITIONAL_QUESTION: (FaceLexeme.INTEREST, 0.5),
    Act.AUTO_NEGATIVE: (FaceLexeme.INTEREST, 0.6),
    Act.APOLOGY: (FaceLexeme.EMBARRASSMENT, 0.4),
    Act.SYMPATHY: (FaceLexeme.SADNESS, 0.3),
}
GESTURES = {
    Act.INITIAL_GREETING: GestureLexeme.WAVE,
    Act.INITIAL_GOODBYE: GestureLexeme.WAVE,
    Act.OFFER: GestureLexeme.OFFER,
    Act.CHOICE_QUESTION: GestureLexeme.PALM_UP,
    Act.SET_QUESTION: GestureLexeme.PALM_UP,
    Act.SUGGEST: GestureLexeme.PALM_UP,
    Act.INSTRUCT: GestureLexeme.POINT,
    Act.APOLOGY: GestureLexeme.PALM_UP,
    Act.DECLINE_OFFER: GestureLexeme.REFUSE,
    Act.DECLINE_REQUEST: GestureLexeme.REFUSE,
    Act.AUTO_NEGATIVE: GestureLexeme.SHRUG,
    Act.INFORM: GestureLexeme.BEAT,
}
NODS = {
    Act.CONFIRM,
    Act.AGREEMENT,
    Act.AUTO_POSITIVE,
    Act.ACCEPT_REQUEST,
    Act.ACCEPT_OFFER,
    Act.ACCEPT_SUGGEST,
    Act.ACCEPT_APOLOGY,
    Act.ACCEPT_THANKING,
    Act.RETURN_GREETING,
    Act.THANKING,
}
SHAKES = {Act.DISCONFIRM, Act.DISAGREEMENT, Act.DECLINE_REQUEST, Act.DECLINE_OFFER, Act.DECLINE_SUGGEST}
_LINGERS, _FADES = 1200, 2300
"""How long an expression stays after the words (ms), to be read, and then takes to go; the next takes its place."""

_MOOD = 0.6
_STERN_MOOD = (0.5, 0.5, 0.5, 0.6, 0.7, 0.8)
"""How strongly a mood shows that a line does not put a number to; a stern one by level (index 0 unused), as life is."""

_INVITING = {GestureLexeme.WAVE, GestureLexeme.OFFER, GestureLexeme.PALM_UP}
"""Whoever looks annoyed does not open their arms for it, unless an author says so."""

_STERN = {FaceLexeme.IMPATIENCE, FaceLexeme.ANGER, FaceLexeme.CONTEMPT, FaceLexeme.DISGUST}


def staged(line: Spoken, row: LevelRow, calm: bool, level: int = 1) -> tuple[AnyBehaviour, ...]:
    """What the speaker does while saying ``line`` at a level."""
    end = line.duration
    behaviours: list[AnyBehaviour] = [Speech(id="speech", start=0, end=end, line=line.id, text=line.text, via=line.via)]
    if line.via is not Channel.ROOM:
        return tuple(behaviours)
    behaviours += _glances(line) if line.group else _gaze(line, row, calm)
    face, amount = _face(line, row, calm, level)
    relax = end + _LINGERS
    faded = relax + _FADES
    behaviours.append(Face(id="face", start=0, end=faded, lexeme=face, amount=amount, attack_peak=300, relax=relax))
    behaviours += _gesture(line, end, face)
    behaviours += _head(line, end)
    if line.posture is not None:
        behaviours.append(Posture(id="posture", start=0, end=0, lexeme=line.posture))
    return tuple(behaviours)


def listening(speaker: str, text: str, end: int) -> tuple[AnyBehaviour, ...]:
    """What whoever is spoken to does while ``speaker`` says ``text`` for ``end`` ms: look, and nod at its pauses."""
    pauses = [end * found.end() // len(text) for found in _PAUSE.finditer(text)]
    nods = [
        Head(id=f"nod{i}", start=at, end=at + 600, lexeme=HeadLexeme.NOD, amount=0.25) for i, at in enumerate(pauses)
    ]
    last = Head(id="nod", start=max(0, end - 400), end=end + 300, lexeme=HeadLexeme.NOD, amount=0.4)
    return Gaze(id="gaze", start=0, end=end + 300, target=speaker), *nods, last


def grouped(beside: str, open: bool) -> tuple[AnyBehaviour, ...]:
    """How one member of a group stands: turned to the one ``beside``, and with room for one more when it is open."""
    turn = Gaze(id="form", start=0, end=_FORMING, target=beside, influence=Influence.WAIST)
    posture = Posture(id="posture", start=0, end=_FORMING, lexeme=PostureLexeme.OPEN if open else PostureLexeme.CLOSED)
    if not open:
        return turn, posture
    notice = Gaze(id="notice", start=_FORMING, end=2 * _FORMING, target="participant", influence=Influence.SHOULDER)
    return turn, posture, notice


def walking(anchor: str) -> tuple[AnyBehaviour, ...]:
    """Walk to ``anchor``."""
    return (Locomotion(id="walk", start=0, end=WALKING, target=anchor),)


def _glances(line: Spoken) -> list[AnyBehaviour]:
    """Someone who talks to a group looks at each in turn, and at the participant when there is room for them."""
    round_ = [*(who for who in line.group if who != line.who), *(["participant"] if line.open else [])]
    share = line.duration // max(1, len(round_))
    return [
        Gaze(id=f"gaze{i}", start=i * share, end=(i + 1) * share + (600 if i + 1 == len(round_) else 0), target=who)
        for i, who in enumerate(round_)
    ]


def _gaze(line: Spoken, row: LevelRow, calm: bool) -> tuple[AnyBehaviour, ...]:
    target, end = line.gaze or line.to, line.duration
    averted = 0 if calm or end < _LONG else int((1 - row.gaze) * end) // 2
    back = Gaze(id="gaze", start=averted, end=end + 600, target=target)
    if averted < 200:
        return (back,)
    return Gaze(id="think", start=0, end=averted, target="away"), back


def _face(line: Spoken, row: LevelRow, calm: bool, level: int) -> tuple[FaceLexeme, float]:
    if line.mood is not None and not (calm and line.mood in _STERN):
        usual = _STERN_MOOD[level] if line.mood in _STERN else _MOOD
        return line.mood, usual if line.amount is None else line.amount
    person = row.people.get(line.who)
    if person is not None and not calm and person.mood in _STERN:
        return person.mood, person.amount
    resting = (person.mood, person.amount) if person and not calm else (FaceLexeme.SMILE, 0.4)
    return FACES.get(line.act, resting)


def _gesture(line: Spoken, end: int, face: FaceLexeme) -> tuple[AnyBehaviour, ...]:
    lexeme = line.gesture or GESTURES.get(line.act)
    if line.gesture is None and lexeme in _INVITING and face in _STERN:
        return ()
    if lexeme is None or (lexeme is GestureLexeme.BEAT and end < _LONG):
        return ()
    target = line.gaze if lexeme is GestureLexeme.POINT else None
    stroke = min(end // 3, 700)
    return (
        Gesture(
            id="gesture", start=max(0, stroke - 400), end=stroke + 900, lexeme=lexeme, stroke=stroke, target=target
        ),
    )


def _head(line: Spoken, end: int) -> tuple[AnyBehaviour, ...]:
    if line.act in NODS:
        return (Head(id="head", start=100, end=min(end, 900), lexeme=HeadLexeme.NOD, amount=0.7),)
    if line.act in SHAKES:
        return (Head(id="head", start=100, end=min(end, 900), lexeme=HeadLexeme.SHAKE, amount=0.5),)
    return ()
