"""What is written in a place, in both languages, on one sheet per language that all its signs share."""

from __future__ import annotations

from dataclasses import dataclass

from tools.places.description import Frame, Place, Sign

SHEET = (2048, 1024)
"""Width and height of the sheet in texels."""

_GAP = 4


@dataclass(frozen=True, slots=True)
class Cued:
    """Words in Norwegian and English that name alcohol, for where sights of it may be met, and those for everybody."""

    cued: tuple[str, str]
    plain: tuple[str, str]


Words = tuple[str, str] | Cued


def sign(
    at: Frame,
    look: str,
    words: Words,
    position: tuple[float, float, float],
    size: tuple[float, float],
    density: int = 420,
    lit: bool = True,
    **pose: float,
) -> None:
    """A flat sign that faces the frame's +Z: words in Norwegian and English, ``size`` in metres.

    ``density`` is texels per metre: what is read from close needs more. A sign that is not ``lit`` shines by itself.
    """
    plain, cued = (words.plain, words.cued) if isinstance(words, Cued) else (words, None)
    width, height = size
    box = _room(at.place, round(width * density), round(height * density))
    at.place.signs.append(Sign(look, plain[0], plain[1], box, cued))
    left, top, right, bottom = box
    region = (left / SHEET[0], top / SHEET[1], right / SHEET[0], bottom / SHEET[1])
    at.quad("board" if lit else "display", position, width, height, picture=region, **pose)


def framed(
    at: Frame,
    look: str,
    words: Words,
    position: tuple[float, float, float],
    size: tuple[float, float],
    material: str = "plastic_grey",
    density: int = 420,
    lit: bool = True,
) -> None:
    """A sign on a thin plate, so that it does not seem to be painted on the wall."""
    x, y, z = position
    at.block(material, (x, y, z + 0.006), (size[0] + 0.02, size[1] + 0.02, 0.012))
    sign(at, look, words, (x, y, z + 0.014), size, density, lit)


def _room(place: Place, width: int, height: int) -> tuple[int, int, int, int]:
    """The next free box of the sheet: shelves from top to bottom, each filled from left to right."""
    if not place.signs:
        return _box(place, 0, 0, width, height)
    _left, top, right, _bottom = place.signs[-1].box
    shelf = max(sign.box[3] for sign in place.signs)
    if right + _GAP + width <= SHEET[0]:
        return _box(place, right + _GAP, top, width, height)
    return _box(place, 0, shelf + _GAP, width, height)


def _box(place: Place, left: int, top: int, width: int, height: int) -> tuple[int, int, int, int]:
    if left + width > SHEET[0] or top + height > SHEET[1]:
        raise ValueError(
            f"The signs of the place '{place.id}' need more room than {SHEET[0]} x {SHEET[1]} texels. "
            "Make one smaller, or lower its density."
        )
    return left, top, left + width, top + height
