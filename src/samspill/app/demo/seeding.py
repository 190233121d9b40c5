"""Make the demo clinic, or what is missing of it."""

from collections.abc import Container
from datetime import UTC, datetime, time

from samspill.app.actor import Actor, Role
from samspill.app.appointments import book
from samspill.app.clinic import Clinic

from .after_an_event import after_an_event
from .colleagues import colleagues_meanwhile
from .coming_back import coming_back
from .diary import Diary
from .doing_well import doing_well
from .hiring import members
from .late_shift import WITH_LATE_SHIFT
from .long_ago import long_ago
from .marking import mark_made_up
from .names import ADMIN_NAME, BACK, DEMO_NAME, HURT, LATE_SHIFT, OTHERS, PARTICIPANT_NAME, WELL
from .others import KNOWN, NEW, just_come_in, known_for_some_weeks
from .told import told
from .welcoming import welcome

EXPECTED = {KNOWN: time(9, 0), WELL: time(10, 30), NEW: time(12, 30), BACK: time(14, 0)}
"""Who comes today, and when."""
_STAFF = {DEMO_NAME: Role.CARE_WORKER, ADMIN_NAME: Role.ADMIN, **OTHERS}
_WITH_LATE_SHIFT = {one.alias: one.life for one in WITH_LATE_SHIFT}
_LIVES = {
    WELL: doing_well,
    BACK: coming_back,
    HURT: after_an_event,
    KNOWN: known_for_some_weeks,
    NEW: just_come_in,
    **_WITH_LATE_SHIFT,
}


def seed(clinic: Clinic) -> None:
    """Make the demo clinic, or what is missing of it, and let some people be expected today; harmless to do again."""
    staff = members(clinic, _STAFF)
    actor = staff[DEMO_NAME]
    before = _known(clinic, actor)
    there = _known(clinic, staff[LATE_SHIFT], _WITH_LATE_SHIFT) | before
    diary = course(clinic, but=frozenset(there))
    try:
        known = there | diary.live().people
    finally:
        diary.close()
    members(clinic, {PARTICIPANT_NAME: Role.PARTICIPANT}, known[WELL])
    for person in before.values():
        _make_sure_of_welcome(clinic, actor, person)
    mark_made_up(clinic, known.values())  # also those of a demo from before there was a mark
    for alias, at in EXPECTED.items():
        book(clinic, actor, known[alias], _today(clinic, at))


def course(clinic: Clinic, but: frozenset[str] = frozenset()) -> Diary:
    """Everyone who works here, and the eight weeks of those who are not there yet (``but`` by alias)."""
    entries = [entry for alias, life in _LIVES.items() if alias not in but for entry in life()]
    if not but:
        entries += [*colleagues_meanwhile(), *long_ago(), *told()]
    return Diary(clinic, members(clinic, _STAFF), entries)


def _known(clinic: Clinic, actor: Actor, of: Container[str] | None = None) -> dict[str, str]:
    """Whom they follow up, by alias; of these aliases only, where some are given."""
    with clinic.store.look() as unit:
        people = unit.people.followed_up_by(actor.id)
    return {person.alias: person.id for person in people if of is None or person.alias in of}


def _today(clinic: Clinic, at: time) -> datetime:
    return datetime.combine(clinic.day(clinic.clock.now()), at, clinic.zone).astimezone(UTC)


def _make_sure_of_welcome(clinic: Clinic, actor: Actor, participant: str) -> None:
    """A demo from before consents were asked for goes on."""
    with clinic.store.look() as unit:
        asked = bool(unit.consents.of(participant))
    if not asked:
        welcome(clinic, actor, participant)
