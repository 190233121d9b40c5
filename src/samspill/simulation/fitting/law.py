"""The law of who learns steadily, with numbers of one's own: what is shown, learnt and lost (``curriculum.skill``).

Made-up people (NumPy) and the sampler (JAX) follow the very same lines: what is asked of an array here is what both
know. Heights, where they began, levels and days may have any shapes that go together.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from samspill.curriculum.kinds import AT_BEST, BY_CHANCE, HEIGHTS, STEP
from samspill.curriculum.skill import lost_after

Numbers = Mapping[str, Any]
"""The fitted numbers by name, one value each."""


def shown_by(numbers: Numbers, height: Any, level: Any) -> Any:
    """The chance that an opportunity at a level is taken by someone who stands at a height."""
    odds = numbers["at"] + numbers["slope"] * (height - level)
    return BY_CHANCE + (AT_BEST - BY_CHANCE) * (1 + height.__array_namespace__().tanh(odds / 2)) / 2


def climbed(numbers: Numbers, speed: Any, height: Any, begun: Any, teaches: Any) -> Any:
    """The height after a run at a level that teaches so well (``taught_at``) somebody who learns so fast."""
    slowed = 1 + numbers["slower"] * (height - begun).clip(0)
    return (height + numbers["learning"] * speed * teaches / slowed).clip(None, HEIGHTS[-1])


def fallen(numbers: Numbers, height: Any, begun: Any, days: Any, longer: Any) -> Any:
    """The height after days without practice, where what is known lasts so many times longer by now."""
    return height - lost_after(days, numbers["half_life"] * longer) * (height - begun).clip(0, 1)


def taught_at(table: Any, height: Any, level: Any) -> Any:
    """How well levels teach at heights, read off ``TEACHES`` as the estimate reads it."""
    along = ((height - HEIGHTS[0]) / STEP).clip(0, len(HEIGHTS) - 1)
    low = along.astype(np.int32).clip(0, len(HEIGHTS) - 2)
    return table[level - 1, low] * (1 - along + low) + table[level - 1, low + 1] * (along - low)
