"""One appointment of the demo clinic, from the check-in to the next appointment."""

import random
from datetime import time

import msgspec

from samspill.app.actor import Actor
from samspill.app.appointments import book
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.records.sessions import SessionPhase
from samspill.app.refusals import Refusal
from samspill.app.sessions.check_in import QUESTIONS, CheckIn, check_in
from samspill.app.sessions.debrief import Debrief, debrief
from samspill.app.sessions.looking import session_view
from samspill.app.sessions.notes import write_note
from samspill.app.sessions.opening import close_session, start_session
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import start_run
from samspill.app.sessions.side_effects import SIDE_EFFECTS
from samspill.app.views.session import SessionView
from samspill.model.evidence import Mark
from samspill.model.ratings import RatingKind
from samspill.model.scenario import Scenario
from samspill.model.words import Text

from .diary import Entry, Happening, Past
from .names import DEMO_NAME
from .playing import Player

DEVICE = Text(nb="Brille (syntetisk)", en="Headset (synthetic)")


class Agreed(msgspec.Struct, frozen=True):
    """A mission to agree on: how big among those of the scenario (0 is the smallest), in how many days, with whom."""

    size: int = 0
    in_days: int | None = 2
    part: PartOfDay | None = None
    with_whom: str = ""


class Visit(msgspec.Struct, frozen=True):
    """One session: ratings 0-10, how skilled the bot is (0-1), what was said, and how the last mission went.

    ``noes`` are readiness questions answered no, with ``reason`` where they practise anyway; ``craves`` is a craving
    told in the middle, after which they leave; ``next_in`` is when they come again, in days.
    """

    skill: float
    distress: int
    craving: int
    confidence: int
    peak: int
    happened: str
    went_well: str = ""
    runs: int = 1
    told: MissionOutcome = MissionOutcome.DONE
    noes: tuple[str, ...] = ()
    reason: str = ""
    notes: tuple[str, ...] = ()
    seen: Mark | None = None
    pauses: bool = False
    craves: int | None = None
    effects: dict[str, int] = {}
    after: tuple[int, int, int] | None = None
    mission: Agreed | None = Agreed()
    next_in: int | None = 7
    at: time = time(10, 30)
    staff: str = DEMO_NAME

    def peak_in(self, scenario: str) -> int:
        """The highest distress, if this is what they practise."""
        return self.peak


def visits(alias: str, at: time, held: tuple[tuple[int, int, Visit], ...]) -> list[Entry]:
    """An entry for each visit, with its week and weekday."""
    return [Entry(week, day, at, _held(alias, visit)) for week, day, visit in held]


def hold(past: Past, alias: str, visit: Visit) -> str:
    """Let the session happen now: its id."""
    clinic, actor, person = past.clinic, past.staff[visit.staff], past.people[alias]
    session = start_session(clinic, actor, person)
    view = session_view(clinic, actor, session)
    confirm(clinic, actor, session, offer(clinic, DEVICE.spoken(view.language)).code)
    past.clock.advance(240_000)
    _check_in(past, actor, view, visit)
    if not visit.noes or visit.reason:
        _practise(past, actor, session, visit, _chance(alias, visit))
    past.clock.advance(300_000)
    _talk(past, actor, session, visit)
    if visit.next_in is not None:
        book(clinic, actor, person, past.in_days(visit.next_in, visit.at))
    close_session(clinic, actor, session)
    return session


def _held(alias: str, visit: Visit) -> Happening:
    def happens(past: Past) -> None:
        hold(past, alias, visit)

    return happens


def _chance(alias: str, visit: Visit) -> random.Random:
    return random.Random(f"{alias} {visit}")  # noqa: S311 - a demo should be the same each time


def _check_in(past: Past, actor: Actor, view: SessionView, visit: Visit) -> None:
    answers = {question.id: question.id not in visit.noes for question in QUESTIONS}
    told = visit.told if view.follow_up is not None else None
    older = {one.mission: visit.told for one in view.older}
    reason = visit.reason or ("Vi øver ikke i dag." if visit.noes else "")
    ratings = (visit.distress, visit.craving, visit.confidence)
    said = CheckIn(answers, *ratings, override_reason=reason, mission_outcome=told, older=older)
    check_in(past.clinic, actor, view.id, said)


def _practise(past: Past, actor: Actor, session: str, visit: Visit, chance: random.Random) -> None:
    with Player(past, session, visit.skill, chance) as player:
        for _ in range(visit.runs):
            past.clock.advance(120_000)
            scenario = _begin(past, actor, session, visit, player)
            if scenario is None:
                break
            _run(actor, visit, player, past.clinic.library.scenario(scenario))
        for note in visit.notes:
            write_note(past.clinic, actor, session, note)


def _begin(past: Past, actor: Actor, session: str, visit: Visit, player: Player) -> str | None:
    """Follow the proposal, or what was chosen: its id. Safety holds in a demo too: then there is no further run."""
    view = session_view(past.clinic, actor, session)
    if view.next_scenario is None or view.next_level is None:
        return None
    player.ready()
    try:
        start_run(past.clinic, actor, session, view.next_scenario, view.next_level, min(visit.distress + 1, 10))
    except Refusal:
        return None
    return view.next_scenario


def _run(actor: Actor, visit: Visit, player: Player, scenario: Scenario) -> None:
    player.says(RatingKind.DISTRESS, visit.peak_in(scenario.id))
    if visit.pauses:
        player.pauses(30_000)
    if visit.craves is not None:
        player.says(RatingKind.CRAVING, visit.craves)
        player.leaves()
        return
    if visit.seen is not None:
        player.is_seen(actor.id, {scenario.target: visit.seen})
    player.plays()


def _talk(past: Past, actor: Actor, session: str, visit: Visit) -> None:
    view = session_view(past.clinic, actor, session)
    if view.phase is not SessionPhase.DEBRIEF or view.run is None:
        return
    after = visit.after or (max(visit.distress - 1, 0), visit.craving, min(visit.confidence + 1, 10))
    said = Debrief(
        visit.went_well or view.run.goes_well.spoken(view.language),
        visit.happened,
        *after,
        side_effects={question.id: visit.effects.get(question.id, 0) for question in SIDE_EFFECTS},
    )
    debrief(past.clinic, actor, session, _with_mission(past, view, said, visit.mission))


def _with_mission(past: Past, view: SessionView, said: Debrief, agreed: Agreed | None) -> Debrief:
    if agreed is None or not view.missions:
        return said
    chosen = view.missions[min(agreed.size, len(view.missions) - 1)]
    day = past.in_days(agreed.in_days).date() if agreed.in_days is not None else None
    return msgspec.structs.replace(
        said, goal=chosen.goal, mission=chosen.mission, day=day, part=agreed.part, with_whom=agreed.with_whom
    )
