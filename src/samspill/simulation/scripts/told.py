"""What scripts gave, as a part of the report."""

from collections.abc import Sequence
from html import escape

from .examining import Disagreement, Given, disagreements

_HEADS = (
    "scenario",
    "level",
    "opportunities",
    "goes well, %",
    "… two levels below, %",
    "after a prompt, %",
    "good runs, %",
    "… who handles all, %",
    "minutes",
)


def told(given: Sequence[Given]) -> str:
    """Tables of what each scenario gives at each level, and of where content and curriculum disagree."""
    rows = "".join(_row(one) for one in given)
    heads = "".join(f"<th>{head}</th>" for head in _HEADS)
    return (
        "<h2>What each scenario gives</h2><p>Each level is played from its own script by people whose skill is known. "
        "<em>goes well</em>, <em>prompt</em>, <em>good runs</em> and <em>minutes</em> are "
        "for somebody who stands just at that level. A good run is what the curriculum calls one.</p>"
        f"{_differ(disagreements(given))}<table><tr>{heads}</tr>{rows}</table>"
    )


# Private functions


def _row(one: Given) -> str:
    shares = (one.shown, one.short, one.hinted, one.good, one.handled)
    cells = [f"{one.asked:.1f}", *(f"{100 * share:.0f}" for share in shares), f"{one.minutes:.1f}"]
    return f"<tr><td>{escape(one.scenario)}</td><td>{one.level}</td>{''.join(f'<td>{c}</td>' for c in cells)}</tr>"


def _differ(found: Sequence[Disagreement]) -> str:
    if not found:
        return "<p>Content and curriculum agree everywhere.</p>"
    items = "".join(
        f"<li><strong>{escape(one.scenario)}</strong>, level {one.level}: {escape(one.what)}. "
        f"<small>To mend it: {escape(one.mend)}.</small></li>"
        for one in found
    )
    return f"<h3>Where content and curriculum disagree: {len(found)}</h3><ul>{items}</ul>"
