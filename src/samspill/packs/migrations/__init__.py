"""From older formats to today's: one documented function a step, in a file of its own, tried on data before and after.

A step changes plain data in place, so it serves both a pack that is only read and one whose files are written anew with
every comment in its place. A running session never migrates: it keeps the pack it began with.
"""

from collections.abc import Callable, MutableMapping
from typing import Any, NamedTuple

from .pack_2 import to_pack_2

Plain = MutableMapping[str, Any]


class Migration(NamedTuple):
    """One step: the format it takes, the one it gives, and the function that changes the data."""

    source: str
    target: str
    apply: Callable[[Plain], None]

    @property
    def about(self) -> str:
        """What it does, in one sentence."""
        return (self.apply.__doc__ or "").strip().partition("\n")[0]


MIGRATIONS: tuple[Migration, ...] = (Migration("pack/1", "pack/2", to_pack_2),)
"""All steps, oldest first."""


def migrate(document: Plain) -> tuple[Migration, ...]:
    """Bring ``document`` to today's format in place; the steps that were taken, none when it is up to date."""
    taken = []
    for step in MIGRATIONS:
        if document.get("format") == step.source:
            step.apply(document)
            document["format"] = step.target
            taken.append(step)
    return tuple(taken)
