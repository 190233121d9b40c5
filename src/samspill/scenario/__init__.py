"""The scenario engine: a script, a state and an event in; a new state and what to show out.

>>> script = compile_script(scenario, header)      # doctest: +SKIP
>>> state, outputs = begin(script)                 # doctest: +SKIP
>>> state, outputs = step(script, state, Tick(t=2000))  # doctest: +SKIP
"""

from .bots import BOTS, Bot
from .compiling import compile_script
from .engine import AUTOMATIC_MOVES, begin, next_due, step
from .script import Script
from .state import RunState, Step
from .table import Table
from .version import ENGINE_VERSION

__all__ = [
    "AUTOMATIC_MOVES",
    "BOTS",
    "ENGINE_VERSION",
    "Bot",
    "RunState",
    "Script",
    "Step",
    "Table",
    "begin",
    "compile_script",
    "next_due",
    "step",
]
