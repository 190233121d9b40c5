"""What is asked in this clinic and when, and questionnaires it has the right to use: brought in, and retired."""

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.measures import ImportedQuestionnaire
from samspill.app.refusals import Missing
from samspill.app.views.measures import Brought, Imported, Instrument, MeasureSettings
from samspill.exchange import read_questionnaire
from samspill.exchange.fhir_questionnaire import LARGEST
from samspill.model.questionnaire import SILENT, every_item

from .schedule import instruments


def measure_settings(clinic: Clinic, actor: Actor) -> MeasureSettings:
    """The points in time, and every questionnaire there is."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SET_MEASURES)
        brought = {one.id: one for one in unit.measures.imported()}
        known = instruments(clinic, unit)
        rows = (_row(unit, name, instrument, brought.get(name)) for name, instrument in known.items())
        return MeasureSettings(clinic.own_scales.points, tuple(rows))


def import_questionnaire(clinic: Clinic, actor: Actor, text: str) -> Imported:
    """Read a FHIR R4 Questionnaire and keep it if all of it is understood; else every problem, with its link id."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SET_MEASURES)
        made = clinic.chance.id()
        read = read_questionnaire(made, text.encode()[: LARGEST + 1])
        if read.questionnaire is None:
            return Imported(None, read.problems, read.left_out)
        unit.measures.keep_imported(ImportedQuestionnaire(made, text, actor.id, clinic.clock.now()))
        return Imported(made, (), read.left_out)


def retire_questionnaire(clinic: Clinic, actor: Actor, questionnaire: str) -> None:
    """From now on it is not asked; what was answered stays. Saying it twice changes nothing."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.SET_MEASURES)
        known = next((one for one in unit.measures.imported() if one.id == questionnaire), None)
        if known is None:
            raise Missing("questionnaire", questionnaire)
        if known.retired_at is None:
            unit.measures.keep_imported(msgspec.structs.replace(known, retired_at=clinic.clock.now()))


def _row(unit: Unit, name: str, instrument: Instrument, brought: ImportedQuestionnaire | None) -> Brought:
    items = [item for item, _ in every_item(instrument.questionnaire)]
    questions = [item for item in items if item.kind not in SILENT]
    scored = any(option.score is not None for item in items for option in item.options)
    member = unit.staff.member(brought.by) if brought is not None else None
    return Brought(
        name,
        instrument.questionnaire.title,
        len(questions),
        scored,
        brought is None,
        member.name if member is not None else "",
        brought.at if brought is not None else None,
        instrument.retired,
    )
