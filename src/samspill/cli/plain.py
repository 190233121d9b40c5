"""Words from a pack on a terminal: never markup, and never codes that move the cursor or change the screen."""

from rich import markup


def escape(words: str) -> str:
    """``words`` as they are to be read; what cannot be read becomes a mark."""
    return markup.escape("".join(c if c.isprintable() or c == "\n" else "�" for c in words))
