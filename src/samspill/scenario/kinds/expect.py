"""``expect``: what the participant may say, and what comes of it."""

from samspill.model.directions import Channel, Gaze, Head, HeadLexeme
from samspill.model.events import Choose, Force
from samspill.model.outputs import Choices, Option
from samspill.model.scenario import AnswerMode
from samspill.scenario.chance import shuffled
from samspill.scenario.evidence import bring
from samspill.scenario.guards import holds
from samspill.scenario.moment import Moment
from samspill.scenario.offering import model_answer, offered
from samspill.scenario.script import Reply

_HEARD = (
    Gaze(id="gaze", start=0, end=1500, target="participant"),
    Head(id="nod", start=150, end=800, lexeme=HeadLexeme.NOD, amount=0.5),
)
"""What the one who spoke last does when the participant answers: a nod that says *I heard you*."""


def open_floor(m: Moment) -> None:
    """Offer the answers of this level, in an order drawn by chance."""
    if m.cue.replies:
        m.outputs.append(Choices(m.t, m.beat, _options(m), _lit(m), m.cue.via, _aloud(m)))


def hear(m: Moment, event: Choose) -> None:
    """The participant answers with something that is on offer."""
    if m.floor:
        _answer(m, next((m.cue.replies[i] for i in offered(m) if m.cue.replies[i].option.intent == event.intent), None))


def force(m: Moment, event: Force) -> None:
    """A care worker answers for the participant, with anything this beat understands."""
    possible = (reply for reply in m.cue.replies if holds(reply.outcome.masks, m.values))
    _answer(m, next((reply for reply in possible if reply.option.intent == event.intent), None), event.by)


def _answer(m: Moment, reply: Reply | None, source: str = "scenario") -> None:
    if reply is None:
        return
    partner = m.script.spoken.get(m.spoken)
    if partner is not None and m.present(partner.who):
        m.block(partner.who, _HEARD)
    bring(m, reply.outcome, source)


def _options(m: Moment) -> tuple[Option, ...]:
    key = (m.beat, m.visit, offered(m))
    options = m.script.offers.get(key)
    if options is None:
        order = shuffled(m.script.header.seed, m.beat, m.visit, key[2])
        options = m.script.offers[key] = tuple(m.cue.replies[i].option for i in order)
    return options


def _lit(m: Moment) -> str | None:
    model = model_answer(m) if m.row.lit or m.modelled else None
    return model.option.intent if model else None


def _aloud(m: Moment) -> bool:
    """Whether the answer is to be said first; what is written is not said."""
    return m.row.answer is AnswerMode.ALOUD and m.cue.via is not Channel.MESSAGE
