"""A synthetic clinic to try things in: every person in it is made up; past runs were really played by the engine."""

import random
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from samspill.model.events import Choose, Rate
from samspill.model.outputs import RunStatus
from samspill.model.ratings import RatingKind
from samspill.model.words import Language

from .actor import Actor, Role
from .appointments import book
from .check_in import QUESTIONS, CheckIn, check_in
from .clinic import Clinic
from .consents import decide
from .debrief import SIDE_EFFECTS, Debrief, debrief
from .demo_course import live_between
from .demo_people import PEOPLE, SYNTHETIC, DemoPerson, DemoVisit
from .enrolment import enrol
from .goal_plan import set_goal_order
from .live.host import LiveHost
from .own_words import set_own_words
from .pairing import confirm, offer
from .profile import rate_barriers
from .records.consents import Purpose
from .records.profile import Rater
from .records.sessions import SessionPhase
from .refusals import Refusal
from .runs import start_run
from .screening import QUESTIONS as SCREENING
from .screening import screen
from .sessions import close_session, session_view, start_session
from .signing_in import add_staff

DEMO_NAME, DEMO_PASSWORD = "demo", "samspill-demo"
ADMIN_NAME = "admin"
OTHERS = {
    "peer": Role.PEER_SUPPORTER,
    "supervisor": Role.SUPERVISOR,
    "researcher": Role.RESEARCHER,
    "author": Role.AUTHOR,
    "auditor": Role.AUDITOR,
}
"""One synthetic member of each other role, by the name they sign in with."""
PARTICIPANT_NAME, PARTICIPANT_ALIAS = "participant", "Lyng (syntetisk)"
"""The one participant with a sign-in of their own."""
_STEP_MS, _LONGEST_MS = 500, 12 * 60_000
_BOT = "demo-bot"


def seed(clinic: Clinic) -> None:
    """Make the demo clinic, or what is missing of it, and let some people be expected today; harmless to do again."""
    actor = _staff(clinic, DEMO_NAME, Role.CARE_WORKER)
    for name, role in {ADMIN_NAME: Role.ADMIN, **OTHERS}.items():
        _staff(clinic, name, role)
    with clinic.store.look() as unit:
        known = {person.alias: person.id for person in unit.people.followed_up_by(actor.id)}
    for person in PEOPLE:
        if person.alias not in known:
            known[person.alias] = _live_through(clinic, actor, person)
        _make_sure_of_welcome(clinic, actor, known[person.alias])
    for person in PEOPLE:
        if person.today is not None:
            book(clinic, actor, known[person.alias], _moment(clinic, 0, person.today))
    _staff(clinic, PARTICIPANT_NAME, Role.PARTICIPANT, known[PARTICIPANT_ALIAS])


class _PastClock:
    """Meets ``Clock``: a clock that is set by hand, so that past days can be lived through now."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._elapsed = 0

    def now(self) -> datetime:
        return self._now

    def elapsed(self) -> int:
        return self._elapsed

    def advance(self, ms: int) -> None:
        self._elapsed += ms
        self._now += timedelta(milliseconds=ms)

    def go_to(self, moment: datetime) -> None:
        self._now = max(self._now, moment)


def _staff(clinic: Clinic, name: str, role: Role, participant: str | None = None) -> Actor:
    with clinic.store.look() as unit:
        known = unit.staff.named(name)
    if known is not None:
        return Actor(known.id, known.name, known.role, known.participant)
    return add_staff(clinic, name, DEMO_PASSWORD, role, participant=participant)


def _moment(clinic: Clinic, days_ago: int, at: time) -> datetime:
    day = clinic.day(clinic.clock.now()) - timedelta(days=days_ago)
    return datetime.combine(day, at, clinic.zone).astimezone(UTC)


def welcome(clinic: Clinic, actor: Actor, participant: str) -> None:
    """Let someone agree to practise, and answer the questions about health with no, as most do."""
    decide(clinic, actor, participant, {Purpose.PRACTISE: True, Purpose.RESEARCH: False}, Language.NB)
    screen(clinic, actor, participant, {question.id: False for question in SCREENING})


def _make_sure_of_welcome(clinic: Clinic, actor: Actor, participant: str) -> None:
    """A demo from before consents were asked for goes on."""
    with clinic.store.look() as unit:
        asked = bool(unit.consents.of(participant))
    if not asked:
        welcome(clinic, actor, participant)


def _live_through(clinic: Clinic, actor: Actor, person: DemoPerson) -> str:
    """Enrol someone on a past day, and live through their sessions with the same use cases as everyone."""
    clock = _PastClock(_moment(clinic, person.enrolled_days_ago, time(9, 0)))
    live = LiveHost(clinic.store, clock, clinic.library, clinic.voice, "demo")
    past = replace(clinic, clock=clock, live=live)
    chance = random.Random(person.alias)  # noqa: S311 - a demo should be the same each time
    made = enrol(past, actor, person.alias, person.language)
    welcome(past, actor, made)
    _rate(past, actor, made, person)
    for visit in person.visits:
        clock.go_to(_moment(clinic, visit.days_ago, time(10, 30)))
        _visit(past, clock, actor, made, visit, chance)
    if person.own_goal:
        set_own_words(past, actor, made, "", person.own_goal, seated=False, towards=(person.towards,))
    if person.wants:
        set_goal_order(past, actor, made, person.wants, person.wants_why)
    if person.rated_again:
        clock.go_to(_moment(clinic, 0, time(8, 0)))
        rate_barriers(past, actor, made, {Rater.PARTICIPANT: person.rated_again, Rater.CARE_WORKER: person.rated_again})
    live_between(past, actor, person, made, clinic.day(clinic.clock.now()))
    live.close()
    return made


def _rate(clinic: Clinic, actor: Actor, person: str, made_up: DemoPerson) -> None:
    """Both views; where they differ, the participant's own is in ``sees``."""
    if made_up.barriers:
        own = {**made_up.barriers, **made_up.sees}
        rate_barriers(clinic, actor, person, {Rater.CARE_WORKER: made_up.barriers, Rater.PARTICIPANT: own})


def _visit(
    clinic: Clinic, clock: _PastClock, actor: Actor, person: str, visit: DemoVisit, chance: random.Random
) -> None:
    session = start_session(clinic, actor, person)
    confirm(clinic, actor, session, offer(clinic, SYNTHETIC.nb).code)
    clock.advance(60_000)
    view = session_view(clinic, actor, session)
    outcome = visit.mission if view.follow_up is not None else None
    ratings = (visit.distress, visit.craving, visit.confidence)
    check_in(clinic, actor, session, CheckIn({q.id: True for q in QUESTIONS}, *ratings, mission_outcome=outcome))
    clinic.live.attach(session, _BOT, lambda _: True)
    sent = 0
    for _ in range(visit.runs):
        clock.advance(90_000)
        sent = _run(clinic, clock, actor, session, visit, chance, sent)
    clinic.live.detach(session, _BOT)
    clock.advance(120_000)
    _talk(clinic, actor, session, visit)
    close_session(clinic, actor, session)


def _run(
    clinic: Clinic, clock: _PastClock, actor: Actor, session: str, visit: DemoVisit, chance: random.Random, sent: int
) -> int:
    """Follow the proposal and play it as someone of this skill might; the count of what the bot has sent."""
    view = session_view(clinic, actor, session)
    if view.next_scenario is None or view.next_level is None:
        return sent
    clinic.live.heard(session, _BOT, 0)
    try:
        start_run(clinic, actor, session, view.next_scenario, view.next_level, visit.distress + 1)
    except Refusal:  # safety holds in a demo too; then there is no second run that day
        return sent
    clinic.live.happened(session, _BOT, sent + 1, Rate(rating=RatingKind.DISTRESS, value=visit.peak))
    return _play(clinic, clock, session, visit.skill, chance, sent + 1)


def _play(clinic: Clinic, clock: _PastClock, session: str, skill: float, chance: random.Random, sent: int) -> int:
    waits = 0
    for _ in range(_LONGEST_MS // _STEP_MS):
        glimpse = clinic.live.glimpse(session).result()
        if glimpse is None or glimpse.status is RunStatus.ENDED:
            return sent
        if glimpse.options and waits <= 0:
            best = chance.random() < skill
            option = glimpse.options[0] if best else chance.choice(glimpse.options)
            sent += 1
            clinic.live.happened(session, _BOT, sent, Choose(intent=option.intent))
            waits = chance.randint(3, 8) if best else chance.randint(8, 30)
        waits -= 1
        clinic.live.heard(session, _BOT, 0)
        clock.advance(_STEP_MS)
        clinic.live.work()
    return sent


def _talk(clinic: Clinic, actor: Actor, session: str, visit: DemoVisit) -> None:
    view = session_view(clinic, actor, session)
    if view.phase is not SessionPhase.DEBRIEF or view.run is None:
        return
    mission = view.missions[0] if view.missions else None
    debrief(
        clinic,
        actor,
        session,
        Debrief(
            went_well=view.run.goes_well.spoken(view.language),
            happened=visit.happened.spoken(view.language),
            distress=max(visit.distress - 1, 0),
            craving=visit.craving,
            confidence=min(visit.confidence + 1, 10),
            side_effects={question.id: 0 for question in SIDE_EFFECTS},
            goal=mission.goal if mission is not None else None,
            mission=mission.mission if mission is not None else None,
        ),
    )
