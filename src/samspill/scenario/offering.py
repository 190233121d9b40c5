"""Which answers are on offer now, and which of them a coach would show."""

from .guards import holds
from .moment import Moment
from .script import Reply


def offered(m: Moment) -> tuple[int, ...]:
    """The answers on offer by their place in the beat: as many as the level shows, the earliest first."""
    level = m.level
    found = [
        i for i, reply in enumerate(m.cue.replies) if reply.levels >> level & 1 and holds(reply.outcome.masks, m.values)
    ]
    return tuple(found[: m.row.options])


def model_answer(m: Moment) -> Reply | None:
    """The first answer on offer that is marked as the model."""
    replies = m.cue.replies
    return next((replies[i] for i in offered(m) if replies[i].model), None)
