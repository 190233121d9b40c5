"""From a scenario and a run's header to a script."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from samspill.model.layout import Layout
from samspill.model.outputs import Option
from samspill.model.ratings import RatingKind
from samspill.model.run import RunHeader
from samspill.model.scenario import (
    Answer,
    AnyReaction,
    AnyRung,
    Beat,
    Field,
    Hint,
    Line,
    ModelAnswer,
    Move,
    MoveOn,
    Scenario,
    Sound,
    Task,
    WhenAfter,
    WhenApproach,
    WhenLeave,
    WhenLook,
    WhenRate,
    WhenResume,
    WhenTrigger,
    WhenUse,
    scene_of,
)

from .guards import Slots
from .mending import repair_beats
from .outcomes import branches, outcome
from .script import Blank, Cue, Reply, Ring, Script, Sheet, SilenceStep, Spoken, Walk, Watch
from .version import MENDING, at_least
from .wording import Wording


def compile_script(scenario: Scenario, header: RunHeader, layouts: Mapping[str, Layout] | None = None) -> Script:
    """Make ``scenario`` ready to run as ``header`` says; covers all five levels.

    With the ``layouts`` of its places it knows where else the participant may sit or stand.
    """
    script = _Compiler(scenario, header).script()
    return replace(script, layouts=layouts) if layouts else script


def begun_as(script: Script, header: RunHeader) -> Script:
    """``script`` for another run in the same words: level and seed only say where it begins and what chance draws."""
    return replace(script, header=header, offers={}, seats={})


class _Compiler:
    def __init__(self, scenario: Scenario, header: RunHeader) -> None:
        self.scenario = scenario
        self.header = header
        self.slots = Slots(scenario)
        self.words = Wording(scenario, header, self.slots)

    def script(self) -> Script:
        cues = {name: self.cue(name, beat) for name, beat in self.scenario.beats.items()}
        goals = frozenset((self.scenario.target, *self.scenario.supporting))
        farewell = self.words.line(self.scenario.farewell)
        repairs = repair_beats(cues, self.scenario.start) if at_least(self.header.engine, MENDING) else None
        return Script(self.scenario, self.header, self.slots, cues, self.words.spoken, farewell, goals, repairs)

    def cue(self, name: str, beat: Beat) -> Cue:
        replies = tuple(self.reply(answer) for answer in beat.expect)
        watches = [(r, self.watch(1 << i, r, beat)) for i, r in enumerate(beat.when)]
        triggers = _of(WhenTrigger, watches)
        return Cue(
            id=name,
            title=self.words.text(beat.title),
            scene=scene_of(beat),
            at=beat.at,
            via=beat.via,
            group=beat.group.members if beat.group else (),
            open=beat.group is not None and beat.group.open,
            walks=tuple(self.walk(move) for move in beat.move),
            sounds=self.rings(beat.sound),
            say=tuple(self.words.line(line, beat) for line in beat.say),
            ask=(beat.ask.rating, self.words.text(beat.ask.text)) if beat.ask else None,
            replies=replies,
            sheet=self.sheet(beat.task, beat) if beat.task else None,
            looks=_of(WhenLook, watches),
            approaches=_of(WhenApproach, watches),
            uses=_of(WhenUse, watches),
            afters=_of(WhenAfter, watches),
            rates=_of(WhenRate, watches),
            triggers=triggers,
            resumes=_of(WhenResume, watches),
            leaves=_of(WhenLeave, watches),
            asked=tuple(w for _, w in watches if w.asked),
            rungs=tuple(self.rungs(name, beat, replies)) if beat.go is None and beat.ending is None else (),
            go=branches(beat.go, self.slots),
            ending=beat.ending,
            on_offer=tuple(self.on_offer(triggers)),
        )

    def reply(self, answer: Answer) -> Reply:
        option = Option(answer.intent, self.words.text(answer.text))
        return Reply(option, outcome(answer, self.slots), answer.model, sum(1 << level for level in answer.levels))

    def watch(self, bit: int, reaction: AnyReaction, beat: Beat) -> Watch:
        target, condition, rating = _waits_for(reaction)
        say = tuple(self.words.line(line, beat) for line in reaction.say)
        sounds = self.rings(reaction.sound)
        return Watch(bit, target, condition, outcome(reaction, self.slots), reaction.asked, say, rating, sounds)

    def rings(self, sounds: tuple[Sound, ...]) -> tuple[Ring, ...]:
        return tuple(Ring(s.name, self.words.text(s.text), self.slots.masks(s.if_)) for s in sounds)

    def on_offer(self, triggers: tuple[Watch, ...]) -> Iterator[Option]:
        for name in dict.fromkeys(watch.target for watch in triggers):
            if name in self.scenario.triggers:
                yield Option(name, self.words.text(self.scenario.triggers[name]))

    def sheet(self, task: Task, beat: Beat) -> Sheet:
        return Sheet(
            kind=task.kind,
            title=self.words.text(task.title),
            blanks=tuple(self.blank(field) for field in task.fields),
            done=self.words.text(task.done),
            right=outcome(task.right, self.slots),
            wrong=outcome(task.wrong, self.slots),
            say=(self.lines(task.right.say, beat), self.lines(task.wrong.say, beat)),
            bit=1 << len(beat.when),
        )

    def blank(self, field: Field) -> Blank:
        options = tuple(Option(entry.id, self.words.text(entry.text)) for entry in field.options)
        names = [option.intent for option in options]
        right = names.index(field.right) + 1 if field.right in names else int(field.right is True and not options)
        return Blank(field.id, self.words.text(field.text), options, right)

    def lines(self, lines: Iterable[Line], beat: Beat) -> tuple[Spoken, ...]:
        return tuple(self.words.line(line, beat) for line in lines)

    def rungs(self, name: str, beat: Beat, replies: tuple[Reply, ...]) -> Iterator[SilenceStep]:
        ladder = self.scenario.silence if beat.silence is None else beat.silence
        for rung in ladder:
            yield from self.rung(rung, name, beat, replies)

    def rung(self, rung: AnyRung, name: str, beat: Beat, replies: tuple[Reply, ...]) -> Iterator[SilenceStep]:
        match rung:
            case Hint():
                hint = rung.say or beat.hint
                if hint is not None:
                    yield SilenceStep("hint", self.words.line(hint, beat, "" if rung.say is None else f"@{name}"))
            case ModelAnswer():
                models = tuple(self.models(name, beat, rung.say, replies))
                shown = self.words.text(beat.task.title) if beat.task else ""
                say = self.words.line(rung.say, beat, f"@{name}", shown) if beat.task else None
                yield SilenceStep("model", say, models)
            case MoveOn():
                yield SilenceStep("go", go=branches(rung.go, self.slots))
            case _:
                yield SilenceStep("repeat")

    def models(self, name: str, beat: Beat, line: Line, replies: tuple[Reply, ...]) -> Iterator[tuple[Reply, Spoken]]:
        for reply in replies:
            if reply.model:
                suffix = f"@{name}.{reply.option.intent}"
                yield reply, self.words.line(line, beat, suffix, reply.option.label)

    def walk(self, move: Move) -> Walk:
        return Walk(move.who, move.to, self.slots.masks(move.if_))


def _of(kind: type[AnyReaction], watches: list[tuple[AnyReaction, Watch]]) -> tuple[Watch, ...]:
    return tuple(watch for reaction, watch in watches if isinstance(reaction, kind))


def _waits_for(reaction: AnyReaction) -> tuple[str, str | int | None, RatingKind | None]:  # noqa: PLR0911 - one a kind
    match reaction:
        case WhenLook():
            return reaction.target, reaction.held, None
        case WhenApproach():
            return reaction.target, reaction.zone, None
        case WhenUse():
            return reaction.target, reaction.verb, None
        case WhenAfter():
            return "", None if reaction.ms == "time" else reaction.ms, None
        case WhenRate():
            return "", reaction.at_least, reaction.rating
        case WhenTrigger():
            return reaction.name, None, None
        case WhenResume() | WhenLeave():
            return "", None, None
