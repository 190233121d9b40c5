"""Quick notes while a session goes on, and who of several staff steers it."""

from samspill.app.access import Action, demand, demand_session
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.session_notes import NoteKind, SessionNote
from samspill.app.records.sessions import Session
from samspill.app.refusals import FieldProblem, Problems, Refusal
from samspill.app.views.session import NoteView, Steering
from samspill.model.events import Calm, Finish, Observe, Pause, StaffEvent
from samspill.model.words import Text

LONGEST_NOTE = 500
ANYONE = (Pause, Calm, Finish, Observe)
"""What everyone who watches may do: making a scene safer, and ticking what they saw."""
CHIPS = (
    Text(nb="Så på den de snakket med", en="Looked at the one they talked to"),
    Text(nb="Tok seg god tid", en="Took their time"),
    Text(nb="Ble urolig", en="Became uneasy"),
    Text(nb="Roet seg selv", en="Calmed themselves"),
    Text(nb="Prøvde igjen", en="Tried again"),
    Text(nb="Lo eller smilte", en="Laughed or smiled"),
)
"""Short words for what is often seen; a tap notes one."""


def write_note(clinic: Clinic, actor: Actor, session: str, text: str, form: str = "") -> None:
    """Keep a note of what was seen; raises ``Problems`` when it is empty or too long.

    ``form`` names the form it came with, so that a note whose answer the network took may be sent again.
    """
    text = text.strip()
    if not text or len(text) > LONGEST_NOTE:
        raise Problems([FieldProblem("note", _WRITE)])
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        written = unit.session_notes.of(session)
        if not form or (form, text) not in {(note.form, note.text) for note in written}:
            _write(clinic, unit, known, actor, NoteKind.NOTE, text, form)


def take_over(clinic: Clinic, actor: Actor, session: str, word: str = "") -> None:
    """Steer from now on, with a ``word`` of why, if there is one; whoever steered goes on watching."""
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if steerer(unit, known) != actor.id:
            _write(clinic, unit, known, actor, NoteKind.STEERS, word.strip()[:LONGEST_NOTE])


def demand_steering(unit: Unit, actor: Actor, session: Session, event: StaffEvent) -> None:
    """Raise ``Refusal`` (``not_steering``) when somebody else steers and ``event`` is not what everyone may do."""
    if not isinstance(event, ANYONE) and steerer(unit, session) != actor.id:
        raise _NOT_STEERING


def steerer(unit: Unit, session: Session) -> str:
    """Who steers: who took over last, else who opened the session."""
    taken = [note.by for note in unit.session_notes.of(session.id) if note.kind is NoteKind.STEERS]
    return taken[-1] if taken else session.staff


def steering(unit: Unit, session: Session) -> Steering:
    """Who steers, by id and name, and the word they took over with."""
    who = steerer(unit, session)
    taken = [note for note in unit.session_notes.of(session.id) if note.kind is NoteKind.STEERS]
    return Steering(who, _name(unit, who), taken[-1].text if taken else "")


def notes_of(unit: Unit, session: str) -> tuple[NoteView, ...]:
    """The notes of a session with the names of who wrote them, oldest first."""
    written = (note for note in unit.session_notes.of(session) if note.kind is NoteKind.NOTE)
    return tuple(NoteView(note.number, note.text, _name(unit, note.by), note.at) for note in written)


def all_notes(clinic: Clinic, actor: Actor, participant: str) -> tuple[NoteView, ...]:
    """Everything that was noted about a participant in sessions, oldest first."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_SESSION, participant)
        return tuple(note for session in unit.sessions.of(participant) for note in notes_of(unit, session.id))


def _write(
    clinic: Clinic, unit: Unit, session: Session, actor: Actor, kind: NoteKind, text: str, form: str = ""
) -> None:
    number = len(unit.session_notes.of(session.id)) + 1
    at = clinic.clock.now()
    unit.session_notes.write(SessionNote(session.id, number, session.participant, kind, text, actor.id, at, form))


def _name(unit: Unit, member: str) -> str:
    known = unit.staff.member(member)
    return known.name if known is not None else member


_WRITE = Text(
    nb=f"Skriv noen ord, høyst {LONGEST_NOTE} tegn.", en=f"Write a few words, at most {LONGEST_NOTE} characters."
)
_NOT_STEERING = Refusal(
    "not_steering",
    Text(
        nb="En annen styrer nå. Ta over først, eller bruk pause, ro ned og avslutt: det kan alle.",
        en="Somebody else is steering. Take over first, or use pause, calm down and end: everyone may.",
    ),
)
