"""How wide a chart is drawn: for a page and for print, or for a phone, where names stand above what they name."""

import msgspec


class Frame(msgspec.Struct, frozen=True):
    """The width of a chart, the room for names on the left and for totals on the right, and above each name.

    ``dates`` is the least distance between two dates. With room ``above``, names stand there instead of on the left.
    """

    width: float
    left: float
    right: float
    dates: float
    above: float = 0.0


PAGE = Frame(640.0, 132.0, 44.0, 74.0)
PHONE = Frame(300.0, 26.0, 34.0, 58.0, 18.0)
