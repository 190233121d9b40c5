"""The page of reference: every diagnostic in one table, by family, each with a link to its own page."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from .pages import Page, pages

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "diagnostics.md"
FAMILIES = {
    "1": ("What is read", "Files, YAML, keys and kinds of value."),
    "2": ("What is named", "Beats, people, places, goals, flags and fragments that must exist and fit together."),
    "3": (
        "What happens",
        "Found by searching every state at every level: ways that end, silence, answers, lines, time.",
    ),
    "4": ("What is written", "Both languages, their length, and how they read."),
    "5": ("What is practised", "Goals, levels, leaving, kindness, and substances."),
    "6": ("Plays", "Scripted tests of a scenario."),
}
_HEAD = """# Diagnostics

What `samspill lint` says, by code. An **error** keeps a pack from being used; a **warning** does not. Each code has
a page with the message, how to mend it, and an example. This page is written by `python -m tools.diagnostics`.
"""


def reference() -> str:
    """The page as Markdown."""
    return _HEAD + "".join(_families())


def _families() -> Iterator[str]:
    for number, found in groupby(pages(), key=lambda page: page.code[2]):
        title, about = FAMILIES[number]
        yield f"\n## {title}\n\n{about}\n\n| Code | | What is wrong | How to mend it |\n|---|---|---|---|\n"
        yield from map(_row, found)


def _row(page: Page) -> str:
    mend = page.mend.replace("{{", "{").replace("}}", "}").replace("|", "\\|")
    return f"| [{page.code}](../../diagnostics/{page.name}.md) | {page.severity} | {page.title} | {mend} |\n"
