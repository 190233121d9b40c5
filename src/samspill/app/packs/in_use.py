"""The pack in use, and its scenarios compiled for the engine."""

from collections.abc import Mapping
from functools import lru_cache

from samspill.app.ports.packs import PackSource
from samspill.app.ports.proofs import Proofs
from samspill.app.refusals import AppError, Missing
from samspill.curriculum import GoalGraph
from samspill.model.goals import Goal
from samspill.model.pack import Pack
from samspill.model.run import Member, RunHeader
from samspill.model.scenario import Scenario
from samspill.model.words import Text
from samspill.packs import Loaded, Problem, load_pack
from samspill.packs.jobs import Spread, one_by_one
from samspill.packs.looked import Looked, look_through
from samspill.scenario import ENGINE_VERSION, REPLAYED, Script, compile_script


class UnusablePack(AppError):
    """A pack has problems that keep it from being used; the message lists them all."""


class CannotReplay(AppError):
    """A run was played with another engine or pack than the one here, so its log cannot be replayed."""


class Library:
    """One pack, ready to use, and the ``remarks`` there are about it although it can be used.

    ``looked`` is what came of playing its scenarios, where that was done before.
    """

    def __init__(self, pack: Pack, remarks: tuple[Problem, ...] = (), looked: Looked | None = None) -> None:
        self.pack = pack
        self.remarks = remarks
        self.looked = looked
        self.goals = GoalGraph(pack.goals)
        self._script = lru_cache(maxsize=256)(self._compile)

    def scenario(self, id: str) -> Scenario:
        """The scenario with this id; raises ``Missing``."""
        if id not in self.pack.scenarios:
            raise Missing("scenario", id)
        return self.pack.scenarios[id]

    def member(self, id: str) -> Member:
        """The cast member with this id and their name; the id itself where the pack does not know them."""
        known = self.pack.cast.get(id)
        return Member(id, known.name if known is not None else id)

    def thing(self, target: str, scenario: str) -> Text:
        """What an object is called in the places of a scenario, else anywhere; where nobody says, its id in words."""
        return self.pack.called(target, scenario)

    def guests(self, scenario: Scenario, seed: int) -> tuple[str, ...]:
        """Who else may sit in the background: as many as the fullest level needs, in an order by ``seed``."""
        named = {*scenario.cast, scenario.coach}
        free = sorted(one.id for one in self.pack.cast.values() if one.guest and one.id not in named)
        start = seed % len(free) if free else 0
        most = max((row.crowd for row in scenario.levels.values()), default=0)
        return tuple((free[start:] + free[:start])[:most])

    def goal(self, id: str) -> Goal:
        """The learning goal with this id; raises ``Missing``."""
        if id not in self.goals:
            raise Missing("goal", id)
        return self.goals[id]

    def script(self, header: RunHeader) -> Script:
        """The compiled scenario of a run, as its own engine played it.

        Raises ``CannotReplay`` when the run is pinned to another pack, or to an engine that is not played here.
        """
        pinned, here = (header.pack, header.pack_digest), (self.pack.id, self.pack.digest)
        if header.engine not in REPLAYED or pinned != here or header.scenario not in self.pack.scenarios:
            raise CannotReplay(
                f"the run is pinned to {header.engine} and {header.pack} {header.pack_digest}; "
                f"here is {ENGINE_VERSION} and {self.pack.id} {self.pack.digest}"
            )
        return self._script(header)

    def _compile(self, header: RunHeader) -> Script:
        return compile_script(self.pack.scenarios[header.scenario], header, self.pack.layouts)


def open_library(source: PackSource, proofs: Proofs | None = None, spread: Spread = one_by_one) -> Library:
    """Load the first pack of ``source``; raises ``UnusablePack`` with every problem when it cannot be used.

    With ``proofs``, what was proven before is there at once, and so is what came of playing it; ``spread`` does the
    checks of what was not.
    """
    for name in source.packs():
        loaded = _loaded(source.files(name), proofs, spread)
        if loaded.pack is None:
            listed = "\n".join(str(problem) for problem in loaded.problems)
            raise UnusablePack(f"the pack '{name}' cannot be used:\n{listed}")
        return Library(loaded.pack, loaded.problems, loaded.looked)
    raise UnusablePack("there is no pack: expected a folder with a pack.yaml in the packs folder")


def _loaded(texts: Mapping[str, str], proofs: Proofs | None, spread: Spread) -> Loaded:
    if proofs is None:
        return load_pack(texts, spread)
    loaded = proofs.proven(texts) or load_pack(texts, spread)
    if loaded.pack is not None and loaded.looked is None:
        loaded = loaded._replace(looked=look_through(loaded.pack, texts))
        proofs.keep(texts, loaded)
    return loaded
