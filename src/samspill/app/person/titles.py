"""The names behind ids in a person's record: scenarios, goals, missions, barriers, questions, and own sessions."""

from collections.abc import Iterator, Mapping

from samspill.app.clinic import Clinic
from samspill.app.coming_in.screening import QUESTIONS as SCREENING
from samspill.app.dates import day_words
from samspill.app.measures.asking import in_words
from samspill.app.measures.schedule import instruments
from samspill.app.ports.store import Unit
from samspill.app.ports.store.dossier import Rows
from samspill.app.sessions.check_in import QUESTIONS
from samspill.app.sessions.side_effects import SIDE_EFFECT_ANSWERS, SIDE_EFFECTS
from samspill.app.views.measures import Instrument
from samspill.exchange import enabled
from samspill.model.goals import Goal
from samspill.model.questionnaire import every_item
from samspill.model.words import Text

ASKED: Mapping[str, Mapping[str, Text]] = {
    "check_ins": {question.id: question.text for question in QUESTIONS},
    "screenings": {question.id: question.text for question in SCREENING},
    "debrief_versions": {effect.id: effect.text for effect in SIDE_EFFECTS},
}
"""What was asked, by the kind of record and the id of the question."""

HOW_MUCH = {str(number): text for number, text in enumerate(SIDE_EFFECT_ANSWERS)}
"""What a body that was asked how much it feels can have answered."""


def titles_of(clinic: Clinic, unit: Unit, dossier: Mapping[str, Rows]) -> dict[str, Text]:
    """Everything with a name that the record may point at, by its id."""
    pack = clinic.library.pack
    named: dict[str, Text] = {name: scenario.title for name, scenario in pack.scenarios.items()}
    for goal in pack.goals:
        named |= {goal.id: goal.name, **_missions(goal)}
    named |= {barrier.id: barrier.name for barrier in pack.barriers} | dict(pack.places)
    named |= {point.id: point.title for point in clinic.own_scales.points}
    named |= {name: known.questionnaire.title for name, known in instruments(clinic, unit).items()}
    named |= {row["id"]: day_words(row["opened_at"], clinic.zone) for row in dossier.get("sessions", ())}
    named |= {row["id"]: _YOURSELF for row in dossier.get("participants", ())}
    agreed = {row["id"]: named.get(row["mission"]) for row in dossier.get("agreed_missions", ())}
    return named | {name: text for name, text in agreed.items() if text is not None}


def told_in_words(clinic: Clinic, unit: Unit, dossier: Mapping[str, Rows]) -> dict[str, Rows]:
    """The same records, with answers to measures beside their questions, as they are read aloud."""
    known = instruments(clinic, unit)
    measures = tuple(dict(row) | {"answers": dict(_answers(row, known))} for row in dossier.get("measure_records", ()))
    return dict(dossier) | ({"measure_records": measures} if measures else {})


_YOURSELF = Text(nb="deg selv", en="yourself")


def _missions(goal: Goal) -> dict[str, Text]:
    return {mission.id: mission.text for mission in goal.missions}


def _answers(row: Mapping[str, object], known: Mapping[str, Instrument]) -> Iterator[tuple[Text | str, object]]:
    answers, instrument = row["answers"], known.get(str(row["measure"]))
    if not isinstance(answers, dict) or instrument is None:
        return
    is_open = enabled(instrument.questionnaire, answers)
    for item, _ in every_item(instrument.questionnaire):
        said = in_words(item, answers) if item.link_id in is_open else None
        if said is not None:
            yield item.text, said
