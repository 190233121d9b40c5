"""The last thing worked out about each person, kept while what it rests on is the same."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

MOST = 2_000
"""So many people are remembered; the one not asked about for longest is dropped."""
_T = TypeVar("_T")


class Latest(Generic[_T]):
    """One answer for each person, with all it was worked out from: another day or one more run, and it is made anew.

    The answer has to follow from ``given`` alone. Nothing is written anywhere.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[str, tuple[object, _T]] = OrderedDict()

    def of(self, person: str, given: object, make: Callable[[], _T]) -> _T:
        """The answer for ``given``: the one that is kept, or a new one."""
        with self._lock:
            kept = self._kept.get(person)
        if kept is None or kept[0] != given:
            kept = given, make()
        with self._lock:
            self._kept[person] = kept
            self._kept.move_to_end(person)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return kept[1]

    def forget(self, person: str) -> None:
        """Know nothing of a person any more."""
        with self._lock:
            self._kept.pop(person, None)
