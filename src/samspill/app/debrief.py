"""The talk after the runs: what went well, what was expected and what happened, side effects, and one small mission."""

import msgspec

from samspill.curriculum.results import HIGH_DISTRESS
from samspill.curriculum.safety import HIGH_CRAVING
from samspill.model.words import Text

from .access import Action, demand_session
from .actor import Actor
from .check_in import rating_problems
from .clinic import Clinic
from .records.sessions import AgreedMission, DebriefRecord, SessionPhase
from .refusals import FieldProblem, Problems, Refusal

WORST = 3
_RATINGS = ("distress", "craving", "confidence")


class SideEffectQuestion(msgspec.Struct, frozen=True):
    """One thing a headset may bring: 0 not at all, 1 a little, 2 some, 3 a lot."""

    id: str
    text: Text


SIDE_EFFECTS = (
    SideEffectQuestion("nausea", Text(nb="Er du kvalm?", en="Do you feel sick?")),
    SideEffectQuestion("dizziness", Text(nb="Er du svimmel?", en="Do you feel dizzy?")),
    SideEffectQuestion("eyes", Text(nb="Er øynene slitne?", en="Are your eyes strained?")),
    SideEffectQuestion("headache", Text(nb="Har du vondt i hodet?", en="Does your head hurt?")),
    SideEffectQuestion("tiredness", Text(nb="Er du mer sliten enn før?", en="Are you more tired than before?")),
    SideEffectQuestion(
        "disorientation",
        Text(nb="Føles rommet rundt deg uvant eller uvirkelig?", en="Does the room around you feel odd or unreal?"),
    ),
)
"""Our own questions; they are no published scale and give no total."""

SIDE_EFFECT_ANSWERS = (
    Text(nb="Ikke i det hele tatt", en="Not at all"),
    Text(nb="Litt", en="A little"),
    Text(nb="En del", en="Some"),
    Text(nb="Mye", en="A lot"),
)


class Debrief(msgspec.Struct, frozen=True):
    """What was said; ``goal`` and ``mission`` name the real-life task that was agreed, if any."""

    went_well: str
    happened: str
    distress: int | None
    craving: int | None
    confidence: int | None
    side_effects: dict[str, int]
    goal: str | None = None
    mission: str | None = None


def debrief(clinic: Clinic, actor: Actor, session: str, said: Debrief) -> None:
    """Keep the debrief and the mission; raises ``Problems``, or ``Refusal`` (``not_now``). It can be kept again."""
    with clinic.store.begin() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if known.phase is not SessionPhase.DEBRIEF:
            raise _NOT_NOW
        _check(clinic, said)
        now = clinic.clock.now()
        ratings = {name: getattr(said, name) for name in _RATINGS}
        went_well, happened, effects = said.went_well.strip(), said.happened.strip(), dict(said.side_effects)
        unit.sessions.keep_debrief(
            DebriefRecord(session, went_well, happened, **ratings, side_effects=effects, by=actor.id, at=now)
        )
        if said.goal is not None and said.mission is not None:
            unit.sessions.keep_mission(AgreedMission(session, known.participant, said.goal, said.mission, now))


def still_hard(said: DebriefRecord) -> bool:
    """Whether distress or craving are as high after the session as would have kept it from beginning."""
    return said.distress >= HIGH_DISTRESS or said.craving >= HIGH_CRAVING


def _check(clinic: Clinic, said: Debrief) -> None:
    problems = rating_problems({name: getattr(said, name) for name in _RATINGS})
    for question in SIDE_EFFECTS:
        if not 0 <= said.side_effects.get(question.id, -1) <= WORST:
            problems.append(FieldProblem(question.id, _EFFECT))
    known = {q.id for q in SIDE_EFFECTS}
    problems += [FieldProblem(name, _NO_EFFECT) for name in said.side_effects if name not in known]
    if (said.goal, said.mission) != (None, None) and not _exists(clinic, said.goal, said.mission):
        problems.append(FieldProblem("mission", _NO_MISSION))
    if problems:
        raise Problems(problems)


def _exists(clinic: Clinic, goal: str | None, mission: str | None) -> bool:
    goals = clinic.library.goals
    return goal is not None and goal in goals and any(m.id == mission for m in goals[goal].missions)


_NOT_NOW = Refusal(
    "not_now",
    Text(
        nb="Etterpraten kommer etter en øvelse. Avslutt øvelsen først.",
        en="The debrief comes after a practice. End the practice first.",
    ),
)
_EFFECT = Text(nb="Velg et tall fra 0 til 3.", en="Choose a number from 0 to 3.")
_NO_EFFECT = Text(nb="Dette spørsmålet finnes ikke.", en="This question does not exist.")
_NO_MISSION = Text(nb="Velg et oppdrag fra listen.", en="Choose a mission from the list.")
