"""The cluster as a drawing: themes below each other with their barriers, arcs between themes, lines on to goals.

Everything is worked out here, so that the page needs no script and a printer gets the same. Units are those of the
drawing's own ``viewBox``; letters are taken to be half as wide as they are high, a little more than they are.
"""

import math
from collections.abc import Mapping, Sequence

import msgspec

from samspill.app.views.cluster import Cluster, PointedGoal, ThemeWeight
from samspill.model.barriers import COMPLETE_BARRIER
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language

WIDTH = 720
LEFT, BLOCK, GOALS = 84, 328, 204
"""Where the themes begin, how wide they are, and how wide the goals are, which stand at the right edge."""

_HEAD, _LINE, _ROW_AIR, _BETWEEN = 34, 15, 9, 16
_LABEL_LETTERS, _GOAL_LETTERS = 36, 25
_GOAL_HEIGHT = 58
_RADIUS = (4.5, 6.0, 7.5, 9.0, 10.5)
_OUT = 19
"""How much further out an arc runs for each theme it passes."""


class Row(msgspec.Struct, frozen=True):
    """One barrier: where its mark stands, its size, the part of it that is filled, and its label in lines."""

    y: float
    radius: float
    filled: str
    value: int | None
    lines: tuple[str, ...]
    move: str | None


class Block(msgspec.Struct, frozen=True):
    """One theme with its barriers; ``edge`` is how thick its frame is, the heavier the thicker."""

    theme: BarrierTheme
    y: float
    height: float
    edge: float
    rows: tuple[Row, ...]


class Arc(msgspec.Struct, frozen=True):
    """Two themes that hang together: the path, how thick, how many goals they share, and where the number stands."""

    path: str
    width: float
    shared: int
    x: float
    y: float


class Box(msgspec.Struct, frozen=True):
    """One goal that the profile points to."""

    id: str
    state: str
    y: float
    lines: tuple[str, ...]


class Pointer(msgspec.Struct, frozen=True):
    """From a theme to a goal; ``strong`` where the theme is heavy."""

    path: str
    strong: bool


class Drawing(msgspec.Struct, frozen=True):
    """All of it, and how high it is."""

    height: float
    blocks: tuple[Block, ...]
    arcs: tuple[Arc, ...]
    boxes: tuple[Box, ...]
    pointers: tuple[Pointer, ...]


def draw(cluster: Cluster, language: Language) -> Drawing:
    """The same cluster always gives the same drawing."""
    blocks = _blocks(cluster.themes, language)
    height = blocks[-1].y + blocks[-1].height if blocks else 0.0
    middle = {block.theme: block.y + block.height / 2 for block in blocks}
    boxes = _boxes(cluster.goals, middle, height, language)
    return Drawing(height, blocks, _arcs(cluster, middle), boxes, _pointers(cluster, middle, boxes))


def in_lines(text: str, letters: int) -> tuple[str, ...]:
    """A text in lines of at most so many letters; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def filled_part(radius: float, value: int | None) -> str:
    """The slice of a round mark that is filled, from the top with the clock: a quarter for each step."""
    if not value:
        return ""
    if value >= COMPLETE_BARRIER:
        return f"M0 {-radius}A{radius} {radius} 0 1 1 0 {radius}A{radius} {radius} 0 1 1 0 {-radius}Z"
    turn = 2 * math.pi * value / COMPLETE_BARRIER
    x, y = radius * math.sin(turn), -radius * math.cos(turn)
    return f"M0 0V{-radius}A{radius} {radius} 0 {int(value > COMPLETE_BARRIER / 2)} 1 {x:.2f} {y:.2f}Z"


# Private functions


def _blocks(themes: Sequence[ThemeWeight], language: Language) -> tuple[Block, ...]:
    found, top = [], 2.0
    for theme in themes:
        rows, y = [], top + _HEAD
        for rated in theme.barriers:
            lines = in_lines(rated.barrier.name.spoken(language), _LABEL_LETTERS)
            tall = _LINE * len(lines) + _ROW_AIR
            radius = _RADIUS[rated.value] if rated.value is not None else _RADIUS[0]
            filled = filled_part(radius, rated.value)
            move = rated.move.value if rated.move is not None else None
            rows.append(Row(y + tall / 2, radius, filled, rated.value, lines, move))
            y += tall
        found.append(Block(theme.theme, top, y - top + 8, round(1 + theme.heaviness, 1), tuple(rows)))
        top = y + 8 + _BETWEEN
    return tuple(found)


def _arcs(cluster: Cluster, middle: Mapping[BarrierTheme, float]) -> tuple[Arc, ...]:
    order = [theme.theme for theme in cluster.themes]
    most = max((len(tie.goals) for tie in cluster.ties), default=1)
    found = []
    for tie in cluster.ties:
        first, last = (middle[theme] for theme in tie.themes)
        span = abs(order.index(tie.themes[0]) - order.index(tie.themes[1]))
        start, end = first + 5 * span, last - 5 * span
        out = LEFT - 3 - _OUT * span
        path = f"M{LEFT} {start:.1f}C{out - 6:.1f} {start:.1f} {out - 6:.1f} {end:.1f} {LEFT} {end:.1f}"
        apex = LEFT - 0.75 * (LEFT - out + 6)
        found.append(Arc(path, round(1 + 5 * len(tie.goals) / most, 1), len(tie.goals), apex, (start + end) / 2))
    return tuple(found)


def _boxes(
    goals: Sequence[PointedGoal], middle: Mapping[BarrierTheme, float], height: float, language: Language
) -> tuple[Box, ...]:
    """Each near the themes it helps with, one below the other."""
    order = sorted(goals, key=lambda one: sum(middle[theme] for theme in one.goal.themes) / len(one.goal.themes))
    step = height / max(1, len(order))
    return tuple(
        Box(
            one.goal.id,
            one.state.value,
            round(step * (place + 0.5) - _GOAL_HEIGHT / 2, 1),
            in_lines(one.goal.name.spoken(language), _GOAL_LETTERS),
        )
        for place, one in enumerate(order)
    )


def _pointers(cluster: Cluster, middle: Mapping[BarrierTheme, float], boxes: Sequence[Box]) -> tuple[Pointer, ...]:
    themes = {one.goal.id: one.goal.themes for one in cluster.goals}
    heavy = {theme.theme for theme in cluster.themes if theme.heaviness >= COMPLETE_BARRIER / 2}
    start, end = LEFT + BLOCK, WIDTH - GOALS
    half = (start + end) / 2
    return tuple(
        Pointer(
            f"M{start} {middle[theme]:.1f}C{half} {middle[theme]:.1f} {half} {box.y + _GOAL_HEIGHT / 2:.1f} {end} "
            f"{box.y + _GOAL_HEIGHT / 2:.1f}",
            theme in heavy,
        )
        for box in boxes
        for theme in themes[box.id]
    )
