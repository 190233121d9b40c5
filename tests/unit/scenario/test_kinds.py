"""Each kind of thing a beat can hold: what is written, what happens, what comes of it."""

from typing import Any, NamedTuple

import pytest

from samspill.model.events import Approach, Choose, Leave, Look, Pause, Rate, Resume, Tick, Use
from samspill.model.ratings import RatingKind
from samspill.scenario.registry import KINDS

from .small import line, run, script


class Case(NamedTuple):
    """A beat, what is done, and what the last deed brings."""

    beat: dict[str, Any]
    events: tuple[Any, ...]
    brings: list[str]
    level: int = 2


HI = {"intent": "hi", "nb": "Hei", "en": "Hi", "evidence": {"G1": 2}, "go": "next", "model": True}
NO = {"intent": "no", "nb": "Nei", "en": "No", "go": "next"}
MOVED = "beat next"
BEGUN = ["stage level 2 at mat crowd 2 noise 2", "running", "beat here"]

CASES: dict[str, list[Case]] = {
    "say": [
        Case({"say": [line("a")]}, (Tick(t=800),), ["kari: Hello!"]),
        Case({"say": [line("a"), line("b", text="Again!")]}, (Tick(t=800), Tick(t=2500)), ["kari: Again!"]),
        Case({"say": [line("a", who="per")], "go": "next"}, (), [*BEGUN, MOVED]),
        Case({"say": [line("a", **{"if": {"met": True}}), line("b", text="B")]}, (Tick(t=800),), ["kari: B"]),
        Case({"say": [line("a", to="per"), line("b", text="B")]}, (Tick(t=800),), ["kari: B"]),
        Case({"say": [line("a", to="per")]}, (Tick(t=800),), ["kari: Hello!", "per listens"], level=3),
    ],
    "expect": [
        Case({"expect": [HI, NO]}, (), [*BEGUN, "choices hi no"]),
        Case({"expect": [HI, NO]}, (Choose(intent="hi"),), ["G1 2 by scenario", "choices ", MOVED]),
        Case({"expect": [HI, NO]}, (Choose(intent="bye"),), []),
        Case({"expect": [{**NO, "if": {"met": True}}, HI]}, (Choose(intent="no"),), []),
        Case({"expect": [{**NO, "levels": [3]}, HI]}, (Choose(intent="no"),), []),
        Case({"say": [line("a")], "expect": [HI]}, (Choose(t=100, intent="hi"),), []),
        Case(
            {"say": [line("a")], "expect": [HI]},
            (Tick(t=3000), Choose(t=3000, intent="hi")),
            ["kari listens", "G1 2 by scenario", "choices ", MOVED],
        ),
    ],
    "look": [
        Case(
            {"when": [{"event": "look", "target": "kari", "held": 500, "evidence": {"G1": 1}}]},
            (Look(target="kari", held=500),),
            ["G1 1 by scenario"],
        ),
        Case(
            {"when": [{"event": "look", "target": "kari", "held": 500, "evidence": {"G1": 1}}]},
            (Look(target="kari", held=499),),
            [],
        ),
        Case(
            {"when": [{"event": "look", "target": "kari", "evidence": {"G1": 1}}]},
            (Look(target="kari", held=900), Look(target="kari", held=900)),
            [],
        ),
        Case(
            {"when": [{"event": "look", "target": "kari", "asked": True, "evidence": {"G1": 2}}], "expect": [NO]},
            (Choose(intent="no"),),
            ["G1 0 by scenario", "choices ", MOVED],
        ),
    ],
    "approach": [
        Case(
            {"when": [{"event": "approach", "target": "kari", "zone": "personal", "go": "next"}]},
            (Approach(target="kari", zone="personal"),),
            [MOVED],
        ),
        Case(
            {"when": [{"event": "approach", "target": "kari", "zone": "personal", "go": "next"}]},
            (Approach(target="kari", zone="social"),),
            [],
        ),
    ],
    "use": [
        Case(
            {"when": [{"event": "use", "target": "door", "say": [line("u")]}]},
            (Use(target="door", verb="push"),),
            ["kari: Hello!"],
        ),
        Case(
            {"when": [{"event": "use", "target": "door", "verb": "push", "go": "next"}]},
            (Use(target="door", verb="pull"),),
            [],
        ),
        Case(
            {"when": [{"event": "use", "target": "door", "go": [{"to": "end", "if": {"met": True}}, {"to": "next"}]}]},
            (Use(target="door"),),
            [MOVED],
        ),
    ],
    "rate": [
        Case(
            {
                "when": [
                    {"event": "rate", "rating": "distress", "at_least": 7, "go": "end"},
                    {"event": "rate", "rating": "distress", "go": "next"},
                ]
            },
            (Rate(rating=RatingKind.DISTRESS, value=6),),
            [MOVED],
        ),
        Case(
            {"when": [{"event": "rate", "rating": "distress", "go": "next"}]},
            (Rate(rating=RatingKind.CRAVING, value=6),),
            [],
        ),
        Case(
            {"when": [{"event": "rate", "rating": "distress", "go": "next"}]},
            (Rate(rating=RatingKind.DISTRESS, value=11),),
            [],
        ),
    ],
    "resume": [
        Case(
            {"when": [{"event": "resume", "evidence": {"G1": 2}, "go": "next"}]},
            (Pause(), Resume()),
            ["running", "G1 2 by scenario", MOVED],
        ),
        Case({"when": [{"event": "resume", "go": "next"}]}, (Pause(by="system"), Resume(by="system")), ["running"]),
    ],
    "leave": [
        Case(
            {"when": [{"event": "leave", "evidence": {"G1": 2}, "go": "next"}]},
            (Leave(),),
            ["G1 2 by scenario", "ended left"],
        ),
    ],
    "after": [
        Case({"when": [{"event": "after", "ms": 700, "go": "next"}]}, (Tick(t=699),), []),
        Case({"when": [{"event": "after", "ms": 700, "go": "next"}]}, (Tick(t=700),), [MOVED]),
    ],
    "silence": [
        Case(
            {"expect": [HI], "silence": [{"do": "hint", "say": line("h", text="Say hi")}]},
            (Tick(t=5000),),
            ["kari: Say hi"],
        ),
        Case(
            {"expect": [HI], "hint": line("h"), "silence": [{"do": "hint"}, {"do": "go", "go": "next"}]},
            (Tick(t=5000), Tick(t=11000)),
            ["G1 0 hinted by scenario", "choices ", MOVED],
        ),
        Case({"say": [line("a")], "silence": [{"do": "repeat"}]}, (Tick(t=2000), Tick(t=9000)), ["kari: Hello!"]),
        Case(
            {"expect": [HI, NO], "silence": [{"do": "model", "say": line("m", text="Try: {answer}")}]},
            (Tick(t=5000),),
            ["choices hi lit hi", "kari: Try: Hi"],
        ),
        Case(
            {"expect": [HI, NO], "silence": [{"do": "model", "say": line("m")}]},
            (Tick(t=5000), Choose(t=5001, intent="hi")),
            ["G1 2 hinted by scenario", "choices ", MOVED],
        ),
    ],
    "ask": [
        Case({"ask": {"rating": "distress", "nb": "?", "en": "?"}}, (), [*BEGUN, "asks distress"]),
    ],
    "move": [
        Case({"at": "chair", "go": "next"}, (), [*BEGUN, "stage level 2 at chair crowd 2 noise 2", MOVED]),
        Case(
            {"move": [{"who": "kari", "to": "chair"}, {"who": "per", "to": "door"}], "go": "next"},
            (),
            [*BEGUN, "kari walks to chair", MOVED],
        ),
    ],
    "go": [
        Case({"say": [line("a")], "go": "next"}, (Tick(t=800), Tick(t=1700)), [MOVED]),
        Case({"go": [{"to": "end", "if": {"level": [4, 5]}}, {"to": "next"}]}, (), [*BEGUN, MOVED]),
    ],
    "ending": [
        Case({"ending": "quiet"}, (), [*BEGUN, "ended quiet"]),
    ],
}


def test_every_registered_kind_has_a_table_of_cases() -> None:
    assert set(CASES) == {kind.__name__.rpartition(".")[2] for kind in KINDS}


NUMBERED = [pytest.param(case, id=f"{kind} {i}") for kind, cases in CASES.items() for i, case in enumerate(cases)]


@pytest.mark.parametrize("case", NUMBERED)
def test_a_kind_brings_what_its_table_says(case: Case) -> None:
    _, brings = run(script(case.beat, case.level), *case.events)
    assert brings == case.brings
