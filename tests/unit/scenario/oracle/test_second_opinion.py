"""The engine and a statechart in another runtime tell the same story of the same events, to the millisecond."""

from collections.abc import Iterator
from functools import cache

import msgspec
import pytest
from sismic.clock import SimulatedClock
from sismic.interpreter import Event, Interpreter
from tools.diagnostics.pages import sample

from samspill.model.events import AnyEvent, Approach, Choose, Fill, Leave, Look, Rate, Submit, Tick, Use
from samspill.model.outputs import AnyOutput, Ending, Entered, RunStatus, Shown, Status
from samspill.model.ratings import RatingKind
from samspill.model.run import RunHeader
from samspill.model.scenario import Scenario
from samspill.model.words import Language
from samspill.packs import load_pack
from samspill.scenario import ENGINE_VERSION, Script, begin, compile_script, next_due, step
from samspill.scenario.chance import draw
from samspill.scenario.script import Cue
from samspill.scenario.state import RunState
from tests.unit.everyday import SCENARIOS, everyday

from .chart import chart_of
from .teller import Teller, Told

RUNS = {"cafe.order": 5, "waiting.room": 5, "hello": 5, "errand": 5}
"""For each level of a scenario; once for all others, with a seed of its own each time."""
STEPS = 60


@cache
def scenarios() -> dict[str, Scenario]:
    samples = load_pack(sample()).pack
    assert samples is not None
    return {**everyday().scenarios, **samples.scenarios}


@pytest.mark.parametrize("level", range(1, 6))
@pytest.mark.parametrize("name", [*SCENARIOS, "hello", "errand"])
def test_both_tell_the_same_story(name: str, level: int) -> None:
    scenario = scenarios()[name]
    for seed in range(level, level + RUNS.get(name, 1)):
        script = compile_script(scenario, RunHeader(name, level, Language.EN, seed, ENGINE_VERSION, "", ""))
        events, told = lived(script, seed)
        assert retold(scenario, script, level, events) == told


def lived(script: Script, seed: int) -> tuple[list[AnyEvent], list[Told]]:
    """One run of the engine with events drawn by chance, and its story."""
    state, outputs = begin(script)
    events, told = [], [*story(outputs)]
    while state.status is not RunStatus.ENDED and len(events) < STEPS:
        events.append(drawn(script, state, seed * 1000 + len(events)))
        state, outputs = step(script, state, events[-1])
        told += story(outputs)
    return events, told


def story(outputs: tuple[AnyOutput, ...]) -> Iterator[Told]:
    for output in outputs:
        match output:
            case Entered():
                yield output.t, "beat", output.beat
            case Shown(evidence=e):
                yield e.t, "shows", e.goal, e.score, e.hinted
            case Status(status=RunStatus.ENDED):
                yield output.t, "ends", str(output.ending)


def retold(scenario: Scenario, script: Script, level: int, events: list[AnyEvent]) -> list[Told]:
    """The same events lived through in the statechart."""
    words = {name: chosen(script, name) for name, by_level in scenario.variants.items() if by_level.get(level)}
    teller, clock = Teller(scenario, level, words), SimulatedClock()
    chart = Interpreter(chart_of(scenario), initial_context={"told": teller}, clock=clock)
    chart.execute()
    for event in events:
        while (
            not chart.final and type(event) is not Leave and (due := teller.next_due()) is not None and due <= event.t
        ):
            clock.time = due
            chart.execute()
        clock.time = max(event.t, clock.time)
        if type(event) is not Tick and not chart.final:
            fields = {k: v for k, v in msgspec.structs.asdict(event).items() if k not in ("t", "by")}
            chart.queue(Event(type(event).__name__.lower(), **fields)).execute()
    return [told for told in teller.story if told[1] != "says"]


def chosen(script: Script, name: str) -> str:
    """The variant that chance has chosen: which one it is, is not what is tried here."""
    kind = script.slots.kinds[name]
    assert isinstance(kind, tuple)
    return kind[begin(script).state.values[script.slots.index[name]]]


def drawn(script: Script, state: RunState, n: int) -> AnyEvent:
    """Something a participant might do now, or a while that passes."""
    t = state.t + draw(7, "time", n, 4_000)
    possible = [Tick(t=t), Tick(t=next_due(state) or t), *deeds(script.cues[state.beat], t, n)]
    if draw(7, "leave", n, 80) == 0:
        return Leave(t=t)
    return possible[draw(7, "what", n, len(possible))]


def deeds(cue: Cue, t: int, n: int) -> Iterator[AnyEvent]:
    for reply in cue.replies:
        yield Choose(t=t, intent=reply.option.intent)
    for watch in cue.looks:
        yield Look(t=t, target=watch.target, held=draw(7, "held", n, 2_500))
    for watch in cue.approaches:
        yield Approach(t=t, target=watch.target, zone=str(watch.condition))
    for watch in cue.uses:
        yield Use(t=t, target=watch.target, verb=str(watch.condition or "use"))
    if cue.ask is not None or cue.rates:
        yield Rate(t=t, rating=RatingKind.DISTRESS, value=draw(7, "rate", n, 11))
    for blank in cue.sheet.blanks if cue.sheet else ():
        yield Fill(
            t=t,
            field=blank.id,
            option=blank.options[draw(7, blank.id, n, len(blank.options))].intent if blank.options else "",
        )
    if cue.sheet is not None:
        yield Submit(t=t)


def test_a_story_told_otherwise_would_be_noticed() -> None:
    scenario = scenarios()["hello"]
    script = compile_script(scenario, RunHeader("hello", 2, Language.EN, 1, ENGINE_VERSION, "", ""))
    events, told = lived(script, 1)
    slower = msgspec.structs.replace(
        scenario, levels={n: msgspec.structs.replace(r, wait=r.wait + 1) for n, r in scenario.levels.items()}
    )
    assert told[-1][2] == Ending.DONE
    assert retold(scenario, script, 2, events) == told
    silence = [Tick(t=t) for t in range(0, 200_000, 500)]
    assert retold(scenario, script, 2, silence) != retold(slower, script, 2, silence)
