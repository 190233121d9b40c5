"""B2: exhaustive proof of a scenario of 300 beats at 5 levels, and of the whole first pack.

Nobody else proves a scenario, so the peer is the honest one at home: the same search without leaving out what cannot
change the flow. Ten marks that nothing in the flow asks about are enough to drown it. It gives up at as many states as
the product does.
"""

import time
from collections.abc import Callable
from typing import Any

import msgspec

from samspill.model.scenario import Scenario
from samspill.packs import load_pack
from samspill.packs.checks import about_flow
from samspill.packs.contents import Contents, Source
from samspill.packs.proof import prove
from samspill.packs.search import Search
from samspill.packs.states import Explorer, TooManyStates
from samspill.packs.yaml_text import Document
from tests.unit.everyday import texts

from .figure import Figure

BEATS, LEVELS, MARKS, BEST_OF = 300, range(1, 6), 10, 5
SECONDS, PACK_SECONDS = 1.0, 10.0
COMMAND = "python -m tests.bench B2"
_T = {"nb": "Vi kan stoppe når du vil.", "en": "We can stop whenever you like."}


def measure() -> list[Figure]:
    """CPU seconds for the proof and all checks of the flow, beside the search that leaves nothing out."""
    made = source()
    states = len(Search(made).graph.edges)
    figure = min(_timed(lambda: list(prove(Search(made)))) for _ in range(BEST_OF))
    whole = min(_timed(lambda: _all(made)) for _ in range(BEST_OF))
    naive, searched = _naive(made.scenario)
    pack = min(_timed(lambda: load_pack(texts())) for _ in range(BEST_OF))
    return [
        Figure(
            id="B2",
            what=f"exhaustive proof, {BEATS} beats x 5 levels",
            figure=figure,
            unit="s",
            target=f"< {SECONDS:g} s",
            holds=figure < SECONDS,
            command=COMMAND,
            peers={f"nothing left out, given up at {searched:,} states": naive},
            ratio=naive / figure,
            parts={"states": states, "with all checks of the flow, s": whole},
        ),
        Figure(
            id="B2-pack",
            what="the whole first pack, read, checked and proven",
            figure=pack,
            unit="s",
            target=f"< {PACK_SECONDS:g} s",
            holds=pack < PACK_SECONDS,
            command=COMMAND,
            parts={"scenarios": sum(name.startswith("scenarios/") for name in texts())},
        ),
    ]


def source() -> Source:
    """A long day: every beat has three answers, a look, silence and marks; some come back, some skip ahead."""
    document = Document("scenarios/long.yaml")
    document.value = _scenario()
    return Source(msgspec.convert(document.value, Scenario, str_keys=True), document, {}, {})


def _scenario() -> dict[str, Any]:
    people = {"kari": {"anchor": "door"}}
    rows = {
        str(n): {"demand": n, "wait": 10_000 - 500 * n, "options": min(n, 3), "lit": n == 1, "people": people}
        for n in LEVELS
    }
    beats = {f"b{n}": _beat(n) for n in range(BEATS - 1)}
    beats[f"b{BEATS - 1}"] = {"title": _T, "say": [_line(BEATS - 1)], "ending": "done"}
    marks: dict[str, Any] = {f"mark{n}": "flag" for n in range(MARKS)}
    return {
        "format": "scenario/1", "id": "long", "version": "1.0.0", "title": _T, "summary": _T, "place": "hall",
        "coach": "kari", "cast": ["kari"], "goals": {"target": "G1"}, "rehearsal": [_T], "expectation": _T,
        "reflection": _T, "goes_well": _T, "farewell": _line(BEATS), "levels": rows, "start": "b0", "at": "mat",
        "flags": {"again": "flag", "twist": ["none", "rain"], **marks}, "variants": {"twist": {"5": ["none", "rain"]}},
        "silence": [{"do": "repeat"}, {"do": "go", "go": f"b{BEATS - 1}"}], "beats": beats,
    }  # fmt: skip


def _line(n: int) -> dict[str, Any]:
    return {"id": f"l{n}", "who": "kari", **_T}


def _beat(n: int) -> dict[str, Any]:
    """Ahead as the coach would show it, back once, or on along the other branch."""
    on, far = f"b{n + 1}", f"b{min(n + 3, BEATS - 1)}"
    mark = f"mark{n % MARKS}"
    back = [{"if": {"again": False}, "to": f"b{max(0, n - 2)}"}, {"to": on}]
    ahead = [{"if": {"twist": "rain"}, "to": far}, {"to": on}]
    return {
        "title": _T,
        "say": [_line(n), {**_line(n), "id": f"m{n}", "if": {mark: True}}],
        "expect": [
            {
                "intent": "on",
                "model": True,
                "evidence": {"G1": 2},
                "set": {"again": False, mark: True},
                "go": ahead,
                **_T,
            },
            {"intent": "back", "set": {"again": True}, "go": back, **_T},
            {"intent": "far", "evidence": {"G1": 1}, "set": {mark: False}, "go": far, **_T},
        ],
        "when": [{"event": "look", "target": "kari", "evidence": {"G1": 1}}],
    }


def _all(made: Source) -> int:
    empty = Contents(None, {made.scenario.id: made}, {}, (), (), {}, {}, {}, {}, {}, {}, seen={})
    found = Search(made)
    return len([*prove(found), *about_flow(found, empty)])


def _naive(scenario: Scenario) -> tuple[float, int]:
    """Seconds until the search that leaves nothing out is done or gives up, and the states it had found."""
    explorer = Explorer(scenario)
    explorer.matters = set(range(len(explorer.script.slots.index)))
    seen: list[int] = []

    def search() -> None:
        try:
            nodes = [node for level in scenario.levels for node in explorer.starts(level)]
            seen.append(len(explorer.search(nodes, steered=True).edges))
        except TooManyStates:
            seen.append(len(explorer._worked_out))

    return _timed(search), seen[0]


def _timed(once: Callable[[], object]) -> float:
    began = time.process_time()
    once()
    return time.process_time() - began
