"""Adverse events as a table for other programs."""

import csv
import io
from collections.abc import Sequence

from samspill.app.views.adverse_events import EventView
from samspill.web.pages.harmless import harmless

COLUMNS = (
    "id",
    "participant",
    "alias",
    "day",
    "happened",
    "severity",
    "serious",
    "relation",
    "action",
    "session",
    "version",
    "filed_at",
    "filed_by",
    "follow_ups",
    "next_follow_up",
    "signed_at",
    "signed_by",
    "decision",
)


def as_csv(events: Sequence[EventView]) -> str:
    """One line for each event as it stands now, with column names first; UTF-8 with a mark, as spreadsheets want it."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    table.writerows([harmless(cell) for cell in _row(event)] for event in events)
    return "\ufeff" + written.getvalue()


def _row(view: EventView) -> list[str]:
    event, signed = view.now, view.signatures[-1] if view.signatures else None
    followed = " | ".join(f"{note.at:%Y-%m-%d} {note.by}: {note.words}" for note in view.follow_ups)
    return [
        view.id,
        view.participant,
        view.alias,
        event.day.isoformat(),
        event.happened,
        event.severity.value,
        "yes" if event.serious else "no",
        event.relation.value,
        event.action,
        event.session or "",
        str(event.version),
        view.versions[-1].event.at.isoformat(),
        view.versions[-1].by,
        followed,
        view.next_on.isoformat() if view.next_on is not None else "",
        signed.at.isoformat() if signed is not None else "",
        signed.by if signed is not None else "",
        signed.words if signed is not None else "",
    ]
