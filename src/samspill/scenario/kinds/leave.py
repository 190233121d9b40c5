"""``when: leave``: the participant leaves, and that may be just what was practised."""

from samspill.model.events import Leave
from samspill.scenario.evidence import record
from samspill.scenario.guards import holds
from samspill.scenario.moment import Moment


def hear(m: Moment, event: Leave) -> None:
    """Count it. Nothing here can hold anyone back: the run ends right after."""
    for watch in m.cue.leaves:
        if holds(watch.outcome.masks, m.values):
            for goal, score in watch.outcome.evidence:
                record(m, goal, score, m.hinted, "scenario")
