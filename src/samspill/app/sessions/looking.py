"""A session as its pages show it, as it is right now."""

from samspill.app.access import Action, demand_session, rights
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.estimate.learned import learned
from samspill.app.live.glimpse import Glimpse, glimpse_of
from samspill.app.live.loading import replay
from samspill.app.live.turns import Turn
from samspill.app.missions.words import mission_text
from samspill.app.packs.in_use import CannotReplay
from samspill.app.plan.choosing import chosen_step
from samspill.app.plan.named import scenario_title
from samspill.app.plan.question import proposed
from samspill.app.ports.store import Unit
from samspill.app.records.log import LogEntry
from samspill.app.records.people import Participant
from samspill.app.records.sessions import Run, Session
from samspill.app.refusals import Missing
from samspill.app.views.session import FollowUp, MissionChoice, RunView, SessionView, TurnView
from samspill.model.events import PARTICIPANT
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending, RunStatus
from samspill.model.words import Text

from .check_in import open_missions
from .notes import notes_of, steering
from .runs import PATIENCE_SECONDS


def session_view(clinic: Clinic, actor: Actor, session: str, action: Action = Action.SEE_SESSION) -> SessionView:
    """Everything the session's pages need, as it is right now; ``action`` is what it is asked for."""
    live = clinic.live.glimpse(session).result(PATIENCE_SECONDS)
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, action, session)
        person = _person(unit, known.participant)
        runs, entries = unit.sessions.runs(session), unit.log.entries(session)
        seen = tuple(_run_view(clinic, run, _glimpse(clinic, run, live, entries)) for run in runs)
        device, asked = unit.pairing.of(session), unit.sessions.check_in(session)
        next_step = _next_step(clinic, unit, person)
        follow_ups = _follow_ups(clinic, unit, known)
        now = clinic.clock.now()
        return SessionView(
            id=session,
            participant=person.id,
            alias=person.alias,
            language=known.language,
            phase=known.phase,
            opened_at=known.opened_at,
            device=device.name if device is not None else None,
            online=live is not None and live.online,
            battery=live.battery if live is not None else None,
            run=seen[-1] if seen else None,
            runs=seen,
            check_in=asked,
            checked_in_by=_member(unit, asked.by) if asked is not None else "",
            debrief=unit.sessions.debrief(session),
            follow_up=follow_ups[-1] if follow_ups else None,
            older=follow_ups[:-1],
            missions=_missions(clinic, runs, next_step),
            next_scenario=next_step[0] if next_step is not None else None,
            next_level=next_step[1] if next_step is not None else None,
            headset_ms=sum(int(((run.ended_at or now) - run.started_at).total_seconds() * 1000) for run in runs),
            steering=steering(unit, known),
            notes=notes_of(unit, session),
            may=rights(unit, actor, person.id),
        )


_NO_TEXT = Text(nb="", en="")


# Private functions


def _member(unit: Unit, id: str) -> str:
    known = unit.staff.member(id)
    return known.name if known is not None else id


def _person(unit: Unit, participant: str) -> Participant:
    person = unit.people.participant(participant)
    if person is None:
        raise Missing("participant", participant)
    return person


def _glimpse(clinic: Clinic, run: Run, live: Glimpse | None, entries: tuple[LogEntry, ...]) -> Glimpse:
    if live is not None and live.run == run.number:
        return live
    try:
        play = replay(clinic.library, run, entries)
    except CannotReplay:
        return Glimpse(online=False, run=run.number, ending=run.ending or Ending.FAULT, level=run.header.level)
    return glimpse_of(play, play.t, online=False)


def _run_view(clinic: Clinic, run: Run, now: Glimpse) -> RunView:
    scenario = clinic.library.pack.scenarios.get(run.header.scenario)
    cast = (*scenario.cast, scenario.coach) if scenario is not None else ()
    goals = (scenario.target, *scenario.supporting) if scenario is not None else ()
    beat = scenario.beats.get(now.beat) if scenario is not None else None
    evidence: tuple[Evidence, ...] = now.evidence or run.evidence
    return RunView(
        number=run.number,
        scenario=run.header.scenario,
        title=scenario_title(clinic, run.header.scenario),
        level=now.level or run.header.level,
        status=now.status if run.ending is None else RunStatus.ENDED,
        ending=run.ending or now.ending,
        started_at=run.started_at,
        t=now.t,
        beat=beat.title if beat is not None else _NO_TEXT,
        answers=now.answers,
        triggers=now.triggers,
        turns=tuple(_turn(clinic, run, turn) for turn in now.turns),
        cast=tuple((member, _name(clinic, member)) for member in dict.fromkeys(cast)),
        goals=tuple((goal, clinic.library.goal(goal).name) for goal in goals),
        evidence=evidence,
        ratings=now.ratings,
        expected_distress=run.expected_distress,
        distress_peak=run.distress_peak,
        goes_well=scenario.goes_well if scenario is not None else _NO_TEXT,
        debrief=scenario.debrief if scenario is not None else None,
        still=now.still,
        moved=clinic.library.thing(now.spot, run.header.scenario) if now.spot else None,
    )


def _name(clinic: Clinic, member: str) -> Text:
    known = clinic.library.pack.cast.get(member)
    if known is None:
        return Text(nb=member, en=member)
    return Text(nb=f"{known.name} ({known.role.nb})", en=f"{known.name} ({known.role.en})")


def _turn(clinic: Clinic, run: Run, turn: Turn) -> TurnView:
    names = {key: member.name for key, member in clinic.library.pack.cast.items()}
    who = "" if turn.who == PARTICIPANT else names.get(turn.who, turn.who)
    person = names.get(turn.target, "")
    target = Text(nb=person, en=person) if person else clinic.library.thing(turn.target, run.header.scenario)
    return TurnView(who, turn.said, turn.did, target, turn.helped, turn.via)


def _next_step(clinic: Clinic, unit: Unit, person: Participant) -> tuple[str, int] | None:
    chosen = chosen_step(clinic, unit, person, unit.sessions.runs_of(person.id))
    if chosen is not None:
        return chosen.scenario, chosen.level
    choice = proposed(clinic, unit, person, learned(clinic, unit, person)).choice
    return (choice.scenario, choice.level) if choice is not None else None


def _follow_ups(clinic: Clinic, unit: Unit, session: Session) -> tuple[FollowUp, ...]:
    return tuple(
        FollowUp(m.id, m.goal, mission_text(clinic, m.goal, m.mission), m.agreed_at)
        for m in (known.agreed for known in open_missions(unit, session))
    )


def _missions(clinic: Clinic, runs: tuple[Run, ...], next_step: tuple[str, int] | None) -> tuple[MissionChoice, ...]:
    names = [run.header.scenario for run in reversed(runs)] or ([next_step[0]] if next_step is not None else [])
    known = [clinic.library.pack.scenarios[name] for name in names if name in clinic.library.pack.scenarios]
    goals = dict.fromkeys(goal for scenario in known for goal in (scenario.target, *scenario.supporting))
    return tuple(
        MissionChoice(goal, mission.id, mission.size, mission.text)
        for goal in goals
        for mission in sorted(clinic.library.goal(goal).missions, key=lambda mission: mission.size)
    )
