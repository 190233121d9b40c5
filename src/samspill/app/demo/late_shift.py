"""Five people whom the late shift follows up: with them, enough have rated some scenarios to say how they strain."""

from datetime import time
from typing import NamedTuple

import msgspec

from samspill.app.coming_in.enrolment import enrol
from samspill.app.records.missions import MissionOutcome, PartOfDay
from samspill.model.words import Language

from .asking import answer_all
from .diary import WEEKS, Entry, Past
from .names import LATE_SHIFT
from .visits import Agreed, Visit, visits
from .welcoming import Welcome, let_in

_BRINGS = {"kiosk.paper": 3, "home.radio": 1, "calm.room": -4, "home.kitchen": -2}
"""How much more or less distress these scenarios bring to all of them than the others do."""
_UNTIL_NEXT, _NEXT = Agreed(0, 13), 14
"""What is agreed on last: nobody is expected, or asked for anything, in the week in which the demo is made."""


class Felt(Visit, frozen=True):
    """A visit in which distress is also a matter of what is practised."""

    staff: str = LATE_SHIFT

    def peak_in(self, scenario: str) -> int:
        """See ``Visit``."""
        return self.peak + _BRINGS.get(scenario, 0)


class Regular(NamedTuple):
    """Somebody who comes in, and then once a week on the same day, the last time in the last week."""

    alias: str
    day: int
    at: time
    welcome: Welcome
    held: tuple[Felt, ...]
    language: Language = Language.NB

    def life(self) -> list[Entry]:
        """What happens, in no particular order."""
        first, last = WEEKS - len(self.held), len(self.held) - 1
        held = [msgspec.structs.replace(visit, at=self.at) for visit in self.held]
        held[last] = msgspec.structs.replace(held[last], mission=_UNTIL_NEXT, next_in=_NEXT)
        weekly = tuple((week, self.day, visit) for week, visit in enumerate(held, first))
        return [Entry(first - 1, self.day, self.at, self._come_in), *visits(self.alias, self.at, weekly)]

    def _come_in(self, past: Past) -> None:
        actor = past.staff[LATE_SHIFT]
        past.people[self.alias] = enrol(past.clinic, actor, self.alias, self.language)
        let_in(past.clinic, actor, past.people[self.alias], self.welcome)
        answer_all(past, self.alias, "start", 1, by=LATE_SHIFT)


WITH_LATE_SHIFT = (
    Regular(
        "Bjørk (syntetisk)",
        0,
        time(16, 0),
        Welcome(
            barriers={"attention": 3, "memory": 2, "planning": 3, "loneliness": 1, "public_places": 2},
            sees={"memory": 3},
            called="Bjarne",
            own_goal="Ta bussen til søsteren min",
            towards=("I25",),
        ),
        (
            Felt(0.8, 2, 1, 5, 4, "Jeg mistet tråden en gang, og fant den igjen."),
            Felt(0.9, 3, 1, 5, 4, "Det hjalp å ta én ting om gangen."),
            Felt(0.9, 2, 1, 6, 3, "Det var mye på en gang, men jeg husket rekkefølgen."),
        ),
    ),
    Regular(
        "Einer (syntetisk)",
        0,
        time(17, 30),
        Welcome(
            barriers={"loneliness": 3, "starting_contact": 3, "shame": 2, "social_unease": 3, "family_ties": 2},
            sees={"shame": 3, "loneliness": 2},
            called="Eivind",
            own_goal="Spise middag med familien igjen",
            towards=("X37",),
        ),
        (
            Felt(0.75, 3, 1, 4, 5, "Det var uvant, men ingen hadde det travelt."),
            Felt(0.85, 3, 1, 4, 4, "Det gikk bedre enn jeg trodde.", told=MissionOutcome.PARTLY),
        ),
    ),
    Regular(
        "Hassel (syntetisk)",
        1,
        time(16, 0),
        Welcome(
            barriers={"leaving_home": 3, "daily_rhythm": 3, "strong_feelings": 2, "public_places": 2, "craving": 1},
            called="Hanne",
            own_goal="Handle selv, uten å måtte snu",
            towards=("I24",),
        ),
        (
            Felt(0.8, 3, 2, 4, 4, "Jeg pustet ut, og så gikk det."),
            Felt(0.85, 3, 2, 5, 4, "Hjertet banket litt. Jeg ble der.", pauses=True),
            Felt(0.95, 2, 1, 5, 3, "Det ble roligere andre halvdel."),
        ),
    ),
    Regular(
        "Hawthorn (synthetic)",
        2,
        time(16, 0),
        Welcome(
            barriers={"money": 3, "services": 3, "housing": 2, "public_places": 2, "hope": 2, "planning": 2},
            sees={"hope": 1, "services": 2},
            called="Holly",
            own_goal="Sort the letters on my table",
            towards=("I31",),
        ),
        (
            Felt(0.9, 2, 1, 5, 4, "I thought it would be harder."),
            Felt(0.95, 3, 1, 5, 4, "I took my time.", mission=Agreed(0, 2, PartOfDay.MORNING)),
            Felt(1.0, 1, 1, 6, 3, "Good to manage it the first time."),
        ),
        Language.EN,
    ),
    Regular(
        "Selje (syntetisk)",
        3,
        time(16, 0),
        Welcome(
            barriers={"low_self_worth": 3, "expecting_rejection": 2, "conflict": 2, "family_ties": 2, "loneliness": 2},
            sees={"low_self_worth": 2},
            called="Selma",
            own_goal="Si fra når det bråker hos naboen",
            towards=("X38",),
        ),
        (
            Felt(0.8, 2, 1, 5, 4, "Jeg kunne ha blitt der litt til."),
            Felt(0.85, 3, 1, 5, 4, "Jeg var sliten i dag, og kom likevel."),
            Felt(0.95, 2, 0, 6, 3, "Det var travelt, og jeg ble stående."),
        ),
    ),
)
