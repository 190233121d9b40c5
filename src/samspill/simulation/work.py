"""Trials as work that can be handed out: to the cores of this machine, or to a cluster."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple, Protocol, TypeVar

import msgspec

from samspill.model.pack import Pack

from .protocols import MakesCohort, MakesPolicy
from .scripts.examining import Given, examine
from .scripts.on_stage import on_stage
from .trial import Measures, Programme, trial
from .world import world_of

J = TypeVar("J")
R = TypeVar("R")


class Spread(Protocol):
    """Somewhere to do many jobs at once; each result comes as soon as it is there, in whatever order."""

    def __call__(self, do: Callable[[J], R], jobs: Sequence[J]) -> Iterator[R]: ...  # noqa: D102


class Job(NamedTuple):
    """One trial that is to be run; ``names`` are those of family and policy, as they were given."""

    names: tuple[str, str]
    family: MakesCohort
    policy: MakesPolicy
    seed: int
    programme: Programme
    pack: bytes = b""
    """The pack whose scripts are played, as ``carried``; without one, the trial is in a world drawn from its seed."""


class Look(NamedTuple):
    """One scenario of a pack, as ``carried``, that is to be looked at."""

    scenario: str
    pack: bytes


class Broke(NamedTuple):
    """A trial that could not be run, and why."""

    names: tuple[str, str]
    seed: int
    why: str

    @property
    def message(self) -> str:
        """What broke, where, and what to do."""
        family, policy = self.names
        return f"The policy {policy} with the family {family} broke in world {self.seed}: {self.why}."


def done(job: Job) -> Measures | Broke:
    """Run the trial; what somebody's own class raises comes back as words, so that the other trials go on."""
    try:
        if job.pack:
            pack = _pack(job.pack)
            family = partial(on_stage, job.family, pack)
            return trial(family, job.policy, job.names, job.seed, job.programme, world_of(pack))
        return trial(job.family, job.policy, job.names, job.seed, job.programme)
    except Exception as error:
        return Broke(job.names, job.seed, _told(error))


def looked(look: Look) -> tuple[Given, ...]:
    """What the scenario gives at each level."""
    pack = _pack(look.pack)
    return examine(pack.scenarios[look.scenario], pack)


def carried(pack: Pack) -> bytes:
    """A pack as it goes along with work: packed once, however much work there is."""
    return msgspec.msgpack.encode(pack)


# Private functions


@lru_cache(maxsize=2)
def _pack(packed: bytes) -> Pack:
    return msgspec.msgpack.decode(packed, type=Pack)


def _told(error: Exception) -> str:
    """What was raised and where: the last place outside this package, as a rule in somebody's own class."""
    place, at = error.__traceback__, None
    while place is not None:
        code = place.tb_frame.f_code
        if "samspill/simulation" not in code.co_filename.replace("\\", "/") or at is None:
            at = f"{code.co_filename}, line {place.tb_lineno}"
        place = place.tb_next
    return f"{type(error).__name__}: {error} ({at})" if str(error) else f"{type(error).__name__} ({at})"
