"""Pictures of trials as SVG text: curves with their spread, and bars."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 360, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 28, 30
COLOURS = (
    "#1b5e5a",
    "#b4532a",
    "#5b6fb5",
    "#8a6d1d",
    "#7d4f8c",
    "#4f7f3c",
    "#8c8c8c",
    "#c07c96",
    "#2f7fa3",
    "#555555",
    "#d0a030",
    "#3b3b8c",
    "#a04060",
)


class Curve(NamedTuple):
    """One line: its mean, and where it lies with 95 % confidence."""

    mean: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]


def curves(title: str, lines: Mapping[str, Curve], unit: str) -> str:
    """Lines over sessions, each with its band."""
    top = max([0.1, *(max(line.high) for line in lines.values())])
    bottom = min([0.0, *(min(line.low) for line in lines.values())])
    steps = max(len(line.mean) for line in lines.values())

    def x(step: float) -> float:
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * (step / max(steps - 1, 1))

    def y(value: float) -> float:
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * (value - bottom) / (top - bottom)

    drawn = [_axes(title, unit, bottom, top, steps)]
    for number, line in enumerate(lines.values()):
        colour = COLOURS[number % len(COLOURS)]
        band = [f"{x(i):.1f},{y(v):.1f}" for i, v in enumerate(line.high)]
        band += [f"{x(i):.1f},{y(v):.1f}" for i, v in reversed(list(enumerate(line.low)))]
        points = " ".join(f"{x(i):.1f},{y(v):.1f}" for i, v in enumerate(line.mean))
        drawn.append(f'<polygon points="{" ".join(band)}" fill="{colour}" opacity="0.12"/>')
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
    return _svg(title, drawn)


def shares(title: str, rows: Mapping[str, Sequence[float]]) -> str:
    """One bar for each row, cut into shares from light to dark."""
    room = (HEIGHT - _TOP - 8) / max(len(rows), 1)
    drawn = [f'<text x="8" y="17" class="title">{escape(title)}</text>']
    for number, (name, parts) in enumerate(rows.items()):
        top, at = _TOP + number * room, 110.0
        drawn.append(f'<text x="8" y="{top + room * 0.6:.1f}">{escape(name)}</text>')
        for place, part in enumerate(parts):
            wide = (WIDTH - 122) * part
            fill = f"hsl(176 45% {86 - 15 * place}%)"
            drawn.append(
                f'<rect x="{at:.1f}" y="{top + 2:.1f}" width="{wide:.1f}" height="{room - 4:.1f}" fill="{fill}">'
                f"<title>{escape(name)}, {place + 1}: {part:.0%}</title></rect>"
            )
            at += wide
    return _svg(title, drawn)


def key(names: Sequence[str]) -> str:
    """Which colour is which."""
    items = "".join(
        f'<li><span style="background:{COLOURS[number % len(COLOURS)]}"></span>{escape(name)}</li>'
        for number, name in enumerate(names)
    )
    return f'<ul class="key">{items}</ul>'


# Private functions


def _svg(title: str, drawn: Sequence[str]) -> str:
    inside = "".join(drawn)
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}" '
        f'xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    )


def _axes(title: str, unit: str, bottom: float, top: float, steps: int) -> str:
    floor = HEIGHT - _BOTTOM
    return (
        f'<text x="8" y="17" class="title">{escape(title)}</text>'
        f'<line x1="{_LEFT}" y1="{floor}" x2="{WIDTH - _RIGHT}" y2="{floor}" stroke="#999"/>'
        f'<line x1="{_LEFT}" y1="{_TOP}" x2="{_LEFT}" y2="{floor}" stroke="#999"/>'
        f'<text x="{_LEFT - 5}" y="{_TOP + 4}" text-anchor="end">{top:.3g}</text>'
        f'<text x="{_LEFT - 5}" y="{floor}" text-anchor="end">{bottom:.2g}</text>'
        f'<text x="{_LEFT}" y="{HEIGHT - 10}">session 1</text>'
        f'<text x="{WIDTH - _RIGHT}" y="{HEIGHT - 10}" text-anchor="end">{steps}</text>'
        f'<text x="{(WIDTH + _LEFT) / 2:.0f}" y="{HEIGHT - 10}" text-anchor="middle">{escape(unit)}</text>'
    )
