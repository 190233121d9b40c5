"""Write the catalogue and the pages of reference, or check them."""

import sys
from pathlib import Path

from samspill.model.words import Language

from .pages import Page, pages
from .reference import REFERENCE, reference

_FITS, _SPLIT = 107, 92
"""What fits on a line of the catalogue, and where a longer text is split, in characters."""
CATALOGUE = Path(__file__).parents[2] / "src" / "samspill" / "packs" / "catalogue.py"
HEAD = '''"""The diagnostics' words, written by ``python -m tools.diagnostics`` from ``diagnostics/*.md``."""

from typing import NamedTuple

from samspill.model.words import Text


class Entry(NamedTuple):
    """One diagnostic: its stable code, how severe it is, and its sentences, with what they are filled in with."""

    code: str
    severity: str
    title: Text
    message: Text
    mend: Text


CATALOGUE: dict[str, Entry] = {
'''


def main() -> int:
    """Write them all; with ``--check`` only say whether they would change."""
    made = {CATALOGUE: HEAD + "".join(map(_entry, pages())) + "}\n"}
    made |= {REFERENCE[language]: reference(language) for language in Language}
    if "--check" not in sys.argv:
        for path, text in made.items():
            path.write_text(text, encoding="utf-8")
        return 0
    stale = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{path} is not what diagnostics/ says. Run: python -m tools.diagnostics")
    return 1 if stale else 0


def _entry(page: Page) -> str:
    lines = "".join(f"        {_quoted(text)},\n" for text in (page.code, page.severity))
    both = "".join(
        f"        Text(\n{''.join(_long(f'{language}=', text.spoken(language)) for language in Language)}        ),\n"
        for text in (page.title, page.message, page.mend)
    )
    return f"    {_quoted(page.name)}: Entry(\n{lines}{both}    ),\n"


def _long(name: str, text: str) -> str:
    """The text over as many lines as it needs."""
    if len(name + _quoted(text)) <= _FITS:
        return f"            {name}{_quoted(text)},\n"
    words, rows = text.split(" "), [""]
    for i, word in enumerate(words):
        piece = word if i == 0 else f" {word}"
        if len(rows[-1]) + len(piece) > _SPLIT:
            rows.append("")
        rows[-1] += piece
    return f"            {name}(\n" + "".join(f"                {_quoted(row)}\n" for row in rows) + "            ),\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


if __name__ == "__main__":
    sys.exit(main())
