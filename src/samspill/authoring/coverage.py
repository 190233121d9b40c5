"""What many runs by bots came to, and what they never came to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import mean

import msgspec

from samspill.curriculum.results import at_best
from samspill.model.events import Choose
from samspill.model.evidence import Evidence
from samspill.model.outputs import Choices, Entered, Shown
from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import (
    BOTS,
    ENGINE_VERSION,
    Bot,
    Pace,
    Script,
    Turn,
    begun_as,
    calm_pace,
    compile_script,
    reach,
    trial,
    voices,
)

from .reachable import possible_beats


class Visits(msgspec.Struct, frozen=True):
    """A beat, and how many of the runs came to it; ``possible`` says whether the level leads there at all."""

    beat: str
    title: str
    runs: int
    possible: bool


class Chosen(msgspec.Struct, frozen=True):
    """An answer, in how many runs it was on offer, and in how many it was given."""

    beat: str
    intent: str
    label: str
    offered: int
    chosen: int


class GoalEvidence(msgspec.Struct, frozen=True):
    """A goal: opportunities per run, and the mean score (0-2) of those there were."""

    goal: str
    opportunities: float
    score: float
    hinted: float


class Coverage(msgspec.Struct, frozen=True):
    """A report over runs. ``length`` is the mean, in ms of run time; ``pace`` the mean at a calm pace, part by part."""

    scenario: str
    level: int
    bots: tuple[str, ...]
    runs: int
    beats: tuple[Visits, ...]
    answers: tuple[Chosen, ...]
    endings: dict[str, int]
    goals: tuple[GoalEvidence, ...]
    length: int
    pace: Pace

    @property
    def missed(self) -> tuple[Visits, ...]:
        """The beats that the level leads to and no run came to."""
        return tuple(beat for beat in self.beats if beat.possible and not beat.runs)

    @property
    def rarest(self) -> tuple[Visits, ...]:
        """The beats that were reached, the least reached first."""
        return tuple(sorted((b for b in self.beats if b.runs), key=lambda b: (b.runs, b.beat)))

    @property
    def never_chosen(self) -> tuple[Chosen, ...]:
        """The answers that were on offer and never given."""
        return tuple(answer for answer in self.answers if answer.offered and not answer.chosen)


class Plan(msgspec.Struct, frozen=True):
    """Which runs to make: each of ``bots`` in turn, with seeds counting up from ``seed``, from ``beat`` if named."""

    scenario: str
    level: int
    bots: tuple[str, ...]
    runs: int
    seed: int = 1
    language: Language = Language.EN
    beat: str = ""


def cover(pack: Pack, plan: Plan) -> Coverage:
    """Make the runs and report what they came to."""
    runs = tuple(_runs(pack, plan))
    return Coverage(
        scenario=plan.scenario,
        level=plan.level,
        bots=plan.bots,
        runs=len(runs),
        beats=tuple(_beats(pack, plan, runs)),
        answers=tuple(_answers(pack, plan, runs)),
        endings=dict(Counter(str(run[-1].state.ending or "unfinished") for run in runs).most_common()),
        goals=tuple(_goals(pack, plan, runs)),
        length=round(mean(run[-1].state.t for run in runs)) if runs else 0,
        pace=_pace(pack, plan, runs),
    )


def _pace(pack: Pack, plan: Plan, runs: tuple[tuple[Turn, ...], ...]) -> Pace:
    paces = [calm_pace(run, voices(pack.cast, plan.language)) for run in runs]
    return Pace(*(round(mean(parts)) for parts in zip(*paces, strict=True))) if paces else Pace()


def _runs(pack: Pack, plan: Plan) -> Iterator[tuple[Turn, ...]]:
    header = RunHeader(plan.scenario, plan.level, plan.language, plan.seed, ENGINE_VERSION, pack.id, pack.digest)
    script = compile_script(pack.scenarios[plan.scenario], header)
    for n in range(plan.runs):
        seed = plan.seed + n // len(plan.bots)
        again = begun_as(script, msgspec.structs.replace(header, seed=seed))
        yield _run(again, plan, BOTS[plan.bots[n % len(plan.bots)]])


def _run(script: Script, plan: Plan, bot: Bot) -> tuple[Turn, ...]:
    way = reach(script, plan.beat) if plan.beat else None
    return trial(script, bot) if way is None else trial(way.script, bot, way.events)


def _beats(pack: Pack, plan: Plan, runs: tuple[tuple[Turn, ...], ...]) -> Iterator[Visits]:
    reached = Counter(beat for run in runs for beat in _entered(run))
    possible = possible_beats(pack, plan.scenario, plan.level)
    for name, beat in pack.scenarios[plan.scenario].beats.items():
        yield Visits(name, beat.title.spoken(plan.language), reached[name], name in possible)


def _entered(run: Iterable[Turn]) -> frozenset[str]:
    return frozenset(output.beat for turn in run for output in turn.outputs if isinstance(output, Entered))


def _answers(pack: Pack, plan: Plan, runs: tuple[tuple[Turn, ...], ...]) -> Iterator[Chosen]:
    offered = Counter(one for run in runs for one in _offers(run))
    chosen = Counter(one for run in runs for one in _choices(run))
    for name, beat in pack.scenarios[plan.scenario].beats.items():
        for answer in beat.expect:
            key = (name, answer.intent)
            if offered[key]:
                yield Chosen(name, answer.intent, answer.text.spoken(plan.language), offered[key], chosen[key])


def _offers(run: tuple[Turn, ...]) -> frozenset[tuple[str, str]]:
    outputs = (output for turn in run for output in turn.outputs)
    return frozenset((o.beat, option.intent) for o in outputs if isinstance(o, Choices) for option in o.options)


def _choices(run: tuple[Turn, ...]) -> frozenset[tuple[str, str]]:
    """What was answered, with the beat it was answered in: the one before the event."""
    pairs = pairwise(run)
    return frozenset((a.state.beat, b.event.intent) for a, b in pairs if isinstance(b.event, Choose))


def _evidence(run: tuple[Turn, ...]) -> Iterator[Evidence]:
    return (output.evidence for turn in run for output in turn.outputs if isinstance(output, Shown))


def _goals(pack: Pack, plan: Plan, runs: tuple[tuple[Turn, ...], ...]) -> Iterator[GoalEvidence]:
    shown = [evidence for run in runs for evidence in at_best(_evidence(run))]
    scenario = pack.scenarios[plan.scenario]
    for goal in (scenario.target, *scenario.supporting):
        found = [evidence for evidence in shown if evidence.goal == goal]
        if found and runs:
            score, hinted = mean(e.score for e in found), mean(e.hinted for e in found)
            yield GoalEvidence(goal, round(len(found) / len(runs), 2), round(score, 2), round(hinted, 2))
        else:
            yield GoalEvidence(goal, 0, 0, 0)
