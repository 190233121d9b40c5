"""Someone who was here ten years ago, and someone whose record is kept longer: what the page of keep times is about."""

from datetime import time, timedelta

from samspill.app.records.people import Participant, Synthetic
from samspill.app.retention.deciding import hold_record
from samspill.model.words import Language

from .diary import Entry, Past
from .names import HURT

LONG_AGO = "Krekling (syntetisk)"
_GOES_IN = timedelta(days=12)
_WHY = "Klagen på hendelsen er ikke avgjort ennå."


def long_ago() -> list[Entry]:
    """What happens, in no particular order."""
    return [Entry(7, 1, time(8, 15), _stands_there_still), Entry(7, 3, time(10, 15), _is_kept_longer)]


def _stands_there_still(past: Past) -> None:
    """They came in, and nothing was written after that; nobody follows them up any more."""
    then = past.clock.now() + _GOES_IN
    came = then.replace(year=then.year - past.clinic.rules.keep.record_years, day=min(then.day, 28))
    with past.clinic.store.begin() as unit:
        unit.people.keep(Participant(past.clinic.chance.id(), LONG_AGO, Language.NB, came, synthetic=Synthetic.DEMO))


def _is_kept_longer(past: Past) -> None:
    until = past.today() + timedelta(days=365)
    hold_record(past.clinic, past.staff["supervisor"], past.people[HURT], _WHY, until)
