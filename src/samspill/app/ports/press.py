"""A report becomes a document that prints well and that a screen reader can read."""

from typing import Protocol

import msgspec

from samspill.model.words import Language


class ReportTable(msgspec.Struct, frozen=True):
    """A table with its caption; every row has as many cells as ``head``.

    ``figures`` is how many columns at the end hold figures, which stand to the right; ``wide`` the columns of
    running text, counted from 0, which share the room that is left; the others never break a line.
    ``over`` says for each row what it belongs to, where rows belong together; that stands once above them.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: int = 0
    wide: tuple[int, ...] = (0,)
    over: tuple[str, ...] = ()


class ReportPart(msgspec.Struct, frozen=True):
    """One section: a quote in someone's own words, sentences, points (a bold beginning and the rest), and a table."""

    heading: str
    quote: str = ""
    sentences: tuple[str, ...] = ()
    points: tuple[tuple[str, str], ...] = ()
    table: ReportTable | None = None


class Report(msgspec.Struct, frozen=True):
    """A whole report. ``facts`` stand under the title; ``large`` is for someone who reads it for themselves.

    Everything in it is text and is shown as it stands, whatever characters it holds.
    """

    language: Language
    title: str
    facts: tuple[str, ...]
    parts: tuple[ReportPart, ...]
    foot: str
    large: bool = False


class Press(Protocol):
    """Prints reports."""

    def pdf(self, report: Report) -> bytes:
        """The report as a tagged PDF (PDF/UA-1, ISO 14289-1) with title and language."""
