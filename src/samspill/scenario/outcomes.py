"""Consequences made ready: guards as masks, flags as slots, ways as branches."""

from samspill.model.scenario import Consequence, Go

from .guards import Slots
from .script import Branches, Outcome


def outcome(consequence: Consequence, slots: Slots) -> Outcome:
    """What an answer, a reaction or a task brings."""
    numbers = ((name, slots.number(name, value)) for name, value in consequence.set.items())
    return Outcome(
        masks=slots.masks(consequence.if_),
        evidence=tuple(consequence.evidence.items()),
        sets=tuple((slots.index[name], n) for name, n in numbers if name in slots.index and n >= 0),
        counts=tuple(slots.index[name] for name in consequence.count if name in slots.index),
        go=branches(consequence.go, slots),
    )


def branches(go: Go | None, slots: Slots) -> Branches:
    """Where ``go`` may lead, in order."""
    if go is None:
        return ()
    if isinstance(go, str):
        return (((), go),)
    return tuple((slots.masks(branch.if_), branch.to) for branch in go)
