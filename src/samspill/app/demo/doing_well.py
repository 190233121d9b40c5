"""Eight weeks of somebody who does well: twice a week, small steps, and more and more of it out in life."""

from datetime import time

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol
from samspill.app.estimate.profile import rate_barriers
from samspill.app.missions.agreeing import MissionPlan, agree_mission
from samspill.app.missions.telling import Told, tell_mission
from samspill.app.plan.choosing import choose_next
from samspill.app.plan.goal_order import set_goal_order
from samspill.app.records.identity import OwnName
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.app.records.profile import Rater
from samspill.model.evidence import Mark
from samspill.model.words import Language

from .asking import answer_all
from .diary import Entry, Happening, Past
from .hiring import members
from .names import DEMO_NAME, PARTICIPANT_NAME, WELL
from .visits import Agreed, Visit, visits
from .welcoming import Welcome, let_in

_WELCOME = Welcome(
    barriers={"loneliness": 3, "family_ties": 3, "starting_contact": 3, "social_unease": 2, "shame": 2, "hope": 2}
    | {"leaving_home": 2, "planning": 1, "public_places": 2, "money": 1, "services": 1, "attention": 1},
    sees={"shame": 3, "hope": 1, "planning": 2},
    reach=OwnName(
        name="Lise Lyng (syntetisk)",
        born="1991-06-14",
        phone="+4700000001",
        contact="SMS, helst etter klokka ti.",
        kin_name="Marit, søster (syntetisk)",
        kin_phone="+4700000002",
    ),
    research=True,
    called="Lise",
    own_goal="Bli kjent med naboene mine",
    towards=("X33",),
    calm_room="calm-seaside",
)
_LATER = {"loneliness": 2, "starting_contact": 1, "social_unease": 1, "public_places": 1, "leaving_home": 1, "hope": 1}
_SISTER, _ALONE = "søsteren min", ""

VISITS = (
    (0, 3, Visit(0.75, 4, 1, 4, 5, "Det var rart i starten, men stemmen var vennlig.", next_in=5)),
    (1, 1, Visit(0.85, 4, 1, 5, 5, "Jeg så på henne hele tiden.", runs=2, next_in=2, mission=Agreed(0, 1))),
    (
        1,
        3,
        Visit(
            0.9,
            3,
            1,
            5,
            4,
            "Det gikk bedre enn jeg trodde.",
            runs=2,
            notes=("Så på den de snakket med", "Tok seg god tid"),
            seen=Mark.DID,
            next_in=5,
            mission=Agreed(0, 3, PartOfDay.AFTERNOON, _SISTER),
        ),
    ),
    (2, 1, Visit(0.9, 3, 1, 6, 4, "Jeg hilste først!", runs=2, told=MissionOutcome.PARTLY, pauses=True, next_in=2)),
    (2, 3, Visit(0.95, 3, 1, 6, 4, "Han svarte ikke, og det gikk fint likevel.", runs=2, seen=Mark.DID, next_in=5)),
    (3, 1, Visit(0.95, 3, 0, 6, 3, "Jeg fant ordene selv.", runs=2, next_in=2, mission=Agreed(1, 2))),
    (3, 3, Visit(0.95, 2, 0, 6, 3, "Det kom flere folk, og jeg ble stående.", runs=2, next_in=5)),
    (4, 1, Visit(1.0, 2, 0, 7, 3, "Jeg trengte ingen hjelp.", runs=2, told=MissionOutcome.NOT_YET, next_in=7)),
    (5, 1, Visit(1.0, 2, 0, 7, 3, "Jeg spurte om hjelp i butikken.", runs=2, seen=Mark.DID, next_in=7)),
    (6, 1, Visit(1.0, 2, 0, 7, 3, "Det er nesten litt gøy nå.", runs=2, pauses=True, next_in=7)),
    (
        7,
        1,
        Visit(
            1.0,
            2,
            0,
            8,
            2,
            "Jeg ble sittende og prate etterpå.",
            runs=2,
            notes=("Lo eller smilte",),
            next_in=None,
            mission=Agreed(1, 6, PartOfDay.MIDDAY, "naboen i andre etasje"),
        ),
    ),
)


def doing_well() -> list[Entry]:
    """What happens, in no particular order."""
    return [
        Entry(0, 0, time(9, 0), _come_in),
        *visits(WELL, time(10, 30), VISITS),
        Entry(2, 2, time(14, 0), _greet_the_neighbour),
        Entry(2, 4, time(18, 20), _tell("Jeg sa hei til naboen. Hun smilte.")),
        Entry(3, 0, time(13, 0), _want_an_order),
        Entry(3, 2, time(9, 15), _choose_the_stairwell),
        Entry(5, 2, time(17, 45), _tell("Hun kjente meg igjen. Vi pratet litt om været.")),
        Entry(6, 1, time(12, 0), _ask_again),
    ]


def _come_in(past: Past) -> None:
    actor = past.staff[DEMO_NAME]
    past.people[WELL] = enrol(past.clinic, actor, WELL, Language.NB)
    let_in(past.clinic, actor, past.people[WELL], _WELCOME)
    past.staff.update(members(past.clinic, {PARTICIPANT_NAME: Role.PARTICIPANT}, past.people[WELL]))
    answer_all(past, WELL, "start", 2)


def _greet_the_neighbour(past: Past) -> None:
    """Agreed over the phone, between two sessions."""
    day = past.in_days(2).date()
    plan = MissionPlan("I23", "I23.1", day, PartOfDay.AFTERNOON, "")
    past.kept["neighbour"] = agree_mission(past.clinic, past.staff[DEMO_NAME], past.people[WELL], plan)


def _tell(words: str) -> Happening:
    """Told on the own page, in own words."""

    def happens(past: Past) -> None:
        told = Told(MissionOutcome.DONE, past.today(), words)
        tell_mission(past.clinic, past.staff[PARTICIPANT_NAME], past.kept["neighbour"], told)

    return happens


def _want_an_order(past: Past) -> None:
    why = "Ny nabo i oppgangen. Vil tørre å si hei og stå der litt."
    set_goal_order(past.clinic, past.staff[DEMO_NAME], past.people[WELL], ("I23", "I29"), why)


def _choose_the_stairwell(past: Past) -> None:
    why = "Naboen flytter inn i helgen. Lyng vil øve på å hilse først."
    choose_next(past.clinic, past.staff[DEMO_NAME], past.people[WELL], "stairwell.hello", 3, why)


def _ask_again(past: Past) -> None:
    answer_all(past, WELL, "six-weeks", 3)
    both = {Rater.PARTICIPANT: _LATER, Rater.CARE_WORKER: _LATER | {"loneliness": 1}}
    rate_barriers(past.clinic, past.staff[DEMO_NAME], past.people[WELL], both)
