"""Colours: from hex to numbers, and from sRGB to the linear light vertex colours are kept in."""

import numpy as np

from tools.cast.data import Floats


def srgb(code: str) -> Floats:
    """``#rrggbb`` as three numbers 0..1, as painted."""
    code = code.lstrip("#")
    return np.array([int(code[k : k + 2], 16) for k in (0, 2, 4)]) / 255.0


def linear(colour: Floats | str) -> Floats:
    """A painted colour as linear light."""
    c = srgb(colour) if isinstance(colour, str) else np.asarray(colour)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
