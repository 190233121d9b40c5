"""Names that long lists show, remembered opened: in this process's memory alone, and only what still lies there.

A list is asked for with the sealed names as they lie in the database at that moment. If they are the very same as last
time, nothing is opened or sorted again. If not, only what is new is opened, and what lies there no longer is forgotten;
so an erasure, a new name or a handing over on another node shows at once, and nothing is ever told from memory alone.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

import msgspec

MOST = 50_000
"""So many names are remembered, of all lists together; the list that was asked for longest ago goes first."""

Names = tuple[tuple[str, str], ...]
"""Person and name, by name."""


class _List(msgspec.Struct, frozen=True):
    tokens: str
    opened: dict[str, tuple[str, str]]
    listed: Names


class RememberedNames:
    """The opened names of several lists; safe to use from several threads."""

    def __init__(self, opened: Callable[[str], tuple[str, str]], most: int = MOST) -> None:
        """``opened`` gives the person and the name of one token."""
        self._open, self._most = opened, most
        self._lists: OrderedDict[str, _List] = OrderedDict()
        self._forgotten = 0
        self._lock = Lock()

    def listed(self, whose: str, tokens: str) -> Names:
        """The names in ``tokens``, a line each; ``whose`` list it is."""
        with self._lock:
            known, before = self._lists.get(whose), self._forgotten
            if known is not None and known.tokens == tokens:
                self._lists.move_to_end(whose)
                return known.listed
        made = self._made(tokens, known.opened if known is not None else {})
        with self._lock:
            if before == self._forgotten:  # nobody was erased while this was read
                self._keep(whose, made)
        return made.listed

    def forget(self, person: str) -> None:
        """Remember nothing of this person, nor any list as it stood."""
        with self._lock:
            self._forgotten += 1
            self._lists = OrderedDict((whose, _without(kept, person)) for whose, kept in self._lists.items())

    def _made(self, tokens: str, known: dict[str, tuple[str, str]]) -> _List:
        lying = tokens.split("\n") if tokens else []
        opened = {token: known.get(token) or self._open(token) for token in lying}
        return _List(tokens, opened, tuple(sorted(opened.values(), key=_by_name)))

    def _keep(self, whose: str, made: _List) -> None:
        self._lists.pop(whose, None)
        self._lists[whose] = made
        while self._lists and sum(len(kept.opened) for kept in self._lists.values()) > self._most:
            self._lists.popitem(last=False)


def _without(kept: _List, person: str) -> _List:
    return _List("", {token: named for token, named in kept.opened.items() if named[0] != person}, ())


def _by_name(named: tuple[str, str]) -> tuple[str, str]:
    return named[1], named[0]
