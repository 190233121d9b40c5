"""The participant's own words and needs: their name in a scene, their goal, whether they sit, and where it is calm."""

import re

import msgspec

from samspill.app.access import Action, demand
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.records.people import CALM_ROOMS, Participant
from samspill.app.refusals import FieldProblem, Missing, Problems
from samspill.app.views.plan import OwnWords
from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.settings import ParticipantSettings
from samspill.model.words import Text

LONGEST_NAME, LONGEST_GOAL = 40, 120


def set_own_words(
    clinic: Clinic,
    actor: Actor,
    participant: str,
    called: str,
    own_goal: str,
    *,
    seated: bool,
    calm_room: str = CALM_ROOMS[0],
    towards: tuple[str, ...] = (),
) -> None:
    """Keep what the participant wants to be called, their own goal, whether they sit, and the look of the calm room.

    ``towards`` are the learning goals nearest to their own; what leads there counts for more. Raises ``Problems``.
    """
    called, own_goal = " ".join(called.split()), " ".join(own_goal.split())
    nearest = tuple(goal for goal in dict.fromkeys(towards) if goal in clinic.library.goals)
    with clinic.store.begin() as unit:
        demand(unit, actor, Action.PLAN, participant)
        _check(called, own_goal, calm_room)
        person = unit.people.participant(participant)
        if person is not None:
            told = {"called": called, "own_goal": own_goal, "seated": seated, "calm_room": calm_room}
            unit.people.keep(msgspec.structs.replace(person, **told, towards=nearest))


def own_words(clinic: Clinic, actor: Actor, participant: str) -> OwnWords:
    """What they are called, what they practise for, and the calm rooms to choose from."""
    with clinic.store.look() as unit:
        demand(unit, actor, Action.SEE_PARTICIPANT, participant)
        person = unit.people.participant(participant)
        if person is None:
            raise Missing("participant", participant)
        return own_words_of(clinic, person)


def own_words_of(clinic: Clinic, person: Participant) -> OwnWords:
    """The same, of a participant at hand."""
    places = clinic.library.pack.places
    looks = tuple((room, places[room]) for room in CALM_ROOMS if room in places)
    return OwnWords(person.called, person.own_goal, person.seated, person.calm_room, looks, person.towards)


def settings_of(person: Participant) -> ParticipantSettings:
    """What a scenario may know of a participant, to be pinned in the header of a run."""
    return ParticipantSettings(
        name=person.called,
        goal=person.own_goal,
        substance_cues=SUBSTANCE_CUES not in person.opt_outs,
        seated=person.seated,
    )


def unnamed(settings: ParticipantSettings) -> ParticipantSettings:
    """The same settings with every letter of the participant's own words made an x, so that nothing takes longer."""
    veiled = {field: re.sub(r"\w", "x", getattr(settings, field)) for field in ("name", "goal")}
    return msgspec.structs.replace(settings, **veiled)


def _check(called: str, own_goal: str, calm_room: str) -> None:
    problems = [] if calm_room in CALM_ROOMS else [FieldProblem("calm_room", _NO_ROOM)]
    for field, text, longest in (("called", called, LONGEST_NAME), ("own_goal", own_goal, LONGEST_GOAL)):
        if len(text) > longest:
            problems.append(FieldProblem(field, _too_long(longest)))
        if set(text) & set("{}"):
            problems.append(FieldProblem(field, _BRACES))
    if problems:
        raise Problems(problems)


def _too_long(longest: int) -> Text:
    return Text(nb=f"Bruk høyst {longest} tegn.", en=f"Use at most {longest} characters.")


_NO_ROOM = Text(nb="Velg et av de rolige rommene.", en="Choose one of the calm rooms.")
_BRACES = Text(nb="Skriv det uten krøllparenteser.", en="Write it without curly brackets.")
