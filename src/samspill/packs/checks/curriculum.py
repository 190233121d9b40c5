"""The goals as a graph, and what a scenario says of them."""

from collections.abc import Iterator

from samspill.curriculum.graph import GoalGraph, GraphFault, graph_problems
from samspill.model.themes import Domain
from samspill.model.words import Text
from samspill.packs.contents import Contents
from samspill.packs.problems import Problem, near, problem
from samspill.packs.yaml_text import Document, Path

GOALS, BARRIERS = "goals.yaml", "barriers.yaml"


def check(contents: Contents) -> Iterator[Problem]:
    """What keeps goals from being put in order, goals that seem near, ids used twice, goals named twice."""
    if (document := contents.documents.get(GOALS)) is not None:
        yield from _graph(contents, document)
        yield from _missions(contents, document)
        yield from _out_of_reach(contents, document)
        yield from _needs_little(contents, document)
    if (document := contents.documents.get(BARRIERS)) is not None:
        yield from _twice(document, [(("barriers", i, "id"), b.id) for i, b in enumerate(contents.barriers)])
    for source in contents.scenarios.values():
        named = (source.scenario.target, *source.scenario.supporting)
        for i, goal in enumerate(source.scenario.supporting):
            if goal in named[: i + 1]:
                yield source.problem("named-twice", ("goals", "supporting", i), word=goal, where="goals")


def _graph(contents: Contents, document: Document) -> Iterator[Problem]:
    ids = [goal.id for goal in contents.goals]
    yield from _twice(document, [(("goals", i, "id"), goal) for i, goal in enumerate(ids)])
    for found in graph_problems(contents.goals):
        path: Path = ("goals", ids.index(found.goal), "needs")
        line, where = document.line(path), ".".join(map(str, path))
        about = found.about[0] if found.about else ""
        if found.fault is GraphFault.UNKNOWN:
            yield problem("unknown-goal", GOALS, line, where=where, word=about, near=near(about, ids))
        elif found.fault is GraphFault.DOWNWARD:
            yield problem("goal-needs-higher", GOALS, line, goal=found.goal, need=about)
        elif found.fault is GraphFault.CIRCLE:
            yield problem("goal-circle", GOALS, line, goals=", ".join(f"`{goal}`" for goal in found.about[:12]))


def _out_of_reach(contents: Contents, document: Document) -> Iterator[Problem]:
    """Goals that no scenario opens to someone who has mastered what can be mastered before."""
    if contents.head is None or not contents.head.covers_goals:
        return
    needs = {goal.id: set(goal.needs) for goal in contents.goals}
    named = {name: {source.scenario.target, *source.scenario.supporting} for name, source in contents.scenarios.items()}
    reached = _reached(needs, [(source.scenario.target, named[name]) for name, source in contents.scenarios.items()])
    for i, goal in enumerate(contents.goals):
        if goal.id not in reached and needs[goal.id] <= reached:
            shown_by = ", ".join(f"`{name}`" for name in sorted(named) if goal.id in named[name])
            why = _rests_on_it(shown_by) if shown_by else _NO_SCENARIO
            yield problem("goal-out-of-reach", GOALS, document.line(("goals", i, "id")), goal=goal.id, why=why)


_SIZES = Text(nb="1, 2 eller 3", en="1, 2 or 3")
_NO_SCENARIO = Text(nb="ingen scenarioer handler om det", en="no scenario is about it")


def _rests_on_it(scenarios: str) -> Text:
    return Text(
        nb=f"det som viser det, bygger selv på det ({scenarios})",
        en=f"what gives evidence for it rests on it ({scenarios})",
    )


def _reached(needs: dict[str, set[str]], scenarios: list[tuple[str, set[str]]]) -> set[str]:
    """The goals one can master, beginning with none: each round opens scenarios whose target rests on what is there."""
    reached: set[str] = set()
    while (
        new := {goal for target, named in scenarios if needs.get(target, set()) <= reached for goal in named} - reached
    ):
        reached |= new
    return reached


_NOTHING_SIMPLER = Text(nb="ingenting fra et enklere område", en="nothing of a simpler domain")
_ONE_SIMPLER = Text(nb="mål fra bare ett enklere område", en="goals of only one simpler domain")


def _needs_little(contents: Contents, document: Document) -> Iterator[Problem]:
    """Goals that rest on so little that whoever goes by the needs takes them to be near; asked once the order holds."""
    if graph_problems(contents.goals):
        return
    goals = GoalGraph(contents.goals)
    for i, goal in enumerate(contents.goals):
        rank = goal.domain.rank
        simpler = {goals[need].domain for need in goals.prerequisites(goal.id) if goals[need].domain.rank < rank}
        if len(simpler) < min(rank, _SIMPLER_DOMAINS.get(goal.domain, 1)):
            found = _ONE_SIMPLER if simpler else _NOTHING_SIMPLER
            line = document.line(("goals", i, "needs"))
            yield problem("goal-needs-little", GOALS, line, goal=goal.id, domain=goal.domain.value, found=found)


_SIMPLER_DOMAINS = {Domain.COMPLEX_SOCIAL: 2}
"""On goals of how many simpler domains a goal should rest, where it is more than one."""


def _missions(contents: Contents, document: Document) -> Iterator[Problem]:
    named: list[tuple[Path, str]] = [
        (("goals", i, "missions", j, "id"), mission.id)
        for i, goal in enumerate(contents.goals)
        for j, mission in enumerate(goal.missions)
    ]
    yield from _twice(document, named)
    for i, goal in enumerate(contents.goals):
        for j, mission in enumerate(goal.missions):
            if not 1 <= mission.size <= 3:
                path = ("goals", i, "missions", j, "size")
                words = {
                    "where": ".".join(map(str, path)),
                    "expected": _SIZES,
                    "found": f"`{mission.size}`",
                }
                yield problem("wrong-type", document.file, document.line(path), **words)


def _twice(document: Document, named: list[tuple[Path, str]]) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for path, word in named:
        if word in first:
            line = document.line(first[word])
            yield problem("duplicate-id", document.file, document.line(path), word=word, first=line)
        first.setdefault(word, path)
