"""Fragments: beats that are written once and used in many scenarios, with parameters."""

from enum import StrEnum
from typing import Literal

import msgspec

from samspill.model.words import Text

from .beats import Beat
from .guards import FlagKind

FRAGMENT_FORMAT = "fragment/1"


class ParameterKind(StrEnum):
    """What a parameter stands for; it says what may be put in."""

    PERSON = "person"
    OBJECT = "object"
    ANCHOR = "anchor"
    GOAL = "goal"
    TEXT = "text"


class Fragment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A few beats with one way in (``start``) and named ways out (``exits``), kept in ``fragments/<id>.yaml``.

    ``$name`` stands for the parameter ``name`` wherever a person, object, spot or goal is named, and ``{name}`` inside
    what is said. A ``go`` to one of the ``exits`` leads to the beat the scenario names for it. ``flags`` are the
    fragment's own: each use has them anew.
    """

    format: Literal["fragment/1"]
    id: str
    title: Text
    parameters: dict[str, ParameterKind] = {}
    exits: tuple[str, ...]
    start: str
    flags: dict[str, FlagKind] = {}
    beats: dict[str, Beat]
