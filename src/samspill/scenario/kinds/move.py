"""``at`` and ``move``: where the participant stands in a beat, and who walks where."""

from samspill.scenario.guards import holds
from samspill.scenario.moment import Moment
from samspill.scenario.scene import show
from samspill.scenario.staging import walking


def enter(m: Moment) -> None:
    """Take the places of this beat."""
    if m.cue.at is not None and m.cue.at != m.at:
        m.at, m.spot = m.cue.at, ""
        show(m)
    for walk in m.cue.walks:
        if m.present(walk.who) and holds(walk.masks, m.values):
            m.places = (*(p for p in m.places if p[0] != walk.who), (walk.who, walk.to))
            m.block(walk.who, walking(walk.to))
