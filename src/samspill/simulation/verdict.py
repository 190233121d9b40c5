"""The first part of a report: what was to be reached, family by family, whether it holds, and what loses."""

from collections.abc import Mapping, Sequence
from html import escape

import numpy as np

from .compare import Interval
from .families import HELD_OUT
from .targets import TARGETS, Judged, Target, judged
from .trial import Measures

_Families = Mapping[str, Mapping[str, Sequence[Measures]]]


def verdict(families: _Families, own: str) -> str:
    """A row for each target, a column for each family, those held out first."""
    names = sorted(families, key=lambda name: (name not in HELD_OUT, name))
    table = {(t, f): judged(families[f], own, t) for t in TARGETS for f in names}
    if not any(table.values()):
        return ""
    heads = "".join(f"<th>{escape(name)} <small>{_side(name)}</small></th>" for name in names)
    rows = "".join(_row(target, [table[target, name] for name in names]) for target in TARGETS)
    drawn = f"<table><tr><th>measure</th><th>to reach</th>{heads}</tr>{rows}</table>"
    return (
        f"<h2>{escape(own)} against the best of today</h2><p>Each figure is held against the policy of today that is "
        "best on that measure in that family: its name stands below. The interval is 95 %, over worlds. <em>Yes</em> "
        "and <em>no</em> go by the figure; <em>surely</em> means that the whole interval says so.</p>"
        f'<div class="wide">{drawn}</div>{_loses(names, table)}'
    )


# Private functions


def _side(name: str) -> str:
    return "held out" if name in HELD_OUT else "development"


def _row(target: Target, found: Sequence[Judged | None]) -> str:
    cells = "".join(f"<td>{_cell(one)}</td>" for one in found)
    return f"<tr><td>{target.heading}</td><td>{target.asked}</td>{cells}</tr>"


def _cell(one: Judged | None) -> str:
    if one is None:
        return "–"
    if not np.isfinite(one.figure.figure):
        return f"{_answer(one)} nothing to divide by<br><small>{escape(one.best)} has none</small>"
    return f"{_answer(one)} {_figure(one.figure, one.target)}<br><small>{escape(one.best)}</small>"


def _answer(one: Judged) -> str:
    if one.holds is None:
        return ""
    word = "yes" if one.holds else "no"
    return f'<b class="{word}">{"surely " if one.sure and one.holds else ""}{word}</b>'


def _figure(at: Interval, target: Target) -> str:
    form = "+.1f" if target.points else ".2f"
    if not np.isfinite(at).all():
        return f"{at.figure:{form}}"
    return f"{at.figure:{form}} <small>{at.low:{form}} to {at.high:{form}}</small>"


def _loses(names: Sequence[str], table: Mapping[tuple[Target, str], Judged | None]) -> str:
    lost = [
        f"<li>{target.heading}: {', '.join(escape(name) for name in where)}</li>"
        for target in TARGETS
        if (where := [name for name in names if (one := table[target, name]) is not None and one.holds is False])
    ]
    return f"<p>What loses:</p><ul>{''.join(lost)}</ul>" if lost else "<p>Nothing that was asked for is missed.</p>"
