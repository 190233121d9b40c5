"""What the debrief says was managed."""

from collections.abc import Iterable

from samspill.app.views.session import RunView
from samspill.model.evidence import FULL_SCORE
from samspill.model.words import Text


def shown_goals(runs: Iterable[RunView]) -> list[tuple[Text, bool]]:
    """The goals that were managed in any run, each once, and whether a wrong turn came first each time."""
    names, mended = dict[str, Text](), dict[str, bool]()
    for run in runs:
        names |= dict(run.goals)
        for shown in (e for e in run.evidence if e.score == FULL_SCORE):
            mended[shown.goal] = mended.get(shown.goal, True) and bool(shown.mended)
    return [(names[goal], again) for goal, again in mended.items() if goal in names]
