"""What a run and the talk after it take: how long it lasts at a calm pace, and help for the care worker afterwards."""

from collections.abc import Iterator

from samspill.model.words import Language, Text
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.yaml_text import Path
from samspill.scenario import MINUTE, model_paces, voices

SHORTEST, LONGEST = 5, 8
"""Minutes in the headset for one run; three runs then stay below the 20 of a session."""
_WATCHED = 1
"""The level at which one only watches and copies may be shorter."""


def check(contents: Contents) -> Iterator[Problem]:
    """Scenarios that give the care worker nothing to go by when they talk about the run."""
    for source in contents.scenarios.values():
        if source.scenario.debrief is None:
            yield source.problem("debrief-missing", ())


def check_length(found: Search, contents: Contents) -> Iterator[Problem]:
    """Levels whose way, answered as shown, is shorter or longer than a run should be."""
    scenario, paces = found.scenario, voices(contents.cast, Language.NB)
    for level, pace in model_paces(scenario, sorted(scenario.levels), paces).items():
        minutes = pace.total / MINUTE
        brief = scenario.short or level == _WATCHED
        if minutes > LONGEST or (0 < minutes < SHORTEST and not brief):
            path: Path = ("levels", str(level))
            shown = Text(nb=f"{minutes:.1f}".replace(".", ","), en=f"{minutes:.1f}")
            numbers = {"minutes": shown, "shortest": SHORTEST, "longest": LONGEST}
            yield found.source.problem("length-off", path, level=level, **numbers)
