"""The one who is afraid: looks at nobody, lets help come first, thinks long, and picks the quieter answers."""

from samspill.model.events import Choose, Rate
from samspill.model.outputs import AnyOutput, Option
from samspill.model.ratings import RatingKind
from samspill.scenario.chance import draw
from samspill.scenario.script import Script
from samspill.scenario.state import RunState

from .moves import ParticipantMove, done_right, options, question, wait

_LONG = 6_000
"""How long this participant thinks once help has come, ms."""
_MOST_HELP = 3
"""At most two steps of help are waited for before an answer."""
_RATES = {RatingKind.DISTRESS: 7, RatingKind.CRAVING: 2, RatingKind.CONFIDENCE: 3}


def anxious(script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
    """Wait for help, then say the least that can be said; one time in three, anything."""
    ask, answers = question(offered), options(offered)
    if ask is not None:
        return Rate(t=state.t + _LONG, rating=ask.rating, value=_RATES[ask.rating])
    help_wanted = draw(script.header.seed, "anxious.help", state.visit, _MOST_HELP)
    if state.rung < min(help_wanted, len(script.cues[state.beat].rungs) - 1):
        return wait(state)
    if not answers:
        return done_right(script, state, state.t + _LONG) or wait(state)
    dares = draw(script.header.seed, "anxious.dares", state.visit, 3) == 0
    courage = draw(script.header.seed, "anxious.courage", state.visit, len(answers)) if dares else 0
    return Choose(t=state.t + _LONG, intent=sorted(answers, key=_loudness)[courage].intent)


def _loudness(option: Option) -> tuple[bool, int, str]:
    """What is only done, in brackets, is quieter than what is said; few words are quieter than many."""
    return not option.label.startswith("("), len(option.label), option.intent
