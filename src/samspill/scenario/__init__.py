"""The scenario engine: a script, a state and an event in; a new state and what to show out.

>>> script = compile_script(scenario, header)      # doctest: +SKIP
>>> state, outputs = begin(script)                 # doctest: +SKIP
>>> state, outputs = step(script, state, Tick(t=2000))  # doctest: +SKIP
"""

from .answering import understood, words_of
from .bots import BOTS, Bot
from .compiling import begun_as, compile_script
from .engine import AUTOMATIC_MOVES, begin, next_due, step
from .pace import MINUTE, RATES, Pace, calm_pace, model_pace, model_paces, voices
from .reaching import Reached, reach
from .script import Script
from .seats import open_spots, open_to
from .state import RunState, Step
from .table import Table
from .trial import Turn, perform, trial
from .version import ENGINE_VERSION, REPLAYED

__all__ = [
    "AUTOMATIC_MOVES",
    "BOTS",
    "ENGINE_VERSION",
    "MINUTE",
    "RATES",
    "REPLAYED",
    "Bot",
    "Pace",
    "Reached",
    "RunState",
    "Script",
    "Step",
    "Table",
    "Turn",
    "begin",
    "begun_as",
    "calm_pace",
    "compile_script",
    "model_pace",
    "model_paces",
    "next_due",
    "open_spots",
    "open_to",
    "perform",
    "reach",
    "step",
    "trial",
    "understood",
    "voices",
    "words_of",
]
