"""Work that may wait for the store is done beside the event loop."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from anyio import to_thread

_P = ParamSpec("_P")
_T = TypeVar("_T")


def in_thread(act: Callable[_P, _T]) -> Callable[_P, Awaitable[_T]]:
    """Let ``act`` run in a thread of the pool.

    Litestar's own ``sync_to_thread`` wraps a handler anew each time it is registered, so that the second application
    made from the same handlers, or the second method on one path, gets a coroutine as its answer.
    """

    @wraps(act)
    async def beside(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        return await to_thread.run_sync(lambda: act(*args, **kwargs))

    return beside
