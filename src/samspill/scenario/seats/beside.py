"""A coach comes along: one out of view, or who sits with their back to the participant, is beside them instead.

``client/src/app/company.ts`` shows it.
"""

from collections.abc import Mapping

from samspill.model.layout import Spot

from .floor import in_view, turns_back

Spots = Mapping[str, Spot]


def beside(name: str) -> str:
    """The name of the coach's spot beside a spot of the participant's; empty for a spot of somebody else."""
    kind, dot, rest = name.partition(".")
    return f"coach{dot}{rest}" if kind == "participant" else ""


def comes_along(spots: Spots, name: str, there: str) -> bool:
    """Whether whoever is at ``there`` is beside a participant on ``name`` instead, for which the place has a spot."""
    own = beside(name)
    if own not in spots or there == own or there not in spots:
        return False
    here, coach = spots[name], spots[there]
    return there.partition(".")[0] == "coach" and (not in_view(here, coach) or turns_back(coach, here))


def seen_at(spots: Spots, there: str, name: str, home: str) -> Spot | None:
    """Where whoever is at ``there`` is seen from ``name`` by a participant whom the scene has at ``home``.

    On a spot that has none beside it, as a guest's seat, their coach is as if they were at ``home``.
    """
    near = name if beside(name) in spots else home
    return spots[beside(near)] if comes_along(spots, near, there) else spots.get(there)
