"""Look into the audit log on behalf of someone who may."""

from datetime import UTC, date, datetime, time, timedelta

from samspill.app.access import Action, Relation, demand
from samspill.app.actor import Actor, Role
from samspill.app.audit.state import ChainState, check_chain
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.audit import Anchor, AuditEntry, Kind, Sought
from samspill.app.refusals import Missing
from samspill.app.views.audit import AuditPage, AuditRow, OpenedBy, Openings

MOST = 200
"""So many rows are shown at once; a person, a colleague or a day narrows it down."""
MOST_CALLED = 20
"""So many people who are called alike are shown to choose from; a longer part of the alias leaves fewer."""
MOST_SUMMED = 5000
"""So many of the newest rows are summed up by who it was."""


def audit_log(
    clinic: Clinic, actor: Actor, participant: str = "", staff: str = "", day: date | None = None, find: str = ""
) -> AuditPage:
    """What was seen and done, newest first: to one person, by one colleague, on one day, or at all.

    ``find`` is a part of an alias, whatever its case, or the number of a person, also of one who is erased.
    """
    since, until = _whole_day(clinic, day) if day is not None else (None, None)
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_AUDIT, about=participant)
        chosen = _known(unit, participant) if participant else None
        if chosen is not None and find.casefold() in {"", *(part.casefold() for part in chosen)}:
            called: tuple[tuple[str, str], ...] = (chosen,)
        else:
            called = _called(unit, find) if find else ()
        person = called[0] if len(called) == 1 else None
        look = person is not None or not find
        about = person[0] if person is not None else ""
        found = unit.audit.find(Sought(about, staff, since, until), MOST + 1) if look else ()
        last = unit.audit.last()
        return AuditPage(
            rows=_rows(unit, found[:MOST]),
            more=len(found) > MOST,
            staff=tuple((member.id, member.name) for member in unit.staff.members()),
            newest=Anchor(last.at, last.seq, last.hash) if last is not None else None,
            person=person,
            called=called[:MOST_CALLED] if len(called) > 1 else (),
            others=max(0, len(called) - MOST_CALLED),
            nobody=bool(find) and not called,
        )


def record_openings(clinic: Clinic, actor: Actor, participant: str) -> Openings:
    """Who has seen or changed this person's record, newest first; the person may ask too."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_OPENINGS, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        found = unit.audit.find(Sought(participant), MOST_SUMMED)
        by = _summed(clinic, _rows(unit, found), person.alias)
        return Openings(participant, person.alias, _rows(unit, found[:MOST]), len(found) > MOST, by)


def chain_state(clinic: Clinic, actor: Actor) -> ChainState:
    """Go through the whole log and say whether it is as it was written."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_AUDIT)
    return check_chain(clinic.store, clinic.anchors)


def _called(unit: Unit, find: str) -> tuple[tuple[str, str], ...]:
    """Id and alias of everyone whose alias holds ``find``; the one who is called exactly that, or has that number."""
    asked, everyone = find.casefold(), unit.people.aliases()
    exactly = tuple(one for one in everyone if asked in {one[0].casefold(), one[1].casefold()})
    if exactly:
        return exactly
    held = tuple(one for one in everyone if asked in one[1].casefold())
    return held or ((_known(unit, find),) if unit.audit.find(Sought(find), 1) else ())


def _known(unit: Unit, participant: str) -> tuple[str, str]:
    person = unit.people.participant(participant)
    return participant, person.alias if person is not None else ""


def _summed(clinic: Clinic, rows: tuple[AuditRow, ...], own: str) -> tuple[OpenedBy, ...]:
    """One line for each person and ground; what was refused opened nothing.

    The participant is ``own``, whether they came from their phone or with a sign-in.
    """
    together: dict[tuple[str, str, str], list[AuditRow]] = {}
    for row in rows:
        if row.kind is not Kind.REFUSED:
            ground = str(Relation.BREAK_GLASS) if row.emergency else row.ground
            who = own if row.role == Role.PARTICIPANT else row.who
            together.setdefault((who, row.role, ground), []).append(row)
    return tuple(
        OpenedBy(
            *whose,
            days=len({clinic.day(row.at) for row in its}),
            first=its[-1].at,
            last=its[0].at,
            changed=any(row.wrote for row in its),
        )
        for whose, its in together.items()
    )


def _whole_day(clinic: Clinic, day: date) -> tuple[datetime, datetime]:
    first, next_ = (
        datetime.combine(one, time(), clinic.zone).astimezone(UTC) for one in (day, day + timedelta(days=1))
    )
    return first, next_


def _rows(unit: Unit, entries: tuple[AuditEntry, ...]) -> tuple[AuditRow, ...]:
    names = {member.id: member.name for member in unit.staff.members()}
    people = {entry.participant for entry in entries if entry.participant}
    known = {one: person.alias for one in people if (person := unit.people.participant(one)) is not None}
    return tuple(
        AuditRow(
            entry.seq,
            entry.at,
            entry.kind,
            names.get(entry.staff) or known.get(entry.staff, entry.staff),
            entry.role,
            entry.action,
            entry.ground,
            entry.participant,
            known.get(entry.participant, ""),
            entry.about,
        )
        for entry in entries
    )
