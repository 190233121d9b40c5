"""File an adverse event, correct it, follow it up, sign it, and see them all."""

from datetime import date

import msgspec

from samspill.app.access import Action, Relation, demand, may
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.adverse_events import AdverseEvent, FollowUp, Severity, Signature
from samspill.app.records.adverse_events import Relation as ToPractice
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.app.views.adverse_events import EventView, NoteView, VersionView
from samspill.model.words import Text

from .known import KnownEvent, known_events

LONGEST = 4000


class Filed(msgspec.Struct, frozen=True):
    """What somebody files: what happened and when, how strong it was, and what was done about it.

    ``follow_up_on`` is the day to look again; ``session`` the one it happened in or after, if any.
    """

    day: date
    happened: str
    severity: Severity
    serious: bool
    relation: ToPractice
    action: str
    follow_up_on: date | None = None
    session: str | None = None


def file_event(clinic: Clinic, actor: Actor, participant: str, filed: Filed) -> str:
    """File an adverse event: its id. A serious one holds practice back from now on. Raises ``Problems``."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.REPORT_ADVERSE_EVENT, participant)
        session = unit.sessions.session(filed.session) if filed.session is not None else None
        if session is None or session.participant != participant:
            filed = msgspec.structs.replace(filed, session=None)
        _check(clinic, filed)
        event = _version(clinic, actor, clinic.chance.id(), 1, participant, filed)
        unit.adverse_events.file(event)
    return event.id


def correct_event(clinic: Clinic, actor: Actor, event: str, filed: Filed) -> None:
    """Keep a new version; the earlier ones stay. That it was serious is not taken back by a correction alone."""
    with clinic.store.begin() as unit:
        known = _known(unit, actor, Action.REPORT_ADVERSE_EVENT, event)
        _check(clinic, msgspec.structs.replace(filed, follow_up_on=None))
        latest = known.latest
        filed = msgspec.structs.replace(filed, session=latest.session)
        after = _version(clinic, actor, event, latest.version + 1, latest.participant, filed)
        if msgspec.structs.replace(after, version=latest.version, by=latest.by, at=latest.at) != latest:
            unit.adverse_events.file(after)


def follow_up_event(clinic: Clinic, actor: Actor, event: str, words: str, next_on: date | None) -> None:
    """Write down a follow-up; ``next_on`` is when to do so again, ``None`` ends it. Raises ``Problems``."""
    with clinic.store.begin() as unit:
        known = _known(unit, actor, Action.REPORT_ADVERSE_EVENT, event)
        now = clinic.clock.now()
        problems = _text_problems("words", words)
        if next_on is not None and next_on < clinic.day(now):
            problems.append(FieldProblem("next_on", _DAY_IS_OVER))
        if problems:
            raise Problems(problems)
        number = len(known.follow_ups) + 1
        unit.adverse_events.follow_up(
            FollowUp(event, number, known.latest.participant, words.strip(), actor.id, now, next_on)
        )


def sign_event(clinic: Clinic, actor: Actor, event: str, version: int, decision: str) -> None:
    """Sign what was read, with what was decided; practice may go on from now on.

    Raises ``Problems``, or ``Refusal`` (``changed_since``) when it was corrected after it was read.
    """
    with clinic.store.begin() as unit:
        known = _known(unit, actor, Action.SIGN_ADVERSE_EVENT, event)
        if version != known.latest.version:
            raise _CHANGED_SINCE
        if problems := _text_problems("decision", decision):
            raise Problems(problems)
        if all(signature.version != version for signature in known.signatures):
            now, participant = clinic.clock.now(), known.latest.participant
            unit.adverse_events.sign(Signature(event, participant, version, decision.strip(), actor.id, now))


def adverse_event(clinic: Clinic, actor: Actor, event: str) -> EventView:
    """One adverse event with everything that is known of it."""
    with clinic.store.look() as unit:
        known = _known(unit, actor, Action.SEE_PARTICIPANT, event)
        return _view(clinic, unit, known, actor)


def adverse_events(clinic: Clinic, actor: Actor, participant: str | None = None) -> tuple[EventView, ...]:
    """Those of one participant, or of all ``actor`` answers for: what is still open first, then the latest first."""
    with clinic.store.look() as unit:
        if participant is None:
            demand(unit, actor, Action.LIST_ADVERSE_EVENTS)
        else:
            demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        known = [event for event in known_events(unit, participant) if participant or _answers_for(unit, actor, event)]
        known.sort(key=lambda event: (not event.to_sign, not event.is_open, event.next_on or date.max))
        return tuple(_view(clinic, unit, event, actor) for event in known)


def _answers_for(unit: Unit, actor: Actor, event: KnownEvent) -> bool:
    return actor.role is Role.SUPERVISOR or unit.people.follows_up(actor.id, event.latest.participant)


def _known(unit: Unit, actor: Actor, action: Action, event: str) -> KnownEvent:
    versions = unit.adverse_events.event(event)
    if not versions:
        raise Missing("adverse_event", event)
    demand(unit, actor, action, versions[0].participant)
    return next(known for known in known_events(unit, versions[0].participant) if known.latest.id == event)


def _version(clinic: Clinic, actor: Actor, id: str, version: int, participant: str, filed: Filed) -> AdverseEvent:
    return AdverseEvent(
        id,
        version,
        participant,
        filed.day,
        filed.happened.strip(),
        filed.severity,
        filed.serious,
        filed.relation,
        filed.action.strip(),
        by=actor.id,
        at=clinic.clock.now(),
        session=filed.session,
        follow_up_on=filed.follow_up_on,
    )


def _check(clinic: Clinic, filed: Filed) -> None:
    today = clinic.day(clinic.clock.now())
    problems = _text_problems("happened", filed.happened)
    if len(filed.action) > LONGEST:
        problems.append(FieldProblem("action", _TOO_LONG))
    if filed.day > today:
        problems.append(FieldProblem("day", _NOT_YET))
    if filed.follow_up_on is not None and filed.follow_up_on < today:
        problems.append(FieldProblem("follow_up_on", _DAY_IS_OVER))
    if problems:
        raise Problems(problems)


def _text_problems(field: str, text: str) -> list[FieldProblem]:
    if not text.strip():
        return [FieldProblem(field, _EMPTY)]
    return [FieldProblem(field, _TOO_LONG)] if len(text) > LONGEST else []


def _view(clinic: Clinic, unit: Unit, known: KnownEvent, actor: Actor) -> EventView:
    person = unit.people.participant(known.latest.participant)
    today, lead = clinic.day(clinic.clock.now()), may(actor.role, Action.SIGN_ADVERSE_EVENT, Relation.SUPERVISION)
    return EventView(
        id=known.latest.id,
        participant=known.latest.participant,
        alias=person.alias if person is not None else known.latest.participant,
        versions=tuple(VersionView(version, _name(unit, version.by)) for version in reversed(known.versions)),
        follow_ups=tuple(NoteView(f.words, _name(unit, f.by), f.at, f.next_on) for f in known.follow_ups),
        signatures=tuple(NoteView(s.decision, _name(unit, s.by), s.at) for s in known.signatures),
        next_on=known.next_on,
        to_sign=known.to_sign,
        is_open=known.is_open,
        overdue=known.next_on is not None and known.next_on <= today,
        can_sign=lead.allowed,
    )


def _name(unit: Unit, staff: str) -> str:
    member = unit.staff.member(staff)
    return member.name if member is not None else staff


_EMPTY = Text(nb="Skriv noen ord.", en="Write a few words.")
_TOO_LONG = Text(nb="Skriv litt kortere.", en="Write a little less.")
_NOT_YET = Text(nb="Velg i dag eller en dag som har vært.", en="Choose today or a day that has been.")
_DAY_IS_OVER = Text(nb="Velg i dag eller en dag som kommer.", en="Choose today or a day to come.")
_CHANGED_SINCE = Refusal(
    "changed_since",
    Text(
        nb="Hendelsen er rettet etter at du åpnet siden. Les den på nytt før du signerer.",
        en="The event was corrected after you opened the page. Read it again before you sign.",
    ),
)
