"""Each kind of thing a beat can hold: what is written, what happens, what comes of it."""

from typing import Any, NamedTuple

import pytest

from samspill.model.events import (
    Approach,
    Choose,
    Fill,
    Leave,
    Look,
    Pause,
    Rate,
    Relocate,
    Resume,
    Submit,
    Tick,
    Trigger,
    Use,
)
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
HOME = "stage level 2 at mat crowd 2 noise 2"
STREET = "stage level 2 at kerb crowd 2 noise 2"
BEGUN = [HOME, "running", "beat here"]
GROUPED = ["stage level 3 at mat crowd 3 noise 2", "running", "beat here", "kari closed", "per closed"]
WRONG = ["kari: Nearly", "G1 1 by scenario"]
TASK = {
    "kind": "list",
    "title": {"nb": "Liste", "en": "List"},
    "fields": [
        {
            "id": "size",
            "nb": "Str",
            "en": "Size",
            "right": "small",
            "options": [{"id": "small", "nb": "S", "en": "S"}, {"id": "big", "nb": "L", "en": "L"}],
        },
        {"id": "milk", "nb": "Melk", "en": "Milk"},
        {"id": "eggs", "nb": "Egg", "en": "Eggs", "right": False},
    ],
    "right": {"evidence": {"G1": 2}, "go": "next"},
    "wrong": {"evidence": {"G1": 1}, "say": [line("nearly", text="Nearly")]},
}

BELL = {"name": "bell", "nb": "Det ringer.", "en": "It rings."}

CASES: dict[str, list[Case]] = {
    "say": [
        Case({"say": [line("a")]}, (Tick(t=800),), ["kari: Hello!"]),
        Case({"say": [line("a"), line("b", text="Again!")]}, (Tick(t=800), Tick(t=2500)), ["kari: Again!"]),
        Case({"say": [line("a", who="per")], "go": "next"}, (), [*BEGUN, MOVED]),
        Case({"say": [line("a", **{"if": {"met": True}}), line("b", text="B")]}, (Tick(t=800),), ["kari: B"]),
        Case({"say": [line("a", to="per"), line("b", text="B")]}, (Tick(t=800),), ["kari: B"]),
        Case({"say": [line("a", to="per")]}, (Tick(t=800),), ["kari: Hello!", "per listens"], level=3),
    ],
    "relocate": [Case({"say": [line("a")]}, (Relocate(spot="chair"),), [])],
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
        Case({"when": [{"event": "after", "ms": "time", "go": "next"}]}, (Tick(t=29_999),), []),
        Case({"when": [{"event": "after", "ms": "time", "go": "next"}]}, (Tick(t=30_000),), [MOVED]),
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
    "scene": [
        Case({"scene": "street", "go": "end"}, (), [*BEGUN, STREET, "beat end", "ended done"]),
        Case({"scene": "street", "go": "next"}, (), [*BEGUN, STREET, MOVED, HOME]),
        Case({"say": [line("a", who="per")], "scene": "street"}, (Tick(t=800),), [], level=3),
    ],
    "sound": [
        Case({"sound": [BELL], "go": "next"}, (), [*BEGUN, "heard bell: It rings.", MOVED]),
        Case({"sound": [BELL], "say": [line("a")]}, (Tick(t=800),), ["kari: Hello!"]),
        Case({"sound": [{**BELL, "if": {"met": True}}], "go": "next"}, (), [*BEGUN, MOVED]),
        Case(
            {"when": [{"event": "use", "target": "door", "sound": [BELL], "say": [line("a")]}]},
            (Use(target="door"),),
            ["heard bell: It rings.", "kari: Hello!"],
        ),
        Case(
            {"when": [{"event": "use", "target": "door", "sound": [BELL]}]},
            (Use(target="door"), Use(t=900, target="door")),
            [],
        ),
        Case(
            {"when": [{"event": "use", "target": "door", "sound": [{**BELL, "if": {"met": True}}], "go": "next"}]},
            (Use(target="door"),),
            [MOVED],
        ),
    ],
    "group": [
        Case({"group": {"members": ["kari", "per"]}, "go": "next"}, (), [*GROUPED, MOVED], level=3),
        Case({"group": {"members": ["kari", "per"]}, "go": "next"}, (), [*BEGUN, "kari closed", MOVED]),
        Case(
            {"group": {"members": ["kari", "per"], "open": True}, "say": [line("a", to="group")]},
            (Tick(t=800),),
            ["kari: Hello!", "per listens"],
            level=3,
        ),
    ],
    "task": [
        Case({"task": TASK}, (), [*BEGUN, "task size=small|big milk= eggs="]),
        Case({"task": TASK}, (Fill(field="size", option="big"),), ["task size=small|big:big milk= eggs="]),
        Case({"task": TASK}, (Fill(field="milk"),), ["task size=small|big milk=:yes eggs="]),
        Case({"task": TASK}, (Fill(field="milk"), Fill(field="milk")), ["task size=small|big milk= eggs="]),
        Case({"task": TASK}, (Fill(field="size", option="huge"), Fill(field="bread"), Submit()), WRONG),
        Case({"task": TASK}, (Submit(), Submit()), ["kari: Nearly"]),
        Case(
            {"task": TASK},
            (Fill(field="size", option="small"), Fill(field="milk"), Submit()),
            ["G1 2 by scenario", "task away", MOVED],
        ),
        Case(
            {"task": TASK},
            (),
            ["stage level 1 at mat crowd 1 noise 2", *BEGUN[1:], "task size=small lit size small milk="],
            level=1,
        ),
        Case({"task": TASK}, (Fill(field="eggs"),), [], level=1),
        Case(
            {"task": TASK, "silence": [{"do": "model", "say": line("m", text="Try: {answer}")}]},
            (Tick(t=5000),),
            ["task size=small|big lit size small milk= eggs=", "kari: Try: List"],
        ),
        Case(
            {"task": TASK, "silence": [{"do": "go", "go": "next"}]},
            (Tick(t=5000),),
            ["G1 0 by scenario", "task away", MOVED],
        ),
    ],
    "trigger": [
        Case({"when": [{"event": "trigger", "name": "cry", "go": "next"}]}, (Trigger(name="cry", by="anne"),), [MOVED]),
        Case({"when": [{"event": "trigger", "name": "cry", "go": "next"}]}, (Trigger(name="cry"),), []),
        Case({"when": [{"event": "trigger", "name": "cry", "go": "next"}]}, (Trigger(name="ring", by="anne"),), []),
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
