"""Consents as a page shows them."""

from datetime import datetime

import msgspec

from samspill.app.records.consents import Purpose
from samspill.model.words import Text


class ConsentText(msgspec.Struct, frozen=True):
    """One text: the question, and what it means point by point."""

    version: str
    title: Text
    asks: Text
    points: tuple[Text, ...]


class DecidedView(msgspec.Struct, frozen=True):
    """One decision with the name of who wrote it down."""

    given: bool
    by: Text
    at: datetime


class ConsentView(msgspec.Struct, frozen=True):
    """One purpose with its text; ``given`` is ``None`` until it has been asked, or when the text has changed since."""

    purpose: Purpose
    text: ConsentText
    given: bool | None
    decisions: tuple[DecidedView, ...]
