"""``group``: people who stand together turn to each other, and make room for the participant or not."""

from samspill.scenario.moment import Moment
from samspill.scenario.staging import grouped


def enter(m: Moment) -> None:
    """Let the group take its form."""
    members = [who for who in m.cue.group if m.present(who)]
    for i, who in enumerate(members):
        m.block(who, grouped(members[i - 1], m.cue.open))
