"""Guards: what must hold for something to be said, offered or gone to; structured YAML, never an expression."""

from typing import Literal

import msgspec

COUNTER_MAX = 9
"""Counters stop here: a person who has asked nine times has asked often."""

LEVEL = "level"
"""The value every guard may name."""


class AtLeast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counter (or the level) has reached this number."""

    at_least: int


Wanted = bool | int | str | tuple[bool | int | str, ...] | AtLeast
Guard = dict[str, Wanted]
"""``{flag: value}``: all must hold; a list means any of these. ``level`` and the settings of the participant
(``setting.name``, ...; see ``samspill.model.settings``) are always there to ask about.
"""

FlagKind = Literal["flag", "counter"] | tuple[str, ...]
"""``flag`` (false, true), ``counter`` (0-9) or the list of words an enum may be; the first is where it starts."""


class Branch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to go if the guard holds; the first branch that holds is taken."""

    to: str
    if_: Guard = msgspec.field(name="if", default_factory=dict)


Go = str | tuple[Branch, ...]
