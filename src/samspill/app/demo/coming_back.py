"""Eight weeks of somebody who stays away after week two and comes back in week six. Told in English."""

from datetime import time

from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.profile import rate_barriers
from samspill.app.measures.asking import skip_measure
from samspill.app.records.identity import OwnName
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.records.profile import Rater
from samspill.model.evidence import Mark
from samspill.model.words import Language

from .asking import answer_all
from .diary import Entry, Past
from .names import BACK, DEMO_NAME
from .visits import Agreed, Visit, visits
from .welcoming import Welcome, let_in

_WELCOME = Welcome(
    barriers={"loneliness": 2, "starting_contact": 2, "daily_rhythm": 3, "attention": 2, "memory": 2, "hope": 3}
    | {"leaving_home": 2, "low_self_worth": 3, "housing": 2, "strong_feelings": 2},
    sees={"daily_rhythm": 2, "housing": 3},
    reach=OwnName(
        name="Ben Bluebell (synthetic)",
        phone="+4700000003",
        contact="Call. Does not read letters.",
        kin_name="Mona, neighbour (synthetic)",
        kin_phone="+4700000004",
    ),
    needs=("large_text", "less_motion"),
    needs_note="Gets tired quickly. Short runs.",
    research=True,
    called="Ben",
    own_goal="Have a coffee with my brother",
    towards=("X33",),
)
_WORSE = {"loneliness": 3, "daily_rhythm": 4, "hope": 3, "leaving_home": 3, "low_self_worth": 3}
_NEIGHBOUR = "my neighbour"

VISITS = (
    (0, 4, Visit(0.7, 4, 1, 5, 5, "I forgot that it was only practice.", next_in=4)),
    (1, 1, Visit(0.8, 4, 1, 5, 5, "It went better than I thought.", runs=2, seen=Mark.DID, next_in=2)),
    (1, 3, Visit(0.85, 3, 1, 6, 4, "I took my time.", runs=2, pauses=True, next_in=5)),
    (
        2,
        1,
        Visit(
            0.9,
            3,
            1,
            6,
            4,
            "I managed without help.",
            runs=2,
            told=MissionOutcome.PARTLY,
            mission=Agreed(1, 3, PartOfDay.MORNING, _NEIGHBOUR),
        ),
    ),
    (
        6,
        2,
        Visit(
            0.5,
            6,
            3,
            3,
            7,
            "Hard to come back. Good that nobody was cross.",
            told=MissionOutcome.TOO_HARD,
            notes=("Was afraid of having spoiled it all. We said that a break is part of it.",),
            seen=Mark.PROMPTED,
        ),
    ),
    (7, 2, Visit(0.8, 4, 2, 5, 5, "I remembered more than I thought.", runs=2, pauses=True, next_in=None)),
)


def coming_back() -> list[Entry]:
    """What happens, in no particular order."""
    return [
        Entry(0, 1, time(13, 0), _come_in),
        *visits(BACK, time(14, 0), VISITS),
        Entry(6, 2, time(13, 40), _rate_again),
        Entry(6, 2, time(15, 10), _not_today),
        Entry(7, 2, time(15, 10), _ask),
    ]


def _come_in(past: Past) -> None:
    actor = past.staff[DEMO_NAME]
    past.people[BACK] = enrol(past.clinic, actor, BACK, Language.EN)
    let_in(past.clinic, actor, past.people[BACK], _WELCOME)
    answer_all(past, BACK, "start", 1)


def _rate_again(past: Past) -> None:
    both = {Rater.PARTICIPANT: _WORSE | {"hope": 4}, Rater.CARE_WORKER: _WORSE}
    rate_barriers(past.clinic, past.staff[DEMO_NAME], past.people[BACK], both)


def _not_today(past: Past) -> None:
    why = "Coming back was enough for one day."
    skip_measure(past.clinic, past.staff[DEMO_NAME], past.people[BACK], "how-sure", "six-weeks", why)


def _ask(past: Past) -> None:
    answer_all(past, BACK, "six-weeks", 1, left_out=("how-sure",))
