"""How a simulated participant acts in a script: what they can and how they feel decides which intents they choose.

Chance is a counter-based stream from the run's seed, as everywhere in the engine, so the same person in the same run
always does the same. Every number is assumed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samspill.model.events import Approach, Choose, Leave, Look, Pause, Rate, Resume, Submit, Use
from samspill.model.outputs import AnyOutput, Option, RunStatus
from samspill.model.ratings import RatingKind
from samspill.scenario.bots.moves import LOOKING, THINKING, ParticipantMove, done_right, options, question, wait
from samspill.scenario.chance import draw
from samspill.scenario.script import Cue, Outcome, Reply, Script, Watch
from samspill.scenario.state import RunState

HINT_HELPS = (0.6, 0.5, 0.3, 0.15, 0.0)
"""Of what somebody would not have shown alone, the share that a hint brings, by level."""

_FINE = 10_000
_LONGER = 250
"""So much longer one thinks for each point of distress, ms."""
_WAITS, _WAITS_MORE = 0.35, 0.05
"""How likely someone waits for help where they can't, and how much more for each point of distress."""
_MOST_HELP = 2
_LATEST_EXIT = 6
_USUAL = {RatingKind.CRAVING: 2, RatingKind.CONFIDENCE: 5}


_AGAIN = 0.6
"""Of what one could not do, so much is left each time the same moment comes again within a run."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone in a run: ``able`` is the chance of showing each goal unaided when asked, ``distress`` 0-10 as rated.

    ``leaves`` says that they will have had enough before the end.
    """

    able: Mapping[str, float]
    distress: int = 3
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class Acting:
    """An actor in one run, who remembers which moments have come before in it."""

    actor: Actor
    met: dict[str, list[int]] = field(default_factory=dict)

    def __call__(self, script: Script, state: RunState, offered: tuple[AnyOutput, ...]) -> ParticipantMove:
        """What this person does next; a ``Bot``."""
        visits = self.met.setdefault(state.beat, [])
        if state.visit not in visits:
            visits.append(state.visit)
        actor, turn = self.actor, _Turn(self.actor, script, state, len(visits) - 1)
        if state.status is RunStatus.PAUSED:
            return Resume(t=state.t)
        if actor.leaves and state.visit > draw(turn.seed, "leaves", 0, min(_LATEST_EXIT, len(script.cues))):
            return Leave(t=state.t)
        if (ask := question(offered)) is not None:
            value = actor.distress if ask.rating is RatingKind.DISTRESS else _USUAL[ask.rating]
            return Rate(t=turn.later, rating=ask.rating, value=value)
        return turn.noticing() or turn.answering(options(offered)) or turn.working() or turn.using() or wait(state)


# Private functions


@dataclass(frozen=True, slots=True)
class _Turn:
    """One moment of a run, as its actor sees it."""

    actor: Actor
    script: Script
    state: RunState
    again: int

    @property
    def seed(self) -> int:
        return self.script.header.seed

    @property
    def cue(self) -> Cue:
        return self.script.cues[self.state.beat]

    @property
    def later(self) -> int:
        return self.state.t + THINKING + _LONGER * self.actor.distress

    def noticing(self) -> ParticipantMove | None:
        """What one does of one's own accord, if one can: look, come closer, pause."""
        for watch in self._unseen(self.cue.looks):
            return Look(t=self.state.t + LOOKING, target=watch.target, held=max(LOOKING, int(watch.condition or 0)))
        for watch in self._unseen(self.cue.approaches):
            return Approach(t=self.later, target=watch.target, zone=str(watch.condition))
        for _ in self._unseen(self.cue.resumes):
            return Pause(t=self.state.t)
        return None

    def answering(self, answers: tuple[Option, ...]) -> ParticipantMove | None:
        """The best answer that is within reach; where none is good, wait for help as long as one dares."""
        if not answers:
            return None
        given = {option.intent for option in answers}
        replies = [reply for reply in self.cue.replies if reply.option.intent in given]
        best = max(replies, key=lambda reply: (_shown(reply.outcome), reply.model))
        if not self._reaches(best.outcome):
            if self._waits():
                return wait(self.state)
            best = self._less(replies, best)
        return Choose(t=self.later, intent=best.option.intent)

    def working(self) -> ParticipantMove | None:
        """Do the task right if one can; else hand it in wrong once, and then do it with the help there is."""
        sheet = self.cue.sheet
        if sheet is None or not self.state.floor:
            return None
        if not self._reaches(sheet.right):
            if self._waits():
                return wait(self.state)
            if not self.state.seen & sheet.bit:
                return Submit(t=self.later)
        return done_right(self.script, self.state, self.later)

    def using(self) -> ParticipantMove | None:
        """Use what lies ready; what shows a skill only if one has it."""
        if not self.state.floor:
            return None
        ready = [w for w in self.cue.uses if not self.state.seen & w.bit and self._reaches(w.outcome)]
        return Use(t=self.later, target=ready[0].target, verb=str(ready[0].condition or "use")) if ready else None

    def _unseen(self, watches: Sequence[Watch]) -> list[Watch]:
        """The reactions that would show something this person can, and that have not come yet."""
        return [
            watch
            for watch in watches
            if watch.outcome.evidence and not self.state.seen & watch.bit and self._reaches(watch.outcome)
        ]

    def _less(self, replies: list[Reply], best: Reply) -> Reply:
        """Another answer, within reach if there is one; where there is only one, it is copied."""
        others = [reply for reply in replies if reply is not best]
        reached = [reply for reply in others if self._reaches(reply.outcome)] or others
        return reached[draw(self.seed, "less", self.state.visit, len(reached))] if reached else best

    def _reaches(self, outcome: Outcome) -> bool:
        """Whether this person shows, here and now, all that it takes."""
        return all(self._can(goal) for goal, score in outcome.evidence if score > 0)

    def _can(self, goal: str) -> bool:
        """The same answer whenever it is asked within a visit; help turns some of the noes into a yes."""
        chance = 1 - (1 - self.actor.able.get(goal, 0.5)) * _AGAIN**self.again
        if self.state.rung or self.state.hinted:
            chance += (1 - chance) * HINT_HELPS[self.state.level - 1]
        return draw(self.seed, f"can.{goal}", self.state.visit, _FINE) < chance * _FINE

    def _waits(self) -> bool:
        if self.state.rung >= min(_MOST_HELP, len(self.cue.rungs) - 1):
            return False
        share = _WAITS + _WAITS_MORE * self.actor.distress
        return draw(self.seed, "waits", 8 * self.state.visit + self.state.rung, _FINE) < share * _FINE


def _shown(outcome: Outcome) -> int:
    return sum(score for _, score in outcome.evidence)
