"""What happened between the sessions of the demo clinic's people. All of it is made up."""

from datetime import date, timedelta

from .actor import Actor
from .adverse_events import Filed, file_event
from .answering import answer_step, measure_step
from .clinic import Clinic
from .demo_people import DemoPerson
from .measures import skip_measure, start_measure
from .missions import MissionPlan, agree_mission
from .records.adverse_events import Relation, Severity
from .records.missions import PartOfDay

_ANSWERED = {"Lyng (syntetisk)": 2, "Blåklokke (syntetisk)": 1, "Bluebell (synthetic)": 1}
"""Who answered our own scales at the start, and about how high."""
_SKIPPED = "Tyttebær (syntetisk)"
_FELT = "Tyttebær (syntetisk)"
_AGREED = "Lyng (syntetisk)"


def live_between(past: Clinic, actor: Actor, person: DemoPerson, made: str, today: date) -> None:
    """Let what belongs to ``person`` happen on the day it is in ``past``; ``today`` is the day it is in the demo."""
    if person.alias in _ANSWERED:
        for measure in past.own_scales.questionnaires:
            _answer(past, actor, made, measure.id, _ANSWERED[person.alias])
    if person.alias == _SKIPPED:
        skip_measure(past, actor, made, "how-sure", "start", "Orket ikke spørsmål denne dagen. (syntetisk)")
    if person.alias == _FELT:
        file_event(past, actor, made, _dizzy(past.clock.now().astimezone(past.zone).date(), today))
    if person.alias == _AGREED:
        plan = MissionPlan("C01", "C01.2", today + timedelta(days=-1), PartOfDay.AFTERNOON, "søsteren min")
        agree_mission(past, actor, made, plan)


def _answer(past: Clinic, actor: Actor, person: str, measure: str, about: int) -> None:
    record = start_measure(past, actor, person, measure, "start")
    number: int | None = 1
    while number is not None:
        asked = [item for item, _ in measure_step(past, actor, record, number).rows if item.options]
        given = {item.link_id: f"#{(about + place) % 4}" for place, item in enumerate(asked)}
        number = answer_step(past, actor, record, number, given)


def _dizzy(day: date, today: date) -> Filed:
    told = "Ble svimmel etter øvingen og måtte sette seg. Det gikk over etter ti minutter. (syntetisk)"
    done = "Satt sammen til det var over. Avtalte å ringe. (syntetisk)"
    return Filed(
        day, told, Severity.MODERATE, serious=False, relation=Relation.PROBABLE, action=done, follow_up_on=today
    )
