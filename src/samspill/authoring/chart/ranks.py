"""In which column of the chart each beat stands, and in which order within it.

Longest paths from the start (as in the layered method of Sugiyama et al. 1981), without the ways back; the order comes
from the mean place of what leads to a beat.
"""

from collections.abc import Iterator

from .flow import By, Flow

_SWEEPS = 4


def ranked(flow: Flow) -> list[list[str]]:
    """The columns, each with its beats from top to bottom."""
    after = {box.id: _next(flow, box.id) for box in flow.boxes}
    forward = _without_ways_back(after, flow.start)
    ranks = _longest(forward, flow.start)
    last = max(ranks.values(), default=0)
    for box in flow.boxes:
        ranks.setdefault(box.id, last + (1 if len(ranks) > 1 else 0))
    columns: list[list[str]] = [[] for _ in range(max(ranks.values(), default=0) + 1)]
    for box in flow.boxes:
        columns[ranks[box.id]].append(box.id)
    return _ordered([column for column in columns if column], forward)


def _next(flow: Flow, beat: str) -> list[str]:
    """Where one comes from a beat, the way the coach would show first; silence leads to no column of its own."""
    box = flow.box(beat)
    links = [link for link in box.links if link.by is not By.SILENCE] if box else []
    links.sort(key=lambda link: not link.model)
    return list(dict.fromkeys(to for link in links for to in link.to if flow.box(to)))


def _without_ways_back(after: dict[str, list[str]], start: str) -> dict[str, list[str]]:
    forward: dict[str, list[str]] = {beat: [] for beat in after}
    state: dict[str, str] = {}
    for root in (start, *after):
        if root not in after or root in state:
            continue
        stack = [(root, iter(after[root]))]
        state[root] = "open"
        while stack:
            beat, following = stack[-1]
            to = next(following, None)
            if to is None:
                state[beat] = "done"
                stack.pop()
            elif state.get(to) != "open":
                forward[beat].append(to)
                if to not in state:
                    state[to] = "open"
                    stack.append((to, iter(after[to])))
    return forward


def _longest(forward: dict[str, list[str]], start: str) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for beat in _sorted(forward, start):
        ranks.setdefault(beat, 0)
        for to in forward[beat]:
            ranks[to] = max(ranks.get(to, 0), ranks[beat] + 1)
    return ranks


def _sorted(forward: dict[str, list[str]], start: str) -> list[str]:
    """What can be reached from the start, each beat after all that lead to it."""
    done: dict[str, None] = {}
    stack: list[tuple[str, Iterator[str]]] = [(start, iter(forward.get(start, [])))]
    while stack:
        beat, following = stack[-1]
        to = next(following, None)
        if to is None:
            done[beat] = None
            stack.pop()
        elif to not in done:
            stack.append((to, iter(forward[to])))
    return list(reversed(done))


def _ordered(columns: list[list[str]], forward: dict[str, list[str]]) -> list[list[str]]:
    before: dict[str, list[str]] = {}
    for beat, following in forward.items():
        for to in following:
            before.setdefault(to, []).append(beat)
    for _ in range(_SWEEPS):
        place = {beat: i / max(len(column), 1) for column in columns for i, beat in enumerate(column)}
        for column in columns[1:]:
            place.update({beat: i for i, beat in enumerate(column)})
            column.sort(key=lambda beat: _mean([place[b] for b in before.get(beat, [])], place[beat]))
            place.update({beat: i / max(len(column), 1) for i, beat in enumerate(column)})
    return columns


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
