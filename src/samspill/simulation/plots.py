"""Pictures of trials as SVG text: curves with their spread, and bars."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 360, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 28, 30
COLOURS = ("#1b5e5a", "#b4532a", "#5b6fb5")
"""Of the few lines that are looked at, in their order."""

_OTHERS = "#b3bbbb"


class Curve(NamedTuple):
    """One line: its mean, and where it lies with 95 % confidence."""

    mean: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]


def curves(title: str, lines: Mapping[str, Curve], unit: str, named: Sequence[str] = ()) -> str:
    """Lines over sessions: those ``named`` in colour, each with its band, before all others in thin grey."""
    top = max([0.1, *(max(line.high) for line in lines.values())])
    bottom = min([0.0, *(min(line.low) for line in lines.values())])
    steps = max(len(line.mean) for line in lines.values())

    def x(step: float) -> float:
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * (step / max(steps - 1, 1))

    def y(value: float) -> float:
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * (value - bottom) / (top - bottom)

    def at(values: Sequence[float]) -> list[str]:
        return [f"{x(i):.1f},{y(value):.1f}" for i, value in enumerate(values)]

    drawn = [_axes(title, unit, bottom, top, steps)]
    drawn += [_line(name, at(line.mean), _OTHERS, 1.0) for name, line in lines.items() if name not in named]
    for name, colour in reversed(_coloured(named)):
        if name in lines:
            band = " ".join([*at(lines[name].high), *reversed(at(lines[name].low))])
            drawn.append(f'<polygon points="{band}" fill="{colour}" opacity="0.14"/>')
            drawn.append(_line(name, at(lines[name].mean), colour, 2.2))
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


def key(named: Mapping[str, str], others: Sequence[str]) -> str:
    """Which colour is which: ``named`` by name with what each is, all others in grey."""
    items = [_item(colour, f"{name} ({named[name]})") for name, colour in _coloured(list(named))]
    items += [_item(_OTHERS, ", ".join(others))] if others else []
    return f'<ul class="key">{"".join(items)}</ul>'


# Private functions


def _coloured(names: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(names, COLOURS, strict=False))


def _line(name: str, points: Sequence[str], colour: str, width: float) -> str:
    return (
        f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" stroke-width="{width}">'
        f"<title>{escape(name)}</title></polyline>"
    )


def _item(colour: str, said: str) -> str:
    return f'<li><span style="background:{colour}"></span>{escape(said)}</li>'


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
