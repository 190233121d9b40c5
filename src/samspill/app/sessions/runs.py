"""Start a run, and steer it while it goes."""

from concurrent.futures import Future
from datetime import timedelta

from samspill.app.access import Action, demand_session
from samspill.app.actor import Actor
from samspill.app.adverse_events.holding import demand_free
from samspill.app.clinic import Clinic
from samspill.app.coming_in.own_words import settings_of
from samspill.app.coming_in.screening import demand_screened
from samspill.app.consents.deciding import consented, demand_consent
from samspill.app.ending import end_session
from samspill.app.estimate.learned import learned
from samspill.app.live.feed import Ack, Refused
from samspill.app.plan.choosing import standing_choice
from samspill.app.plan.question import question_about
from samspill.app.plan.suggested import keep_with_run, suggested_for
from samspill.app.ports.store import Unit
from samspill.app.records.consents import Purpose
from samspill.app.records.people import Override, Participant
from samspill.app.records.sessions import Session, SessionPhase
from samspill.app.refusals import FieldProblem, Missing, Problems, Refusal
from samspill.curriculum import Limit, Why, why
from samspill.model.events import StaffEvent
from samspill.model.ratings import HIGHEST, LOWEST
from samspill.model.run import RunHeader
from samspill.model.words import Text
from samspill.scenario import ENGINE_VERSION

from .headset_time import MOST
from .notes import demand_steering, take_over

MOST_IN_HEADSET = MOST
"""No new run begins after this much time in runs; a run that goes on is stopped at 30 minutes."""
PATIENCE_SECONDS = 10.0


def start_run(
    clinic: Clinic, actor: Actor, session: str, scenario: str, level: int, expected_distress: int | None = None
) -> int:
    """The number of the run that begins now; whoever begins it steers it.

    Raises ``Missing``, ``Problems``, or ``Refusal``: ``no_consent``, ``screened_out``, ``closed``, ``check_in_first``,
    ``no_device``, ``enough_for_today``, ``held_back`` (a safety limit says no, and no care worker has chosen otherwise
    with a reason), ``held`` (a serious adverse event waits for a supervisor), ``going_on``.
    """
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        _check_step(clinic, scenario, level, expected_distress)
        demand_consent(unit, known.participant)
        demand_screened(unit, known.participant)
        _check_session(clinic, unit, known)
        demand_free(unit, known.participant)
        person = _person(unit, known)
        stood = why(question_about(clinic, unit, person, learned(clinic, unit, person)))
        choice = standing_choice(clinic, unit, person, unit.sessions.runs_of(person.id))
        _check_limits(stood, choice, scenario, level)
        number = len(unit.sessions.runs(session)) + 1
    suggested = suggested_for(clinic, (person.id, session, actor.id), (scenario, level), stood, choice)
    pack = clinic.library.pack
    pinned = (scenario, level, known.language, clinic.chance.seed(), ENGINE_VERSION, pack.id, pack.digest)
    header = RunHeader(*pinned, settings_of(person))
    _settled(clinic.live.begin(session, header, expected_distress))
    keep_with_run(clinic, suggested, header)
    _hold_to_consent(clinic, actor, known)
    take_over(clinic, actor, session)
    return number


def steer(clinic: Clinic, actor: Actor, session: str, event: StaffEvent) -> None:
    """Do something to the running scene.

    Raises ``Refusal``: ``no_run``, ``not_steering``, ``offline``, ``not_ready``, ``not_kept``.
    """
    with clinic.store.look() as unit:
        demand_steering(unit, actor, demand_session(unit, actor, Action.RUN_SESSION, session), event)
    _settled(clinic.live.steer(session, event, actor.id))


def _hold_to_consent(clinic: Clinic, actor: Actor, session: Session) -> None:
    """Whoever took back their consent while the run was being begun is not left in it."""
    with clinic.store.look() as unit:
        if consented(unit, session.participant, Purpose.PRACTISE):
            return
    end_session(clinic, session.id, actor.id)
    with clinic.store.look() as unit:
        demand_consent(unit, session.participant)


def _settled(answer: "Future[Ack | Refused]") -> None:
    result = answer.result(PATIENCE_SECONDS)
    if isinstance(result, Refused):
        raise Refusal(result.code, result.message)


def _check_step(clinic: Clinic, scenario: str, level: int, expected_distress: int | None) -> None:
    if level not in clinic.library.scenario(scenario).levels:
        raise Missing("level", str(level))
    if expected_distress is not None and not LOWEST <= expected_distress <= HIGHEST:
        raise Problems([FieldProblem("expected_distress", _RATING)])


def _check_session(clinic: Clinic, unit: Unit, session: Session) -> None:
    if session.phase is SessionPhase.CLOSED:
        raise _CLOSED
    if unit.sessions.check_in(session.id) is None:
        raise _CHECK_IN_FIRST
    if unit.pairing.of(session.id) is None:
        raise _NO_DEVICE
    now = clinic.clock.now()
    spent = sum(((run.ended_at or now) - run.started_at for run in unit.sessions.runs(session.id)), timedelta())
    if spent >= MOST_IN_HEADSET:
        raise _ENOUGH


def _person(unit: Unit, session: Session) -> Participant:
    person = unit.people.participant(session.participant)
    if person is None:
        raise Missing("participant", session.participant)
    return person


def _check_limits(stood: Why, choice: Override | None, scenario: str, level: int) -> None:
    decided = choice is not None and (choice.scenario, choice.level) == (scenario, level)
    for limit in (f for f in stood.filtered if f.scenario == scenario and level in f.levels):
        if limit.limit is Limit.OPTED_OUT or not decided:
            raise Refusal("held_back", limit.reason)


_RATING = Text(nb="Velg et tall fra 0 til 10.", en="Choose a number from 0 to 10.")
_CLOSED = Refusal("closed", Text(nb="Timen er avsluttet. Start en ny.", en="The session is closed. Start a new one."))
_CHECK_IN_FIRST = Refusal("check_in_first", Text(nb="Gjør innsjekkingen først.", en="Do the check-in first."))
_NO_DEVICE = Refusal("no_device", Text(nb="Koble til enheten først.", en="Connect the device first."))
_ENOUGH = Refusal(
    "enough_for_today",
    Text(
        nb="Det har vært 20 minutter med øving. Det er nok for i dag. Gå til etterpraten.",
        en="There have been 20 minutes of practice. That is enough for today. Go to the debrief.",
    ),
)
