"""The five levels of every scenario."""

from enum import IntEnum


class Level(IntEnum):
    """How much help there is and how much life gets in the way; the same ladder in every scenario."""

    WATCH_AND_COPY = 1
    WITH_HELP = 2
    ON_MY_OWN = 3
    WITH_A_SNAG = 4
    AS_LIFE_IS = 5
