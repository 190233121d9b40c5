"""The levels: each changes something, and none makes it easier while it says that it asks more."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from samspill.model.scenario import AtLeast, Guard, LevelRow, Scenario
from samspill.packs.contents import Contents, Source
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.walk import answers, guards
from samspill.packs.yaml_text import Path

_MORE_IS_HARDER = ("options", "crowd", "noise", "cue")
_LESS_IS_HARDER = ("wait", "lit")


def check(contents: Contents) -> Iterator[Problem]:
    """What the rows say, each against the one below."""
    for source in contents.scenarios.values():
        rows = sorted(source.scenario.levels.items())
        for (below, lower), (level, row) in pairwise(rows):
            path: Path = ("levels", str(level))
            if row.demand <= lower.demand:
                numbers = {"level": level, "demand": row.demand, "below": below, "before": lower.demand}
                yield source.problem("demand-not-rising", path, **numbers)
            for column in _easier(lower, row):
                shown = {"column": column, "now": _shown(row, column), "before": _shown(lower, column)}
                yield source.problem("level-easier", (*path, column), level=level, below=below, **shown)
            if _alike(source.scenario, below, level):
                yield source.problem("level-changes-nothing", path, level=level, below=below)
        yield from _setbacks(source)


def check_flow(found: Search) -> Iterator[Problem]:
    """What chance chooses must leave the goal within reach, and so must the answers a coach would show."""
    target = found.scenario.target
    for level, graph in found.by_level.items():
        shown = {goal for edges in graph.edges.values() for edge in edges for goal in edge.evidence}
        for start in found.starts[level] if target in shown else ():
            part = found.explorer.search([start], steered=False)
            if not any(target in edge.evidence for edges in part.edges.values() for edge in edges):
                yield found.source.problem("goal-left-to-chance", ("variants",), goal=target, level=level)
                break
        if target in shown and target not in _as_shown(found, level):
            yield found.source.problem("model-shows-nothing", ("goals",), goal=target, level=level)


def _as_shown(found: Search, level: int) -> set[str]:
    """The goals someone shows who answers as the coach would show it."""
    edges, shown = found.by_level[level].edges, set[str]()
    queue, met = list(found.starts[level]), set(found.starts[level])
    while queue:
        node = queue.pop()
        cue = found.explorer.script.cues[node.beat]
        offered = found.explorer.offered(node) if found.open_to_answers(node) else []
        models = [reply.outcome for reply in offered if reply.model]
        apart = {id(watch.outcome) for watch in (*cue.leaves, *cue.resumes)}
        for edge in edges[node]:
            if id(edge.outcome) in apart or (models and edge.outcome is not models[0] and edge.to != node):
                continue
            shown.update(edge.evidence)
            if edge.to not in met:
                met.add(edge.to)
                queue.append(edge.to)
    return shown


def _easier(lower: LevelRow, row: LevelRow) -> Iterator[str]:
    yield from (column for column in _MORE_IS_HARDER if getattr(row, column) < getattr(lower, column))
    yield from (column for column in _LESS_IS_HARDER if getattr(row, column) > getattr(lower, column))


def _shown(row: LevelRow, column: str) -> str:
    value = getattr(row, column)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _alike(scenario: Scenario, below: int, level: int) -> bool:
    """Whether nothing but the demand tells two levels apart: not the row, not a guard, not an answer, not chance."""
    lower, row = scenario.levels[below], scenario.levels[level]
    if msgspec.structs.replace(lower, demand=row.demand) != row:
        return False
    return not _told_apart(scenario, below, level)


def _told_apart(scenario: Scenario, below: int, level: int) -> bool:
    by_guard = any(_fits(guard, below) is not _fits(guard, level) for _, guard in guards(scenario))
    by_answer = any((below in answer.levels) is not (level in answer.levels) for _, answer in answers(scenario))
    by_chance = any(words.get(below) != words.get(level) for words in scenario.variants.values())
    return by_guard or by_answer or by_chance


def _fits(guard: Guard, level: int) -> bool:
    wanted = guard.get("level", level)
    if isinstance(wanted, AtLeast):
        return level >= wanted.at_least
    return level in (wanted if isinstance(wanted, tuple) else (wanted,))


def _setbacks(source: Source) -> Iterator[Problem]:
    """A level that says something goes wrong, while the script is the same as below."""
    levels = source.scenario.levels
    for level, row in levels.items():
        calm = [other for other, its in levels.items() if other < level and not its.setback]
        if row.setback and calm and not _told_apart(source.scenario, max(calm), level):
            yield source.problem("setback-without-twist", ("levels", str(level), "setback"), level=level)
