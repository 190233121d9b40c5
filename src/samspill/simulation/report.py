"""The report of a comparison: one page without anything from elsewhere, for whoever wants to judge it."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

import numpy as np

from .compare import Interval, best_of_today, by_family, mean_of, ratio_of, reader, regret
from .families import HELD_OUT
from .plots import Curve, curves, key, shares
from .trial import Measures

_Own = dict[str, tuple[Measures, ...]]


class Column(NamedTuple):
    """One measure in the tables: how it is read, its heading, and how it is written."""

    measure: str
    heading: str
    times: float = 1.0
    places: int = 2


COLUMNS = (
    Column("gain", "gain"),
    Column("gain_later", "gain, 28 days later"),
    Column("count", "goals"),
    Column("complex_share", "with a complex goal, %", 100, 1),
    Column("dropout", "left, %", 100, 1),
    Column("peak", "mean peak distress"),
    Column("too_much", "above 8, times"),
    Column("productive", "productive runs, %", 100, 1),
    Column("left_early", "early exits, %", 100, 1),
)

_STYLE = """
:root{color-scheme:light}
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#20302f}
h1,h2{font-weight:600;line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #ccd;padding-top:1.2rem}
table{border-collapse:collapse;font-size:13px;margin:1rem 0}
th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid #dde}
th:first-child,td:first-child{text-align:left}small{color:#667}.own{background:#eef6f4;font-weight:600}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:1rem}svg{width:100%;background:#fafbfb;border-radius:6px}
svg text{font:11px system-ui,sans-serif;fill:#445}svg .title{font-size:13px;font-weight:600}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:0;font-size:13px}
.key span{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;border-radius:2px}
"""


def report(trials: Sequence[Measures], own: str, more: str = "") -> str:
    """The whole page; ``own`` is the policy that is held against the others, ``more`` is put at the end."""
    families = by_family(trials)
    people = sum(trial.people for trial in trials)
    body = [
        "<h1>Simulated participants, policy by policy</h1>",
        f"<p>{len(trials)} trials, {people:,} simulated participants. These are statements about simulations, "
        "never about people. Intervals are 95 %, over worlds.</p>",
        _against_today(families, own),
        *(_family(name, found, own) for name, found in families.items()),
        more,
    ]
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>samspill simulate</title><style>{_STYLE}</style><body>{''.join(body)}</body></html>"
    )


# Private functions


def _against_today(families: Mapping[str, _Own], own: str) -> str:
    rows = []
    for name, found in families.items():
        best = best_of_today(found, reader("gain"))
        if own not in found or best is None:
            continue
        cells = [_ratio(found, own, measure) for measure in ("gain", "gain_later", "count", "too_much")]
        left = 100 * (
            mean_of(found[own], reader("dropout")).figure
            - min(mean_of(found[p], reader("dropout")).figure for p in _today(found))
        )
        against_own = ""
        if "self_chosen" in found:
            against_own = _written(ratio_of(found[own], found["self_chosen"], reader("gain")), 2)
        held = "held out" if name in HELD_OUT else "development"
        rows.append(
            f"<tr><td>{escape(name)} <small>{held}</small></td><td>{escape(best)}</td>"
            + "".join(f"<td>{cell}</td>" for cell in cells)
            + f"<td>{left:+.1f}</td><td>{against_own}</td></tr>"
        )
    heads = ("gain", "28 days later", "goals", "above 8", "left, points", "gain, to self-chosen")
    return (
        f"<h2>{escape(own)} against the best of today</h2><p>Each ratio is to the policy of today that is best on that "
        "measure in that family.</p><table><tr><th>family</th><th>best gain</th>"
        + "".join(f"<th>{head}</th>" for head in heads)
        + f"</tr>{''.join(rows)}</table>"
    )


def _today(found: _Own) -> list[str]:
    return [name for name in ("self_chosen", "linear", "bkt_gate", "zpdes") if name in found]


def _ratio(found: _Own, own: str, measure: str) -> str:
    """Against the best of today on that measure; the least where less is better."""
    read = reader(measure)
    choose = min if measure == "too_much" else max
    best = choose(_today(found), key=lambda name: mean_of(found[name], read).figure)
    return _written(ratio_of(found[own], found[best], read), 2)


def _family(name: str, found: _Own, own: str) -> str:
    names = list(found)
    heads = "".join(f"<th>{escape(column.heading)}</th>" for column in COLUMNS)
    rows = "".join(_row(policy, found, own) for policy in names)
    pictures = (
        curves("Gain", {n: _curve(found[n], "curve") for n in names}, "goals, weighed by domain"),
        curves("Left the programme", {n: _curve(found[n], "dropout_curve") for n in names}, "share"),
        curves("Peak distress in a session", {n: _curve(found[n], "peak_curve") for n in names}, "0-10"),
        shares("Runs at levels 1-5", {n: np.mean([t.levels for t in found[n]], axis=0).tolist() for n in names}),
    )
    return (
        f"<h2>{escape(name)}</h2><table><tr><th>policy</th>{heads}<th>regret</th></tr>{rows}</table>"
        f'{key(names)}<div class="plots">{"".join(pictures)}</div>'
    )


def _row(policy: str, found: _Own, own: str) -> str:
    cells = []
    for column in COLUMNS:
        at = mean_of(found[policy], reader(column.measure))
        cells.append(_written(Interval(*(column.times * value for value in at)), column.places))
    missed = _written(regret(found[policy], found["oracle"]), 2) if "oracle" in found else ""
    marked = ' class="own"' if policy == own else ""
    return f"<tr{marked}><td>{escape(policy)}</td>{''.join(f'<td>{c}</td>' for c in cells)}<td>{missed}</td></tr>"


def _written(interval: Interval, places: int) -> str:
    if not np.isfinite(interval).all():
        return "–"  # nothing to divide by: neither side has any
    low, high = (f"{value:.{places}f}" for value in (interval.low, interval.high))
    return f"{interval.figure:.{places}f} <small>{low} to {high}</small>"


def _curve(trials: Sequence[Measures], which: str) -> Curve:
    lines = np.array([getattr(trial, which) for trial in trials])
    error = 1.96 * lines.std(axis=0, ddof=1) / np.sqrt(len(lines)) if len(lines) > 1 else np.zeros(lines.shape[1])
    mean = lines.mean(axis=0)
    return Curve(mean.tolist(), (mean - error).tolist(), (mean + error).tolist())
