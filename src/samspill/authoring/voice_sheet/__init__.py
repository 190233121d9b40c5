"""The recording script: every line that is heard, by who says it, with the name of the file it is recorded in."""

from .lines import SheetLine, known_lines, sheet_lines
from .script import Role, script
from .web_page import web_page
from .written import plain_text, table

__all__ = ["Role", "SheetLine", "known_lines", "plain_text", "script", "sheet_lines", "table", "web_page"]
