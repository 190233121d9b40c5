"""Guards as bit masks: each flag, enum or counter is a small number, so a guard is a set of allowed numbers."""

from samspill.model.scenario import COUNTER_MAX, LEVEL, AtLeast, FlagKind, Guard, Scenario, Wanted
from samspill.model.settings import SETTINGS, ParticipantSettings, asked

Masks = tuple[tuple[int, int], ...]
Values = tuple[int, ...]


class Slots:
    """Which slot of the values a flag lives in, and what number a word stands for.

    Slot 0 holds the level; then come the participant's settings, then the scenario's flags.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.kinds: dict[str, FlagKind] = {**dict.fromkeys(SETTINGS, "flag"), **scenario.flags}
        self.index = {name: i for i, name in enumerate((LEVEL, *self.kinds))}

    def start(self, level: int, settings: ParticipantSettings) -> Values:
        """The values a run begins with: flags down, counters at 0, enums at their first word."""
        return (level, *map(int, asked(settings)), *(0 for _ in range(len(self.kinds) - len(SETTINGS))))

    def number(self, name: str, value: bool | int | str) -> int:
        """What ``value`` is in the slot of ``name``; -1 for what can never be."""
        kind = self.kinds.get(name, "counter")
        if isinstance(kind, tuple):
            return kind.index(value) if isinstance(value, str) and value in kind else -1
        return min(int(value), COUNTER_MAX) if isinstance(value, int) else -1

    def words(self, name: str) -> tuple[bool | int | str, ...]:
        """Everything a flag can be, in the order of its numbers."""
        kind = self.kinds[name]
        if isinstance(kind, tuple):
            return kind
        return (False, True) if kind == "flag" else tuple(range(COUNTER_MAX + 1))

    def masks(self, guard: Guard) -> Masks:
        """``guard`` as (slot, allowed) pairs; a name nobody declared can never hold."""
        return tuple((self.index.get(name, 0), self._mask(name, wanted)) for name, wanted in guard.items())

    def _mask(self, name: str, wanted: Wanted) -> int:
        if name not in self.index:
            return 0
        if isinstance(wanted, AtLeast):
            return sum(1 << n for n in range(wanted.at_least, COUNTER_MAX + 1))
        values = wanted if isinstance(wanted, tuple) else (wanted,)
        numbers = (self.number(name, value) for value in values)
        return sum(1 << n for n in set(numbers) if n >= 0)


def holds(masks: Masks, values: Values | list[int]) -> bool:
    """Whether the guard holds for ``values``."""
    # A loop takes half the time of all() over a generator, and this is asked all the time.
    for slot, allowed in masks:  # noqa: SIM110
        if not allowed >> values[slot] & 1:
            return False
    return True
