"""Write the page, or check it."""

import sys
from pathlib import Path

from .page import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "scenario-language.md"


def main() -> int:
    """Write the reference; with ``--check`` only say whether it would change."""
    text = page()
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
        print(f"{PAGE} is not what the language is. Run: python -m tools.language")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
