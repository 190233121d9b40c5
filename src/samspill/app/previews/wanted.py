"""What somebody wants to see: which scenario, how, and from where."""

from collections.abc import Mapping

import msgspec

from samspill.model.words import Language

STILL = 0
"""The pace at which time moves only when somebody asks for the next moment."""
PACES = (STILL, 1, 2, 4)

FlagValue = bool | int | str


class Wanted(msgspec.Struct, frozen=True):
    """A scenario at a level, in a language, with a seed, from ``beat`` (empty: the start) with these ``flags``."""

    scenario: str
    level: int
    language: Language
    seed: int = 1
    beat: str = ""
    flags: Mapping[str, FlagValue] = {}
