"""The report of a comparison: one page without anything from elsewhere, for whoever wants to judge it."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import numpy as np

from samspill.curriculum.arrays import Floats

from .compare import Interval, best_of_today, by_family, mean_of, reader, regret
from .plots import Curve, curves, key, shares
from .trial import Measures
from .verdict import verdict

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
th:first-child,td:first-child{text-align:left}small{color:#667}.yes{color:#1b5e5a}.no{color:#a3331a}.wide{overflow-x:auto}
.figures small{display:block;white-space:nowrap}.own{background:#eef6f4;font-weight:600}
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
        verdict(families, own),
        *(_family(name, found, own) for name, found in families.items()),
        more,
    ]
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>samspill simulate</title><style>{_STYLE}</style><body>{''.join(body)}</body></html>"
    )


# Private functions


def _family(name: str, found: _Own, own: str) -> str:
    names = sorted(found, key=lambda policy: policy != own)
    heads = "".join(f"<th>{escape(column.heading)}</th>" for column in COLUMNS)
    rows = "".join(_row(policy, found, own) for policy in names)
    named = _named(found, own)
    pictures = (
        curves("Gain", {n: _curve(found[n], "curve") for n in names}, "goals, weighed by domain", [*named]),
        curves("Left the programme", {n: _curve(found[n], "dropout_curve") for n in names}, "share", [*named]),
        curves("Peak distress in a session", {n: _curve(found[n], "peak_curve") for n in names}, "0-10", [*named]),
        *_missed(found, [*named]),
        shares("Runs at levels 1-5", {n: np.mean([t.levels for t in found[n]], axis=0).tolist() for n in names}),
    )
    table = f'<table class="figures"><tr><th>policy</th>{heads}<th>regret</th></tr>{rows}</table>'
    return (
        f'<h2>{escape(name)}</h2><div class="wide">{table}</div>'
        f'{key(named, [n for n in names if n not in named])}<div class="plots">{"".join(pictures)}</div>'
    )


def _named(found: _Own, own: str) -> dict[str, str]:
    """The policies that are drawn in colour, and what each is; more lines than these could not be told apart."""
    best = best_of_today({name: trials for name, trials in found.items() if name != own}, reader("gain"))
    named = {own: "looked at", best: "best of today in gain", "oracle": "sees the truth"}
    return {name: what for name, what in named.items() if name is not None and name in found}


def _missed(found: _Own, named: Sequence[str]) -> list[str]:
    """What each policy gains less than the oracle, session by session, in the same worlds."""
    if "oracle" not in found:
        return []
    best = {trial.seed: np.array(trial.curve) for trial in found["oracle"]}
    lines = {
        name: _spread(np.array([best[t.seed] - np.array(t.curve) for t in own if t.seed in best]))
        for name, own in found.items()
        if {t.seed for t in own} & set(best)
    }
    return [curves("Regret: missed against the oracle", lines, "goals, weighed by domain", named)]


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
    return _spread(np.array([getattr(trial, which) for trial in trials]))


def _spread(lines: Floats) -> Curve:
    """The mean of lines (worlds, sessions), and where it lies with 95 % confidence."""
    error = 1.96 * lines.std(axis=0, ddof=1) / np.sqrt(len(lines)) if len(lines) > 1 else np.zeros(lines.shape[1])
    mean = lines.mean(axis=0)
    return Curve(mean.tolist(), (mean - error).tolist(), (mean + error).tolist())
