"""What was answered, as a table for other programs."""

import csv
import io

from samspill.app.records.measures import MeasureStatus
from samspill.app.views.measures import Measures
from samspill.web.pages.harmless import harmless

COLUMNS = ("participant", "alias", "point", "measure", "version", "status", "answered_at", "total", "most", "reason")


def as_csv(seen: Measures) -> str:
    """One line for each point and measure that was completed or skipped, as it stands now."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for slot in seen.slots:
        latest = slot.latest
        if latest is None or latest.status is MeasureStatus.IN_PROGRESS:
            continue
        found = seen.scores.get(latest.id)
        row = [
            seen.participant,
            seen.alias,
            slot.point.id,
            slot.instrument.questionnaire.title.en,
            slot.instrument.questionnaire.version,
            latest.status.value,
            latest.at.isoformat(),
            "" if latest.total is None else f"{latest.total:g}",
            "" if found is None or latest.total is None else f"{found.most:g}",
            latest.reason,
        ]
        table.writerow([harmless(cell) for cell in row])
    return "\ufeff" + written.getvalue()
