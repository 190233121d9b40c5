"""The recording script: every line that is heard, by who says it, with the name of the file it is recorded in."""

from .lines import SheetLine, known_lines, sheet_lines

__all__ = ["SheetLine", "known_lines", "sheet_lines"]
