"""Where each box stands on the sheet: columns from left to right, folded into strips like lines of writing."""

from typing import NamedTuple

from .flow import Box, Flow, Link
from .lettering import broken
from .ranks import ranked

WIDE, GAP_ACROSS, GAP_DOWN, GAP_STRIPS, MARGIN, HEAD = 236, 64, 18, 46, 40, 64
TITLE, ROW = 14.0, 12.5
TITLE_LINE, ROW_LINE, PAD = 18, 16, 9
ROOM_TITLE, ROOM_ROW = WIDE - 74, WIDE - 92
_SHEETS = ((420, 297), (297, 420))
"""A3 lying and standing, mm."""


class Row(NamedTuple):
    """A way out of a box: its words in lines, and the height of its middle on the sheet."""

    link: Link
    lines: tuple[str, ...]
    top: float
    middle: float


class Placed(NamedTuple):
    """A box on the sheet."""

    box: Box
    column: int
    strip: int
    x: float
    y: float
    height: float
    title: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def entrance(self) -> float:
        """The height at which links come in."""
        return self.y + PAD + TITLE_LINE / 2


class Sheet(NamedTuple):
    """Everything in its place, and the size of it all."""

    boxes: dict[str, Placed]
    width: float
    height: float
    lying: bool


def placed(flow: Flow) -> Sheet:
    """Put every box in its place, folded so that it prints largest on A3."""
    columns = ranked(flow)
    heights = {box.id: _height(box) for box in flow.boxes}
    best: tuple[float, int, bool] = (0.0, 1, True)
    for most in range(1, len(columns) + 1):
        width, height = _size(columns, heights, most)
        for wide, high in _SHEETS:
            scale = min(wide / width, high / height)
            if scale > best[0]:
                best = (scale, most, wide > high)
    return _laid_out(flow, columns, heights, best[1], best[2])


def _height(box: Box) -> float:
    title = broken(box.title, TITLE, ROOM_TITLE, 2)
    rows = sum(len(broken(link.label, ROW, ROOM_ROW, 2)) * ROW_LINE + 6 for link in box.links)
    return 2 * PAD + len(title) * TITLE_LINE + ROW_LINE + (rows + 6 if rows else 0)


def _tall(column: list[str], heights: dict[str, float]) -> float:
    return sum(heights[beat] for beat in column) + GAP_DOWN * (len(column) - 1)


def _strips(columns: list[list[str]], most: int) -> list[list[list[str]]]:
    return [columns[i : i + most] for i in range(0, len(columns), most)]


def _size(columns: list[list[str]], heights: dict[str, float], most: int) -> tuple[float, float]:
    strips = _strips(columns, most)
    width = 2 * MARGIN + max(len(strip) for strip in strips) * (WIDE + GAP_ACROSS) - GAP_ACROSS
    tall = sum(max(_tall(column, heights) for column in strip) for strip in strips)
    return width, 2 * MARGIN + HEAD + tall + GAP_STRIPS * len(strips)


def _laid_out(flow: Flow, columns: list[list[str]], heights: dict[str, float], most: int, lying: bool) -> Sheet:
    boxes: dict[str, Placed] = {}
    top = float(MARGIN + HEAD)
    for s, strip in enumerate(_strips(columns, most)):
        tall = max(_tall(column, heights) for column in strip)
        for c, column in enumerate(strip):
            y = top + (tall - _tall(column, heights)) / 2
            for beat in column:
                box = flow.box(beat)
                if box is not None:
                    boxes[beat] = _put(box, (s * most + c, s), MARGIN + c * (WIDE + GAP_ACROSS), y, heights[beat])
                y += heights[beat] + GAP_DOWN
        top += tall + GAP_STRIPS
    width, height = _size(columns, heights, most)
    return Sheet(boxes, width, height, lying)


def _put(box: Box, at: tuple[int, int], x: float, y: float, height: float) -> Placed:
    title = broken(box.title, TITLE, ROOM_TITLE, 2)
    top = y + PAD + len(title) * TITLE_LINE + ROW_LINE + 6
    rows: list[Row] = []
    for link in box.links:
        lines = broken(link.label, ROW, ROOM_ROW, 2)
        rows.append(Row(link, lines, top, top + len(lines) * ROW_LINE / 2))
        top += len(lines) * ROW_LINE + 6
    return Placed(box, *at, x, y, height, title, tuple(rows))
