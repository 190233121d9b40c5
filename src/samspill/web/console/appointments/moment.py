"""The day and time that are agreed, out of a form."""

from datetime import UTC, datetime, time, tzinfo

from samspill.model.words import Text
from samspill.web.pages.form import Form


def moment_agreed(form: Form, zone: tzinfo, now: datetime) -> datetime:
    """A moment to come, from the fields ``day`` and ``time``; what is wrong becomes a problem of the form."""
    day = form.day_needed("day")
    try:
        at = datetime.combine(day, time.fromisoformat(form.text("time", 5)), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        form.problem("time", _TIME)
        return now
    if not form.problems and at <= now:
        form.problem("day", _LATER)
    return at


_TIME = Text(nb="Velg et klokkeslett.", en="Choose a time.")
_LATER = Text(nb="Velg en dag som kommer.", en="Choose a day to come.")
