"""Where the goals stand on the map and how the lines between them run: the same goals always give the same picture.

Four bands stand side by side, the most basic to the left; in each, goals stand below each other. A need always stands
to the left of what needs it, or above it in the same band. Lines that another way already says are left out: who needs
B and B needs A, needs A too. Places and lines are in thousandths of the map's width and height.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

SIZE = 1000
"""Width and height of the map in its own units."""

COLUMN, GUTTER = 215, 46
"""How wide a band is, and how much air there is between two; four bands and three gutters are almost the whole."""

_SWEEPS = 24
_LANE, _LANES = 7, 5


class Line(msgspec.Struct, frozen=True):
    """A line from a need to what needs it, as an SVG path."""

    need: str
    goal: str
    path: str


class Layout(msgspec.Struct, frozen=True):
    """The goals of each band from top to bottom, and the lines between all of them."""

    bands: tuple[tuple[str, ...], ...]
    lines: tuple[Line, ...]
    places: dict[str, tuple[int, float]]

    def way_out(self, goal: str) -> str:
        """The path from a goal through the gutter to its right, down to below the map."""
        band, y = self.places[goal]
        right, middle = _right(band), _right(band) + GUTTER / 2
        turn = min(y + 30, SIZE)
        return f"M{right} {y:.1f}C{middle:.1f} {y:.1f} {middle:.1f} {y:.1f} {middle:.1f} {turn:.1f}V{SIZE}"


def lay_out(bands: Sequence[Sequence[str]], needs: Mapping[str, Sequence[str]]) -> Layout:
    """Order each band so that lines are short and seldom cross, and draw them."""
    return _lay_out(tuple(tuple(band) for band in bands), tuple((goal, tuple(needs[goal])) for goal in sorted(needs)))


def drawn_needs(needs: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """The (need, goal) pairs that no longer way already says."""
    far = {goal: _reach(goal, needs) for goal in needs}
    return tuple(
        (need, goal)
        for goal in sorted(needs)
        for need in needs[goal]
        if not any(need in far[other] for other in needs[goal] if other != need)
    )


def crossings(bands: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]) -> int:
    """How many pairs of lines cross, seen as straight lines between the middles of goals."""
    at = _places(bands)
    lines = [(at[need], at[goal]) for need, goal in pairs if at[need][0] != at[goal][0]]
    return sum(
        _cross(one, other) for place, one in enumerate(lines) for other in lines[place + 1 :] if one[0] != other[0]
    )


# Private functions


@lru_cache(maxsize=8)
def _lay_out(bands: tuple[tuple[str, ...], ...], given: tuple[tuple[str, tuple[str, ...]], ...]) -> Layout:
    needs = dict(given)
    pairs = drawn_needs(needs)
    best = tuple(_in_order(band, needs, {goal: float(place) for place, goal in enumerate(band)}) for band in bands)
    tried, cost = best, _cost(best, pairs)
    for _ in range(_SWEEPS):
        tried = _swept(tried, pairs, needs)
        if (now := _cost(tried, pairs)) < cost:
            best, cost = tried, now
    best = _polished(best, pairs, needs)
    places = _places(best)
    return Layout(best, tuple(Line(*pair, _path(places[pair[0]], places[pair[1]])) for pair in pairs), places)


def _swept(
    bands: tuple[tuple[str, ...], ...], pairs: tuple[tuple[str, str], ...], needs: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    """Each band once more, by where on average those stand that its goals are joined to."""
    done = list(bands)
    for number, band in enumerate(bands):
        at = _places(done)
        joined: dict[str, list[float]] = {goal: [at[goal][1]] for goal in band}
        for need, goal in pairs:
            if goal in joined:
                joined[goal].append(at[need][1])
            if need in joined:
                joined[need].append(at[goal][1])
        done[number] = _in_order(band, needs, {goal: sum(all_) / len(all_) for goal, all_ in joined.items()})
    return tuple(done)


def _polished(
    bands: tuple[tuple[str, ...], ...], pairs: tuple[tuple[str, str], ...], needs: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    """Neighbours change places as long as that makes the picture better."""
    best, cost, better = bands, _cost(bands, pairs), True
    while better:
        better = False
        for number, place in [(n, p) for n, band in enumerate(best) for p in range(len(band) - 1)]:
            upper, lower = best[number][place : place + 2]
            if upper in needs[lower]:
                continue
            band = (*best[number][:place], lower, upper, *best[number][place + 2 :])
            tried = (*best[:number], band, *best[number + 1 :])
            if (now := _cost(tried, pairs)) < cost:
                best, cost, better = tried, now, True
    return best


def _in_order(band: Sequence[str], needs: Mapping[str, Sequence[str]], wish: Mapping[str, float]) -> tuple[str, ...]:
    """By wish, but every goal after those of its needs that stand in the same band."""
    left, placed = sorted(band, key=lambda goal: (wish[goal], goal)), []
    while left:
        free = next(goal for goal in left if not any(need in left for need in needs[goal]))
        placed.append(free)
        left.remove(free)
    return tuple(placed)


def _cost(bands: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]) -> float:
    at = _places(bands)
    return 100 * crossings(bands, pairs) + sum(abs(at[need][1] - at[goal][1]) for need, goal in pairs)


def _places(bands: Sequence[Sequence[str]]) -> dict[str, tuple[int, float]]:
    return {
        goal: (number, SIZE * (place + 0.5) / len(band))
        for number, band in enumerate(bands)
        for place, goal in enumerate(band)
    }


def _cross(
    one: tuple[tuple[int, float], tuple[int, float]], other: tuple[tuple[int, float], tuple[int, float]]
) -> bool:
    """Whether two lines between bands change sides where both run."""
    start, end = max(one[0][0], other[0][0]), min(one[1][0], other[1][0])
    if start >= end:
        return False
    first = _height(one, start) - _height(other, start)
    last = _height(one, end) - _height(other, end)
    return first * last < 0


def _height(line: tuple[tuple[int, float], tuple[int, float]], at: int) -> float:
    (left, y1), (right, y2) = line
    return y1 + (y2 - y1) * (at - left) / (right - left)


def _left(band: int) -> int:
    return band * (COLUMN + GUTTER)


def _right(band: int) -> int:
    return _left(band) + COLUMN


def _path(need: tuple[int, float], goal: tuple[int, float]) -> str:
    """Within a band along its left side, further out the longer it is; between bands from right side to left side."""
    (band, y1), (other, y2) = need, goal
    if band == other:
        x = _left(band)
        out = x - min(10 + _LANE * int(_LANES * abs(y2 - y1) / SIZE), GUTTER - 8)
        return f"M{x} {y1:.1f}C{out} {y1:.1f} {out} {y2:.1f} {x} {y2:.1f}"
    x1, x2 = _right(band), _left(other)
    bend = GUTTER * (0.6 if other == band + 1 else 1.6)
    return f"M{x1} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2} {y2:.1f}"


def _reach(goal: str, needs: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Everything ``goal`` rests on, near and far."""
    found: set[str] = set()
    ahead = list(needs[goal])
    while ahead:
        if (need := ahead.pop()) not in found:
            found.add(need)
            ahead.extend(needs[need])
    return frozenset(found)
