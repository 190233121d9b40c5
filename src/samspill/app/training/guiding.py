"""Begin a guided first session, go on with it, begin it anew, and put it away."""

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.coming_in.screening import QUESTIONS
from samspill.app.consents.texts import TEXTS
from samspill.app.person.erasing import erase_now
from samspill.app.ports.store import Unit
from samspill.app.records.consents import ConsentDecision, Purpose
from samspill.app.records.people import Participant, Synthetic
from samspill.app.records.screening import Screening
from samspill.app.records.sessions import SessionPhase
from samspill.app.records.training import Training
from samspill.app.staff.hiring import FOLLOWING_UP
from samspill.app.views.training import PartView, StepView, TrainedRow, TrainingView
from samspill.model.words import Language

from .steps import Done, Look, Part, Step, steps_of
from .words import ALIAS, PARTS, REASONS, TITLES, TO_DO, about


def begin(clinic: Clinic, actor: Actor, language: Language) -> str:
    """The id of one's practice person, who has come in already; a new one when there is none."""
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.TRAIN)
        if known := unit.people.practised_with(actor.id):
            return known[-1].id
        now = clinic.clock.now()
        made = Participant(clinic.chance.id(), ALIAS[language], language, now, synthetic=Synthetic.PRACTICE)
        unit.people.keep(made)
        unit.people.relate(actor.id, made.id, now, actor.id)
        version = TEXTS[Purpose.PRACTISE].version
        unit.consents.decide(ConsentDecision(made.id, Purpose.PRACTISE, True, version, language, actor.id, now))
        unit.entry.screen(Screening(made.id, {question.id: False for question in QUESTIONS}, actor.id, now))
        before = unit.trainings.of(actor.id) or Training(actor.id)
        unit.trainings.keep(msgspec.structs.replace(before, begun_at=now, looked=(), put_away_at=None))
        demand(unit, actor, Action.SEE_PARTICIPANT, made.id)
    return made.id


def begin_anew(clinic: Clinic, actor: Actor, language: Language) -> str:
    """Erase the practice person and begin with another one."""
    _forget(clinic, actor)
    return begin(clinic, actor, language)


def put_away(clinic: Clinic, actor: Actor) -> None:
    """Erase the practice person, and offer the training no more; that it was gone through once stays."""
    _forget(clinic, actor)
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.TRAIN)
        before = unit.trainings.of(actor.id) or Training(actor.id)
        unit.trainings.keep(msgspec.structs.replace(before, begun_at=None, looked=(), put_away_at=clinic.clock.now()))


def training(clinic: Clinic, actor: Actor) -> TrainingView:
    """How far one has come, and whether one has held a session already."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.TRAIN)
        known = unit.trainings.of(actor.id) or Training(actor.id)
        view = _view(unit, actor, known)[0]
        return msgspec.structs.replace(view, has_held=view.offered and _has_held(unit, actor))


def looked_at(clinic: Clinic, actor: Actor, look: Look | None = None) -> TrainingView:
    """The same, after ``look`` was read; the first time all is done, that is kept with its day."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.TRAIN)
        known = unit.trainings.of(actor.id) or Training(actor.id)
        view, after = _view(unit, actor, known, look)
    if after.begun_at is not None and view.now is None and _unfinished(after):
        after = msgspec.structs.replace(after, completed_at=clinic.clock.now())
    if after != known:
        with clinic.store.begin() as unit:
            unit.trainings.keep(after)
    return msgspec.structs.replace(view, completed_at=after.completed_at)


def open_practice(clinic: Clinic, actor: Actor) -> str:
    """The session under way with one's practice person; empty when there is none."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.TRAIN)
        sessions = [one for person in unit.people.practised_with(actor.id) for one in unit.sessions.of(person.id)]
        return next((one.id for one in reversed(sessions) if one.phase is not SessionPhase.CLOSED), "")


def trained(clinic: Clinic, actor: Actor) -> tuple[TrainedRow, ...]:
    """Everyone who can follow people up, and when they went through the training."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_TRAINED)
        known = {one.staff: one for one in unit.trainings.everyone()}
        members = [m for m in unit.staff.members() if m.role in FOLLOWING_UP and not m.locked]
        told = [(member.name, known.get(member.id, Training(member.id))) for member in members]
        return tuple(TrainedRow(name, one.completed_at, one.begun_at is not None) for name, one in told)


def _unfinished(known: Training) -> bool:
    """Whether the round at hand has not been noted as gone through."""
    return known.completed_at is None or (known.begun_at is not None and known.completed_at < known.begun_at)


def _view(unit: Unit, actor: Actor, known: Training, look: Look | None = None) -> tuple[TrainingView, Training]:
    people = unit.people.practised_with(actor.id)
    person = people[-1] if people else None
    done = Done(unit, person.id, known) if person is not None else None
    if done is not None and (look := _counts(done, look)) is not None:
        known = msgspec.structs.replace(known, looked=(*known.looked, look))
        done.looked |= {look}
    steps = tuple(_step(step, person, done) for step in steps_of(actor.role))
    away = known.put_away_at is not None
    return TrainingView(
        person.id if person else None, person.alias if person else "", steps, known.completed_at, away
    ), known


def _has_held(unit: Unit, actor: Actor) -> bool:
    """Whether they have closed a session of their own with somebody they follow up now."""
    sessions = (one for person in unit.people.followed_up_by(actor.id) for one in unit.sessions.of(person.id))
    return any(one.staff == actor.id and one.phase is SessionPhase.CLOSED for one in sessions)


def _counts(done: Done, look: Look | None) -> Look | None:
    """What reading a page counts as now, if it is new: the same page tells another thing after the session."""
    if look is Look.REASON and done.closed:
        look = Look.REASON_AFTERWARDS
    if look is Look.GATE and not done.hard_day:
        look = None
    return None if look is None or look in done.looked else look


def _step(step: Step, person: Participant | None, done: Done | None) -> StepView:
    is_done, tried = done is not None and step in done.steps, done.parts if done is not None else frozenset()
    parts = tuple(PartView(PARTS[part], part in tried) for part in Part if step is Step.STEER)
    said = about(TITLES[step]), about(TO_DO[step]), about(REASONS[step])
    return StepView(step.value, *said, _address(step, person, done), is_done, parts)


_PAGES = {Step.BARRIERS: "profile", Step.REASON: "why"}
_SESSION_PAGES = {
    Step.DEVICE: "pair",
    Step.HARD_DAY: "check-in",
    Step.EASED: "check-in",
    Step.RUN: "rehearsal",
    Step.STEER: "live",
    Step.STOP: "live",
    Step.DEBRIEF: "debrief",
}


def _address(step: Step, person: Participant | None, done: Done | None) -> str:
    if person is None or done is None:
        return "/training"
    session = done.session
    if session is not None and step in _SESSION_PAGES and session.phase is not SessionPhase.CLOSED:
        asleep = step in {Step.STEER, Step.STOP} and session.phase is not SessionPhase.RUNNING
        return f"/sessions/{session.id}" if asleep else f"/sessions/{session.id}/{_SESSION_PAGES[step]}"
    if session is not None and step is Step.NEXT and not done.closed:
        return f"/sessions/{session.id}/debrief"
    page = "why" if step is Step.NEXT else _PAGES.get(step, "")
    return f"/participants/{person.id}/{page}".rstrip("/")


def _forget(clinic: Clinic, actor: Actor) -> None:
    with clinic.store.look() as unit:
        demand(unit, actor, Action.TRAIN)
        own = unit.people.practised_with(actor.id)
    for person in own:
        erase_now(clinic, actor, person.id)
