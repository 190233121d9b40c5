"""As life is, level 5, is not the same twice: at least four things may happen, and each is really something else."""

import pytest

from samspill.model.directions import Block, Speech
from samspill.scenario import BOTS, trial
from tests.unit.everyday import SCENARIOS, script

FEWEST = 4
SEEDS = range(1, 25)
REST = {"calm.room"}
"""A room to rest in: it is to be as it was last time."""


@pytest.mark.parametrize("scenario", sorted(set(SCENARIOS) - REST))
def test_at_least_four_things_may_happen_as_life_is(scenario: str) -> None:
    found: set[frozenset[str]] = set()
    for seed in SEEDS:
        found.add(happens(scenario, seed))
        if len(found) == FEWEST:
            return
    pytest.fail(f"{scenario} has {len(found)} at level 5, and it needs {FEWEST}: add to its variants")


def happens(scenario: str, seed: int) -> frozenset[str]:
    """What is said in a run, by its lines, to whoever answers as shown."""
    outputs = (output for turn in trial(script(scenario, 5, seed), BOTS["model"]) for output in turn.outputs)
    blocks = (output for output in outputs if isinstance(output, Block))
    return frozenset(part.line for block in blocks for part in block.data if isinstance(part, Speech))
