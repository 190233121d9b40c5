"""Erase a person: every record goes, the key goes, and an old backup that is put back forgets them again."""

from collections.abc import Mapping

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.clinic.forgotten import remember, was_forgotten
from samspill.app.ending import end_session
from samspill.app.records.audit import Noted
from samspill.app.records.erasure import Erasure
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.app.stories.taking_back import drop_what_was_taken_back
from samspill.model.words import Text

AGAIN = "put back"
"""Stands for who erased someone once more, after an older database had been put back."""


class ToErase(msgspec.Struct, frozen=True):
    """What will go, by kind, and the alias to type."""

    participant: str
    alias: str
    rows: Mapping[str, int]


STAYS = (
    Text(
        nb="At noen ble slettet, når og av hvem, uten navn og uten innhold. Vi må kunne vise at det ble gjort.",
        en="That someone was erased, when and by whom, without a name or content. We must be able to show it was done.",
    ),
    Text(
        nb="Hvem av de ansatte som åpnet journalen, med et nummer i stedet for navnet. Loven krever den oversikten.",
        en="Which staff opened the record, with a number instead of the name. The law asks for that list.",
    ),
    Text(
        nb="Det klinikken har skrevet i sin egen journal. Den har egne regler, og ligger ikke her.",
        en="What the clinic has written in its own health record. It has rules of its own, and is not in here.",
    ),
    Text(
        nb="En fortelling personen har latt andre lese. Den sier ikke hvem det er, og tas bort under Fortellinger.",
        en="A story the person has let others read. It does not say whose it is, and is taken back under Stories.",
    ),
    Text(
        nb="Tall som alt er levert til forskning uten navn. Ingen kan finne igjen hvem de gjelder.",
        en="Figures already handed to research without a name. Nobody can find out whom they are about.",
    ),
)
"""What does not go, and why; for the page and the terminal."""


def to_erase(clinic: Clinic, actor: Actor, participant: str) -> ToErase:
    """What an erasure would take, before anyone decides."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.ERASE_PERSON, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        return ToErase(participant, person.alias, unit.dossier.counts(participant))


def erase(clinic: Clinic, actor: Actor, participant: str, typed_alias: str) -> Erasure:
    """Erase everything; ``typed_alias`` says that the right person is meant. Raises ``Problems`` when it differs."""
    told = to_erase(clinic, actor, participant)
    if " ".join(typed_alias.split()).casefold() != told.alias.casefold():
        raise Problems([FieldProblem("alias", _NOT_THE_SAME)])
    return erase_now(clinic, actor, participant)


def erase_now(clinic: Clinic, actor: Actor, participant: str) -> Erasure:
    """The same where nobody else can be meant: a practice person of one's own."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.ERASE_PERSON, participant)
        still_open = [s.id for s in unit.sessions.of(participant) if s.phase is not SessionPhase.CLOSED]
    for session in still_open:
        end_session(clinic, session, actor.id)
    return _forget(clinic, participant, actor)


def erase_by_age(clinic: Clinic, participant: str, noted: Noted, by: str) -> Erasure:
    """Erase everything about someone who has been kept as long as was decided; ``noted`` goes into the audit log."""
    with clinic.store.look() as unit:
        still_open = [s.id for s in unit.sessions.of(participant) if s.phase is not SessionPhase.CLOSED]
    for session in still_open:
        end_session(clinic, session, by)
    return _forget(clinic, participant, None, noted, by)


def forget_again(clinic: Clinic) -> int:
    """Erase once more whoever was forgotten before an older database was put back: how many there were.

    Who was forgotten is known from the marks in the folder of keys and from the ledger outside, so that neither an old
    database nor an old folder of keys brings anyone back. Also finishes an erasure that was cut off half way. Stories
    that were taken back go in the same way, and are not counted.
    """
    drop_what_was_taken_back(clinic)
    with clinic.store.look() as unit:
        back = [person for person in unit.dossier.participants() if was_forgotten(clinic, person)]
        before = [erasure.participant for erasure in unit.dossier.erasures()]
    for person in back:
        _forget(clinic, person, None)
    for person in before:
        if not clinic.store.forgotten(person):
            clinic.store.forget(person)
        remember(clinic, person)
    return len(back)


def _forget(
    clinic: Clinic, participant: str, actor: Actor | None, noted: Noted | None = None, by: str = AGAIN
) -> Erasure:
    """The rows first, then the key: if the power goes in between, the next start does the rest."""
    clinic.forget(participant)
    with clinic.store.begin() as unit:
        if actor is not None:
            demand(unit, actor, Action.ERASE_PERSON, participant)
        if noted is not None:
            unit.noted.append(noted)
        erasure = Erasure(
            participant,
            actor.id if actor is not None else by,
            clinic.clock.now(),
            dict(unit.dossier.erase(participant)),
        )
        unit.dossier.note(erasure)
    clinic.store.forget(participant)
    remember(clinic, participant)
    clinic.voice.forget()
    return erasure


_NOT_THE_SAME = Text(
    nb="Dette er ikke dekknavnet til den som skal slettes. Skriv det slik det står over.",
    en="This is not the alias of the person to be erased. Write it as it stands above.",
)
