"""The learning goals as a graph: what each one needs first, and what rests on it."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType

import msgspec

from samspill.model.goals import Goal


class GraphFault(StrEnum):
    """What can be wrong with a set of goals."""

    TWICE = "twice"
    UNKNOWN = "unknown"
    DOWNWARD = "downward"
    CIRCLE = "circle"


class GraphProblem(msgspec.Struct, frozen=True):
    """One problem, the goal it is in, and the goals it is about; ``near`` is the known id most like an unknown one."""

    fault: GraphFault
    goal: str
    about: tuple[str, ...] = ()
    near: str | None = None

    @property
    def message(self) -> str:
        """What is wrong and how to mend it."""
        about = ", ".join(self.about)
        match self.fault:
            case GraphFault.TWICE:
                return f"goal {self.goal} is written twice; give one of them another id"
            case GraphFault.UNKNOWN:
                meant = f"; did you mean {self.near}?" if self.near else ""
                return f"goal {self.goal} needs {about}, which is not a goal{meant}"
            case GraphFault.DOWNWARD:
                return f"goal {self.goal} needs {about} from a higher domain; needs go to the same domain or lower"
            case GraphFault.CIRCLE:
                return f"these goals need each other in a circle: {about}; take one of the needs away"


class GoalGraphError(ValueError):
    """The goals do not make a graph; ``problems`` holds all of them."""

    def __init__(self, problems: tuple[GraphProblem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(problem.message for problem in problems))


class GoalGraph:
    """Goals that have been checked: every need is known, nothing goes in a circle, no goal needs a higher domain.

    Raises ``GoalGraphError`` with all problems at once. Iterating gives the goals in ``order``.
    """

    def __init__(self, goals: Iterable[Goal]) -> None:
        given = tuple(goals)
        if problems := graph_problems(given):
            raise GoalGraphError(problems)
        placed, _ = _place(given)
        self.goals: Mapping[str, Goal] = MappingProxyType({goal.id: goal for goal in placed})
        self.needed_by: Mapping[str, tuple[str, ...]] = MappingProxyType(
            {goal.id: tuple(other.id for other in placed if goal.id in other.needs) for goal in placed}
        )
        self._below = {goal.id: self._reach(goal.id, {g.id: g.needs for g in placed}) for goal in placed}
        self._above = {goal.id: self._reach(goal.id, self.needed_by) for goal in placed}
        self.opening = frozenset(goal for goal, above in self._above.items() if len(above) == len(placed) - 1)

    def __iter__(self) -> Iterator[Goal]:
        return iter(self.goals.values())

    def __len__(self) -> int:
        return len(self.goals)

    def __contains__(self, goal: object) -> bool:
        return goal in self.goals

    def __getitem__(self, goal: str) -> Goal:
        return self.goals[goal]

    @property
    def order(self) -> tuple[str, ...]:
        """All ids, lower domains first and every goal after what it needs."""
        return tuple(self.goals)

    def prerequisites(self, goal: str) -> frozenset[str]:
        """Everything ``goal`` rests on, near and far."""
        return self._below[goal]

    def rests_on(self, goal: str) -> frozenset[str]:
        """Everything that rests on ``goal``, near and far."""
        return self._above[goal]

    def is_root(self, goal: str) -> bool:
        """Whether ``goal`` needs nothing first."""
        return not self.goals[goal].needs

    def opens_all(self, goal: str) -> bool:
        """Whether everything else rests on ``goal``, as on feeling at home in VR."""
        return goal in self.opening

    @staticmethod
    def _reach(start: str, links: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
        found: set[str] = set()
        ahead = list(links[start])
        while ahead:
            if (goal := ahead.pop()) not in found:
                found.add(goal)
                ahead.extend(links[goal])
        return frozenset(found)


def graph_problems(goals: tuple[Goal, ...]) -> tuple[GraphProblem, ...]:
    """Every problem in ``goals``, in the order they are written; none means a ``GoalGraph`` can be made."""
    return (*_twice(goals), *_bad_needs(goals), *_circle(goals))


# Private functions


def _twice(goals: tuple[Goal, ...]) -> Iterator[GraphProblem]:
    seen: set[str] = set()
    for goal in goals:
        if goal.id in seen:
            yield GraphProblem(GraphFault.TWICE, goal.id)
        seen.add(goal.id)


def _bad_needs(goals: tuple[Goal, ...]) -> Iterator[GraphProblem]:
    known = {goal.id: goal for goal in goals}
    for goal in goals:
        for need in goal.needs:
            if need not in known:
                near = get_close_matches(need, known, n=1, cutoff=0.5)
                yield GraphProblem(GraphFault.UNKNOWN, goal.id, (need,), near[0] if near else None)
            elif known[need].domain.rank > goal.domain.rank:
                yield GraphProblem(GraphFault.DOWNWARD, goal.id, (need,))


def _circle(goals: tuple[Goal, ...]) -> Iterator[GraphProblem]:
    _, left = _place(goals)
    if left:
        yield GraphProblem(GraphFault.CIRCLE, left[0].id, tuple(goal.id for goal in left))


def _place(goals: tuple[Goal, ...]) -> tuple[list[Goal], list[Goal]]:
    """Put goals in order; what is left over stands in a circle or rests on one."""
    known = {goal.id for goal in goals}
    left = sorted(goals, key=lambda goal: goal.domain.rank)
    placed: list[Goal] = []
    done: set[str] = set()
    while free := next((g for g in left if all(n in done or n not in known for n in g.needs)), None):
        placed.append(free)
        done.add(free.id)
        left.remove(free)
    return placed, left
