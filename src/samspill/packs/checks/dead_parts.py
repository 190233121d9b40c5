"""Parts of a scenario that never come about: answers, reactions, branches, lines, sounds, walks and rungs."""

from collections.abc import Iterator

from samspill.model.scenario import Scenario
from samspill.packs.happening import Happening, happening
from samspill.packs.problems import Problem
from samspill.packs.search import Search
from samspill.packs.walk import lines, sounds
from samspill.packs.yaml_text import Path


def check(found: Search) -> Iterator[Problem]:
    """One problem for each part that never comes about.

    A beat nobody comes to is said elsewhere, and once; a fragment may hold more than each of its uses needs.
    """
    seen, reached = happening(found), {node.beat for node in found.graph.edges}
    for name, beat in found.scenario.beats.items():
        if name not in reached or name in found.source.origins:
            continue
        path: Path = ("beats", name)
        for i, answer in enumerate(beat.expect):
            if (*path, "expect", i) not in seen.offered:
                words = {"intent": answer.intent, "beat": name}
                yield found.source.problem("answer-never-offered", (*path, "expect", i), **words)
        for i, _ in enumerate(beat.when):
            if (*path, "when", i) not in seen.reacted:
                yield found.source.problem("reaction-never-comes", (*path, "when", i), beat=name)
        for i, move in enumerate(beat.move):
            if (*path, "move", i) not in seen.moved:
                yield found.source.problem("walk-never-taken", (*path, "move", i), who=move.who, beat=name)
    yield from _lines(found, seen, reached)
    yield from _sounds(found, seen, reached)
    yield from _branches(found, seen)
    yield from _rungs(found, seen, reached)


def _lines(found: Search, seen: Happening, reached: set[str]) -> Iterator[Problem]:
    """Lines of beats and of reactions that come, and hints no ladder gives."""
    for path, line in lines(found.scenario):
        if path[0] != "beats" or path[1] not in reached or path[1] in found.source.origins:
            continue
        if path[2] == "when" and path[:4] not in seen.reacted:
            continue
        # Where the participant comes by themselves, a care worker's change of level is no reason for a line.
        said = seen.told if path[2] == "say" and path[1] in seen.met else seen.said
        if path[2] in ("say", "hint", "when") and path not in said:
            yield found.source.problem("line-never-said", path, id=line.id)


def _sounds(found: Search, seen: Happening, reached: set[str]) -> Iterator[Problem]:
    """Sounds of beats that are come to, and of reactions that come."""
    for path, sound in sounds(found.scenario):
        if path[1] not in reached or path[1] in found.source.origins:
            continue
        if path[2] == "when" and path[:4] not in seen.reacted:
            continue
        if path not in seen.heard:
            yield found.source.problem("sound-never-heard", path, word=sound.name, beat=str(path[1]))


def _branches(found: Search, seen: Happening) -> Iterator[Problem]:
    for path, count, comes in _choices(found.scenario, seen, {node.beat for node in found.graph.edges}):
        if not comes or (path[0] == "beats" and path[1] in found.source.origins):
            continue
        for i in range(count):
            if (*path, "go", i) not in seen.taken:
                yield found.source.problem("branch-never-taken", (*path, "go", i), where=".".join(map(str, path)))


def _choices(scenario: Scenario, seen: Happening, reached: set[str]) -> Iterator[tuple[Path, int, bool]]:
    """Each ``go`` that is a list, how many branches it has, and whether it is ever come to."""
    for name, beat in scenario.beats.items():
        path: Path = ("beats", name)
        if isinstance(beat.go, tuple):
            yield path, len(beat.go), name in reached
        for i, answer in enumerate(beat.expect):
            if isinstance(answer.go, tuple):
                yield (*path, "expect", i), len(answer.go), name in reached
        for i, reaction in enumerate(beat.when):
            if isinstance(reaction.go, tuple):
                yield (*path, "when", i), len(reaction.go), (*path, "when", i) in seen.reacted
        for end, outcome in (("right", beat.task.right), ("wrong", beat.task.wrong)) if beat.task else ():
            if isinstance(outcome.go, tuple):
                yield (*path, "task", end), len(outcome.go), name in reached
    ladders: list[tuple[Path, tuple[object, ...]]] = [(("silence",), scenario.silence)]
    ladders += [(("beats", name, "silence"), beat.silence or ()) for name, beat in scenario.beats.items()]
    for path, ladder in ladders:
        for i, rung in enumerate(ladder):
            if isinstance(go := getattr(rung, "go", None), tuple):
                yield (*path, i), len(go), (*path, i) in seen.climbed


def _rungs(found: Search, seen: Happening, reached: set[str]) -> Iterator[Problem]:
    for i, _ in enumerate(found.scenario.silence):
        if ("silence", i) not in seen.climbed:
            yield found.source.problem("rung-never-climbed", ("silence", i), where="silence")
    for name, beat in found.scenario.beats.items():
        for i, _ in enumerate(beat.silence or ()):
            if name in reached and ("beats", name, "silence", i) not in seen.climbed:
                where = f"beats.{name}.silence"
                yield found.source.problem("rung-never-climbed", ("beats", name, "silence", i), where=where)
