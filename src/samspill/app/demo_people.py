"""The people of the demo clinic. None of them exists."""

from datetime import time

import msgspec

from samspill.model.words import Language, Text

from .records.missions import MissionOutcome

SYNTHETIC = Text(nb="Brille (syntetisk)", en="Headset (synthetic)")

_FINE = Text(nb="Det gikk bedre enn jeg trodde.", en="It went better than I thought.")
_HEAVY = Text(nb="Det var tungt i starten, men det gikk over.", en="It was hard at first, but it passed.")


class DemoVisit(msgspec.Struct, frozen=True):
    """One past session: ratings 0-10, how skilled the bot is (0-1), and how the mission from last time went."""

    days_ago: int
    skill: float
    distress: int
    craving: int
    confidence: int
    peak: int
    runs: int = 1
    happened: Text = _FINE
    mission: MissionOutcome = MissionOutcome.DONE


class DemoPerson(msgspec.Struct, frozen=True):
    """One made-up participant; ``today`` is when they are expected today, if they are.

    ``barriers`` is how the care worker rates them at first, ``sees`` where the participant sees it differently, and
    ``rated_again`` what both say today. ``wants`` are the goals they want to take first, and ``wants_why`` the reason.
    """

    alias: str
    language: Language
    enrolled_days_ago: int
    barriers: dict[str, int] = {}
    visits: tuple[DemoVisit, ...] = ()
    today: time | None = None
    sees: dict[str, int] = {}
    rated_again: dict[str, int] = {}
    towards: str = ""
    own_goal: str = ""
    wants: tuple[str, ...] = ()
    wants_why: str = ""


PEOPLE = (
    DemoPerson(
        "Blåklokke (syntetisk)",
        Language.NB,
        28,
        {
            "loneliness": 3,
            "few_sober_contacts": 2,
            "family_ties": 2,
            "starting_contact": 3,
            "conflict": 1,
            "attention": 2,
            "planning": 2,
            "impulses": 1,
            "shame": 2,
            "expecting_rejection": 3,
            "social_unease": 3,
            "hope": 2,
            "daily_rhythm": 1,
            "leaving_home": 3,
            "craving": 1,
            "public_places": 3,
            "housing": 0,
            "money": 1,
            "services": 2,
        },
        (
            DemoVisit(21, 0.5, 5, 2, 3, 6, happened=_HEAVY),
            DemoVisit(14, 0.8, 4, 2, 4, 5, runs=2),
            DemoVisit(7, 0.9, 3, 1, 6, 4, runs=2),
        ),
        time(9, 0),
        sees={"expecting_rejection": 4, "shame": 4, "hope": 1, "planning": 1},
        towards="X33",
        own_goal="Ta en kaffe med broren min",
        wants=("S13", "I29", "S10"),
        wants_why="Vil kunne spørre om hjelp i butikken før jul.",
        rated_again={"starting_contact": 2, "public_places": 2, "leaving_home": 2, "money": 2, "loneliness": 3},
    ),
    DemoPerson(
        "Lyng (syntetisk)",
        Language.NB,
        35,
        {"loneliness": 2, "family_ties": 3, "starting_contact": 2},
        (
            DemoVisit(28, 0.9, 3, 1, 5, 4, runs=2),
            DemoVisit(21, 0.95, 2, 1, 6, 3, runs=2, mission=MissionOutcome.PARTLY),
            DemoVisit(14, 1.0, 2, 0, 7, 3, runs=2),
            DemoVisit(6, 1.0, 2, 0, 8, 2, runs=2),
        ),
        time(10, 30),
        towards="X33",
        own_goal="Bli kjent med naboene mine",
        wants=("I23", "I29"),
        wants_why="Ny nabo i oppgangen. Vil tørre å si hei.",
    ),
    DemoPerson("Multe (syntetisk)", Language.NB, 1, today=time(12, 30)),
    DemoPerson(
        "Tyttebær (syntetisk)",
        Language.NB,
        10,
        {"few_sober_contacts": 4, "loneliness": 2},
        (DemoVisit(4, 0.3, 7, 5, 2, 8, happened=_HEAVY),),
    ),
    DemoPerson(
        "Bluebell (synthetic)",
        Language.EN,
        20,
        {"starting_contact": 2, "family_ties": 1},
        (DemoVisit(12, 0.7, 4, 1, 5, 5), DemoVisit(5, 0.85, 3, 1, 6, 4, runs=2, mission=MissionOutcome.NOT_YET)),
        time(14, 0),
    ),
)
