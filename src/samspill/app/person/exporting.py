"""Give a person everything that is held on them: pages to read in both languages, and a file for machines."""

import io
import zipfile
from collections.abc import Mapping

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store.dossier import Rows
from samspill.app.refusals import Missing
from samspill.model.words import Language

from .page import Telling, readable_page
from .titles import titles_of, told_in_words

FORMAT = "samspill/person/1"
FILES = {Language.NB: "alt-om-meg.html", Language.EN: "everything-about-me.html"}
MACHINE_FILE = "everything.json"


def held_on(clinic: Clinic, actor: Actor, participant: str) -> tuple[str, Mapping[str, int]]:
    """The alias of a person, and how many records of each kind are held on them."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.EXPORT_PERSON, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        return person.alias, unit.dossier.counts(participant)


def export_person(clinic: Clinic, actor: Actor, participant: str) -> bytes:
    """A zip with everything, for staff who follow up and for the participant; raises ``Refusal`` or ``Missing``."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.EXPORT_PERSON, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        dossier = unit.dossier.of(participant)
        names = {member.id: member.name for member in unit.staff.members()}
        titles, to_read = titles_of(clinic, unit, dossier), told_in_words(clinic, unit, dossier)
    return _zip(dossier, to_read, Telling(person.alias, clinic.clock.now(), clinic.zone, names, titles))


def _zip(dossier: Mapping[str, Rows], to_read: Mapping[str, Rows], telling: Telling) -> bytes:
    whole = {"format": FORMAT, "written_at": telling.at, "records": dossier}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for language, name in FILES.items():
            file.writestr(name, readable_page(to_read, telling, language))
        file.writestr(MACHINE_FILE, msgspec.json.format(msgspec.json.encode(whole, order="sorted"), indent=2))
    return packed.getvalue()
