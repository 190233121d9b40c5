"""Set a report: our template, the report as data beside it, and no way from the one into the other.

Nothing of a report is ever part of the template's source, so markup in it is only characters. typst works without
Python's lock, so pages go on while it does; it reads no file but our fonts and never the network.
"""

from pathlib import Path

import msgspec
import typst

from samspill.app.ports.press import Report

from .characters import LONGEST_CELL, LONGEST_TEXT, printable

FONTS = Path(__file__).parent / "fonts"
TEMPLATE = Path(__file__).parent / "report.typ"


class TypstPress:
    """Meets ``Press``."""

    def __init__(self) -> None:
        self._template = TEMPLATE.read_bytes()
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])

    def pdf(self, report: Report) -> bytes:
        """See the port."""
        data = msgspec.json.encode(_readable(msgspec.to_builtins(report))).decode()
        return typst.compile(
            self._template,
            sys_inputs={"report": data},
            format="pdf",
            pdf_standards="ua-1",
            font_paths=self._fonts,
        )


def _readable(value: object, longest: int = LONGEST_TEXT) -> object:
    """The same with every text in characters that the fonts hold, and no longer than ``longest``."""
    if isinstance(value, str):
        return printable(value, longest)
    if isinstance(value, dict):
        return {name: _readable(inner, LONGEST_CELL if name == "table" else longest) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_readable(inner, longest) for inner in value]
    return value
