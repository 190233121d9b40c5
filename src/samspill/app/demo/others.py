"""Two more people of the demo clinic: one whom staff know for some weeks, and one who has only come in."""

from datetime import time

from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.profile import rate_barriers
from samspill.app.plan.goal_order import set_goal_order
from samspill.app.records.identity import OwnName
from samspill.app.records.profile import Rater
from samspill.model.words import Language

from .asking import answer_all
from .diary import Entry, Past
from .names import DEMO_NAME
from .visits import Visit, visits
from .welcoming import Welcome, let_in, welcome

KNOWN, NEW = "Blåklokke (syntetisk)", "Multe (syntetisk)"

_WELCOME = Welcome(
    barriers={"loneliness": 3, "few_sober_contacts": 2, "family_ties": 2, "starting_contact": 3, "conflict": 1}
    | {"attention": 2, "planning": 2, "impulses": 1, "shame": 2, "expecting_rejection": 3, "social_unease": 3}
    | {"hope": 2, "daily_rhythm": 1, "leaving_home": 3, "craving": 1, "public_places": 3, "housing": 0}
    | {"money": 1, "services": 2},
    sees={"expecting_rejection": 4, "shame": 4, "hope": 1, "planning": 1},
    reach=OwnName(name="Bodil Blåklokke (syntetisk)", phone="+4700000007", contact="SMS."),
    needs=("large_text",),
    called="Bodil",
    own_goal="Ta en kaffe med broren min",
    towards=("X33",),
)
_AGAIN = {"starting_contact": 2, "public_places": 2, "leaving_home": 2, "money": 2, "loneliness": 3}
_FINE, _HEAVY = "Det gikk bedre enn jeg trodde.", "Det var tungt i starten, men det gikk over."

VISITS = (
    (5, 1, Visit(0.5, 5, 2, 3, 6, _HEAVY)),
    (6, 1, Visit(0.8, 4, 2, 4, 5, _FINE, runs=2)),
    (7, 1, Visit(0.9, 3, 1, 6, 4, _FINE, runs=2, next_in=None)),
)


def known_for_some_weeks() -> list[Entry]:
    """What happens to the one, in no particular order."""
    return [
        Entry(4, 3, time(9, 0), _come_in),
        *visits(KNOWN, time(9, 0), VISITS),
        Entry(7, 1, time(9, 50), _want_an_order),
        Entry(7, 4, time(8, 0), _rate_again),
    ]


def just_come_in() -> list[Entry]:
    """What happens to the other."""
    return [Entry(7, 3, time(12, 30), _enrol)]


def _come_in(past: Past) -> None:
    actor = past.staff[DEMO_NAME]
    past.people[KNOWN] = enrol(past.clinic, actor, KNOWN, Language.NB)
    let_in(past.clinic, actor, past.people[KNOWN], _WELCOME)
    answer_all(past, KNOWN, "start", 1)


def _want_an_order(past: Past) -> None:
    why = "Vil kunne spørre om hjelp i butikken før jul."
    set_goal_order(past.clinic, past.staff[DEMO_NAME], past.people[KNOWN], ("S13", "I29", "S10"), why)


def _rate_again(past: Past) -> None:
    both = {Rater.PARTICIPANT: _AGAIN, Rater.CARE_WORKER: _AGAIN}
    rate_barriers(past.clinic, past.staff[DEMO_NAME], past.people[KNOWN], both)


def _enrol(past: Past) -> None:
    actor = past.staff[DEMO_NAME]
    past.people[NEW] = enrol(past.clinic, actor, NEW, Language.NB)
    welcome(past.clinic, actor, past.people[NEW])
