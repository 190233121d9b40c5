"""What a scenario prepares and then never uses: something to set off, another place."""

from collections.abc import Iterator

from samspill.model.scenario import WhenTrigger
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem
from samspill.packs.walk import consequences


def check(contents: Contents) -> Iterator[Problem]:
    """One problem for each trigger no beat waits for, and each scene no beat is in."""
    for source in contents.scenarios.values():
        scenario = source.scenario
        awaited = {one.name for _, one in consequences(scenario) if isinstance(one, WhenTrigger)}
        for name in scenario.triggers:
            if name not in awaited:
                yield source.problem("unused-trigger", ("triggers", name), trigger=name)
        visited = {beat.scene for beat in scenario.beats.values()}
        for name in scenario.scenes:
            if name not in visited:
                yield source.problem("unused-scene", ("scenes", name), scene=name)
