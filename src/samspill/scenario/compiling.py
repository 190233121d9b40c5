"""From a scenario and a run's header to a script."""

from collections.abc import Iterable

from samspill.model.outputs import Option
from samspill.model.ratings import RatingKind
from samspill.model.run import RunHeader
from samspill.model.scenario import (
    Answer,
    AnyReaction,
    AnyRung,
    Beat,
    Consequence,
    Go,
    Hint,
    Line,
    ModelAnswer,
    Move,
    MoveOn,
    Scenario,
    WhenAfter,
    WhenApproach,
    WhenLeave,
    WhenLook,
    WhenRate,
    WhenResume,
    WhenUse,
)
from samspill.model.words import Language

from .guards import Slots
from .script import Branches, Cue, Outcome, Reply, Script, SilenceStep, Spoken, Walk, Watch
from .speaking import speaking_time

COACH, ANSWER = "coach", "{answer}"
"""The word in ``who`` that stands for the scenario's coach, and the one in a line that stands for the model answer."""


def compile_script(scenario: Scenario, header: RunHeader) -> Script:
    """Make ``scenario`` ready to run as ``header`` says; covers all five levels."""
    return _Compiler(scenario, header).script()


class _Compiler:
    def __init__(self, scenario: Scenario, header: RunHeader) -> None:
        self.scenario = scenario
        self.header = header
        self.slots = Slots(scenario)
        self.spoken: dict[str, Spoken] = {}

    def script(self) -> Script:
        cues = {name: self.cue(name, beat) for name, beat in self.scenario.beats.items()}
        goals = frozenset((self.scenario.target, *self.scenario.supporting))
        farewell = self.line(self.scenario.farewell)
        return Script(self.scenario, self.header, self.slots, cues, self.spoken, farewell, goals)

    def cue(self, name: str, beat: Beat) -> Cue:
        replies = tuple(self.reply(answer) for answer in beat.expect)
        watches = [(r, self.watch(1 << i, r)) for i, r in enumerate(beat.when)]
        ladder = self.scenario.silence if beat.silence is None else beat.silence
        open_ended = beat.go is None and beat.ending is None
        return Cue(
            id=name,
            title=beat.title.spoken(self.header.language),
            at=beat.at,
            walks=tuple(self.walk(move) for move in beat.move),
            say=tuple(self.line(line) for line in beat.say),
            ask=(beat.ask.rating, beat.ask.text.spoken(self.header.language)) if beat.ask else None,
            replies=replies,
            looks=_of(WhenLook, watches),
            approaches=_of(WhenApproach, watches),
            uses=_of(WhenUse, watches),
            afters=_of(WhenAfter, watches),
            rates=_of(WhenRate, watches),
            resumes=_of(WhenResume, watches),
            leaves=_of(WhenLeave, watches),
            asked=tuple(w for _, w in watches if w.asked),
            rungs=tuple(self.rungs(name, beat, ladder, replies)) if open_ended else (),
            go=self.branches(beat.go),
            ending=beat.ending,
        )

    def line(self, line: Line, beat: str = "", answer: str = "") -> Spoken:
        text = (line.nb if self.header.language is Language.NB else line.en).replace(ANSWER, answer.strip("()"))
        spoken = Spoken(
            number=len(self.spoken),
            id=line.id + beat,
            who=self.scenario.coach if line.who == COACH else line.who,
            text=text,
            duration=speaking_time(text),
            act=line.act,
            to=line.to,
            mood=line.mood,
            gaze=line.gaze,
            gesture=line.gesture,
            masks=self.slots.masks(line.if_),
        )
        self.spoken[spoken.id] = spoken
        return spoken

    def reply(self, answer: Answer) -> Reply:
        option = Option(answer.intent, answer.text.spoken(self.header.language))
        return Reply(option, self.outcome(answer), answer.model, sum(1 << level for level in answer.levels))

    def watch(self, bit: int, reaction: AnyReaction) -> Watch:
        target, condition, rating = _waits_for(reaction)
        say = tuple(self.line(line) for line in reaction.say)
        return Watch(bit, target, condition, self.outcome(reaction), reaction.asked, say, rating)

    def rungs(
        self, name: str, beat: Beat, ladder: Iterable[AnyRung], replies: tuple[Reply, ...]
    ) -> Iterable[SilenceStep]:
        for rung in ladder:
            if isinstance(rung, Hint):
                hint = rung.say or beat.hint
                if hint is not None:
                    yield SilenceStep("hint", self.line(hint, "" if rung.say is None else f"@{name}"))
            elif isinstance(rung, ModelAnswer):
                yield SilenceStep("model", models=tuple(self.models(name, rung.say, replies)))
            elif isinstance(rung, MoveOn):
                yield SilenceStep("go", go=self.branches(rung.go))
            else:
                yield SilenceStep("repeat")

    def models(self, name: str, line: Line, replies: tuple[Reply, ...]) -> Iterable[tuple[Reply, Spoken]]:
        for reply in replies:
            if reply.model:
                yield reply, self.line(line, f"@{name}.{reply.option.intent}", reply.option.label)

    def walk(self, move: Move) -> Walk:
        return Walk(move.who, move.to, self.slots.masks(move.if_))

    def outcome(self, consequence: Consequence) -> Outcome:
        numbers = ((name, self.slots.number(name, value)) for name, value in consequence.set.items())
        return Outcome(
            masks=self.slots.masks(consequence.if_),
            evidence=tuple(consequence.evidence.items()),
            sets=tuple((self.slots.index[name], n) for name, n in numbers if name in self.slots.index and n >= 0),
            counts=tuple(self.slots.index[name] for name in consequence.count if name in self.slots.index),
            go=self.branches(consequence.go),
        )

    def branches(self, go: Go | None) -> Branches:
        if go is None:
            return ()
        if isinstance(go, str):
            return (((), go),)
        return tuple((self.slots.masks(branch.if_), branch.to) for branch in go)


def _of(kind: type[AnyReaction], watches: list[tuple[AnyReaction, Watch]]) -> tuple[Watch, ...]:
    return tuple(watch for reaction, watch in watches if isinstance(reaction, kind))


def _waits_for(reaction: AnyReaction) -> tuple[str, str | int | None, RatingKind | None]:
    match reaction:
        case WhenLook():
            return reaction.target, reaction.held, None
        case WhenApproach():
            return reaction.target, reaction.zone, None
        case WhenUse():
            return reaction.target, reaction.verb, None
        case WhenAfter():
            return "", reaction.ms, None
        case WhenRate():
            return "", reaction.at_least, reaction.rating
        case WhenResume() | WhenLeave():
            return "", None, None
