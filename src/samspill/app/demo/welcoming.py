"""How someone comes in: consents, health, needs, how to reach them, and their own words."""

import msgspec

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.coming_in.identity import keep_identity
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.coming_in.screening import QUESTIONS, screen
from samspill.app.coming_in.steps import keep_needs
from samspill.app.consents.deciding import decide
from samspill.app.estimate.profile import rate_barriers
from samspill.app.records.consents import Purpose
from samspill.app.records.identity import OwnName
from samspill.app.records.needs import Needs
from samspill.app.records.people import CALM_ROOMS
from samspill.app.records.profile import Rater
from samspill.model.words import Language


class Welcome(msgspec.Struct, frozen=True):
    """What is said and written when someone comes in.

    ``barriers`` is how the care worker rates them, ``sees`` where the participant sees it differently; ``needs`` are
    names of what is in ``Needs``.
    """

    barriers: dict[str, int] = {}
    sees: dict[str, int] = {}
    reach: OwnName = OwnName()
    needs: tuple[str, ...] = ()
    needs_note: str = ""
    research: bool = False
    called: str = ""
    own_goal: str = ""
    towards: tuple[str, ...] = ()
    calm_room: str = CALM_ROOMS[0]


def welcome(clinic: Clinic, actor: Actor, participant: str, *, research: bool = False) -> None:
    """Let someone agree to practise, and answer the questions about health with no, as most do."""
    agreed = {Purpose.PRACTISE: True, Purpose.RESEARCH: research, Purpose.MOTION: False}
    decide(clinic, actor, participant, agreed, Language.NB)
    screen(clinic, actor, participant, {question.id: False for question in QUESTIONS})


def let_in(clinic: Clinic, actor: Actor, participant: str, said: Welcome) -> None:
    """Go through every step of coming in, and rate the barriers together."""
    welcome(clinic, actor, participant, research=said.research)
    needed = Needs(participant, actor.id, clinic.clock.now(), **dict.fromkeys(said.needs, True), note=said.needs_note)
    keep_needs(clinic, actor, needed, seated=bool(said.needs))
    if said.reach != OwnName():
        keep_identity(clinic, actor, participant, said.reach)
    if said.own_goal:
        _own_words(clinic, actor, participant, said)
    if said.barriers:
        views = {Rater.CARE_WORKER: said.barriers, Rater.PARTICIPANT: {**said.barriers, **said.sees}}
        rate_barriers(clinic, actor, participant, views)


def _own_words(clinic: Clinic, actor: Actor, participant: str, said: Welcome) -> None:
    set_own_words(
        clinic,
        actor,
        participant,
        said.called,
        said.own_goal,
        seated=bool(said.needs),
        calm_room=said.calm_room,
        towards=said.towards,
    )
