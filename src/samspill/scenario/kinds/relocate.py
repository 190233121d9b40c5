"""Moving to a marked spot: the participant's own choice, at any time, and evidence of nothing."""

from samspill.model.events import PARTICIPANT, Relocate
from samspill.scenario.moment import Moment
from samspill.scenario.scene import show
from samspill.scenario.seats import open_spots


def hear(m: Moment, event: Relocate) -> None:
    """Be on that spot if it is open, or back where the scene has them; staff can only bring them back."""
    spot = "" if event.spot == m.at else event.spot
    if spot == m.spot or (spot and (event.by != PARTICIPANT or not _is_open(m, spot))):
        return
    m.spot = spot
    show(m)


def _is_open(m: Moment, spot: str) -> bool:
    return any(spot == one.anchor for one in open_spots(m.script, (m.level, m.scene, m.at)))
