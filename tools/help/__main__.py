"""Write docs/how-to/each-page.md and its Bokmål twin anew from the help beside the pages: ``python -m tools.help``."""

from .written import DOCUMENTS, written


def main() -> None:
    """Write both."""
    for language, path in DOCUMENTS.items():
        path.write_text(written(language), encoding="utf-8")


if __name__ == "__main__":
    main()
