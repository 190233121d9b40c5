"""Say how a mission went, and mend what was said wrong; nothing that was told is lost."""

from datetime import date

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.ports.store import Unit
from samspill.app.records.missions import MissionOutcome, ToldMission
from samspill.app.refusals import FieldProblem, Problems, Refusal
from samspill.model.words import Text

from .known import KnownMission, known_mission

LONGEST_WORDS = 1000


class Told(msgspec.Struct, frozen=True):
    """How it went and on which day, in own words if there are any; ``corrects`` is what it takes the place of."""

    outcome: MissionOutcome
    day: date
    words: str = ""
    corrects: int | None = None


def tell_mission(clinic: Clinic, actor: Actor, mission: str, told: Told) -> None:
    """Say how a mission went, as a member of staff or as the participant. Raises ``Problems`` or ``Refusal``.

    What is told again is added, and may take the place of something told before; nothing is erased. The same told twice
    on one day counts once. Participants correct only what they told themselves.
    """
    with clinic.store.begin() as unit:
        known, own = known_mission(unit, mission), actor.role is Role.PARTICIPANT
        demand(unit, actor, Action.REPORT_MISSION, known.agreed.participant)
        _check_told(clinic, known, told, own)
        tell(unit, clinic, known, told, actor.id, own=own)


def tell(unit: Unit, clinic: Clinic, known: KnownMission, told: Told, by: str, *, own: bool = False) -> None:
    """Add what was told, unless the same was told of that day; for use cases that have asked ``access`` already."""
    words, last = told.words.strip(), known.last
    same = last is not None and (last.outcome, last.day, last.words) == (told.outcome, told.day, words)
    if same and told.corrects is None:
        return
    number = len(known.told) + 1
    mission, participant = known.agreed.id, known.agreed.participant
    record = ToldMission(mission, participant, number, told.outcome, told.day, by, clinic.clock.now(), words, own)
    unit.missions.tell(msgspec.structs.replace(record, corrects=told.corrects))


def _check_told(clinic: Clinic, known: KnownMission, told: Told, own: bool) -> None:
    problems = []
    first, today = clinic.day(known.agreed.agreed_at), clinic.day(clinic.clock.now())
    if not first <= told.day <= today:
        problems.append(FieldProblem("day", _DAY))
    if len(told.words) > LONGEST_WORDS:
        problems.append(FieldProblem("words", _TOO_LONG))
    if problems:
        raise Problems(problems)
    if told.corrects is None:
        return
    before = next((one for one in known.standing if one.number == told.corrects), None)
    if before is None:
        raise _CORRECTED_ALREADY
    if own and not before.own:
        raise _NOT_YOURS


_DAY = Text(
    nb="Velg en dag fra oppdraget ble avtalt, til og med i dag.",
    en="Choose a day from when the mission was agreed, up to today.",
)
_TOO_LONG = Text(nb="Skriv litt kortere.", en="Write a little less.")
_CORRECTED_ALREADY = Refusal(
    "corrected_already",
    Text(
        nb="Dette er rettet allerede. Last siden på nytt og se hva som gjelder nå.",
        en="This has been corrected already. Reload the page and see what counts now.",
    ),
)
_NOT_YOURS = Refusal(
    "not_yours",
    Text(
        nb="Dette har en ansatt skrevet. Fortell på nytt hvordan det gikk, så står begge der.",
        en="A member of staff wrote this. Tell anew how it went, and both will stand there.",
    ),
)
