"""Make the demo clinic, or what is missing of it."""

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
from .long_ago import long_ago
from .marking import mark_made_up
from .names import ADMIN_NAME, BACK, DEMO_NAME, HURT, OTHERS, PARTICIPANT_NAME, WELL
from .others import KNOWN, NEW, just_come_in, known_for_some_weeks
from .told import told
from .welcoming import welcome

EXPECTED = {KNOWN: time(9, 0), WELL: time(10, 30), NEW: time(12, 30), BACK: time(14, 0)}
"""Who comes today, and when."""
_STAFF = {DEMO_NAME: Role.CARE_WORKER, ADMIN_NAME: Role.ADMIN, **OTHERS}
_LIVES = {WELL: doing_well, BACK: coming_back, HURT: after_an_event, KNOWN: known_for_some_weeks, NEW: just_come_in}


def seed(clinic: Clinic) -> None:
    """Make the demo clinic, or what is missing of it, and let some people be expected today; harmless to do again."""
    actor = members(clinic, _STAFF)[DEMO_NAME]
    before = _known(clinic, actor)
    diary = course(clinic, but=frozenset(before))
    try:
        known = before | diary.live().people
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


def _known(clinic: Clinic, actor: Actor) -> dict[str, str]:
    with clinic.store.look() as unit:
        return {person.alias: person.id for person in unit.people.followed_up_by(actor.id)}


def _today(clinic: Clinic, at: time) -> datetime:
    return datetime.combine(clinic.day(clinic.clock.now()), at, clinic.zone).astimezone(UTC)


def _make_sure_of_welcome(clinic: Clinic, actor: Actor, participant: str) -> None:
    """A demo from before consents were asked for goes on."""
    with clinic.store.look() as unit:
        asked = bool(unit.consents.of(participant))
    if not asked:
        welcome(clinic, actor, participant)
