"""What the engine shows, as lines on a terminal that read like a play."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from samspill.authoring.screenplay.words import LEVEL_NAMES
from samspill.curriculum.results import at_best
from samspill.model.directions import Block, Channel, Locomotion, Speech
from samspill.model.evidence import FULL_SCORE
from samspill.model.outputs import (
    AnyOutput,
    Ask,
    Choices,
    Entered,
    FieldShown,
    RunStatus,
    Shown,
    Sounded,
    Stage,
    Status,
    TaskShown,
)
from samspill.model.pack import Pack
from samspill.model.words import Text as Words
from samspill.scenario import Script

from . import screen_words as words
from .plain import escape

_MARGIN, _SPEECH = 7, 9


class Screen:
    """Prints outputs; knows names and languages, and nothing of the engine's state."""

    def __init__(self, pack: Pack, script: Script) -> None:
        self.pack, self.script = pack, script
        self.language = script.header.language
        self.console = Console(highlight=False)
        self._evidence: list[Shown] = []
        self._stage: Stage | None = None

    def title(self) -> None:
        """The scenario, its level and its seed."""
        header = self.script.header
        level = f"{self.says(words.LEVEL)} {header.level}, {self.says(LEVEL_NAMES[header.level]).lower()}"
        name = escape(self.script.scenario.title.spoken(self.language))
        self.console.rule(f"[bold]{name}[/] · {level} · {self.says(words.SEED)} {header.seed}")

    def show(self, outputs: tuple[AnyOutput, ...]) -> None:
        """Print what the engine answered with, in order."""
        for output in outputs:
            self._one(output)

    def own(self, said: str) -> None:
        """What the participant says or does."""
        self.console.print(_indented(f"[bold cyan]>[/] {escape(said)}", _MARGIN))

    def note(self, said: str) -> None:
        """Something said to the author, not in the scene."""
        self.console.print(_indented(Text(said, style="dim"), _MARGIN))

    def summary(self, ending: str, t: int) -> None:
        """How it ended, and what was shown of each goal."""
        self.console.rule(self.says(words.ENDED, ending, clock(t).strip()))
        goals = {goal.id: goal.name.spoken(self.language) for goal in self.pack.goals}
        for goal in (self.script.scenario.target, *self.script.scenario.supporting):
            scores = [e for e in at_best(shown.evidence for shown in self._evidence) if e.goal == goal]
            full, helped = sum(e.score == FULL_SCORE for e in scores), sum(e.hinted for e in scores)
            times = self.says(words.TIMES, full, len(scores)) if scores else self.says(words.NOBODY_ASKED)
            with_help = self.says(words.HELPED, helped) if helped else ""
            self.console.print(f"  [magenta]{goal}[/] {escape(goals.get(goal, ''))}: {times}{with_help}")

    def says(self, text: Words, *put_in: object) -> str:
        """``text`` in the run's language, filled in."""
        return text.spoken(self.language).format(*put_in)

    def called(self, who: str) -> str:
        """What someone is called."""
        member = self.pack.cast.get(who)
        return member.name if member else who

    def _one(self, output: AnyOutput) -> None:
        match output:
            case Entered():
                self.console.print(f"[dim]{clock(output.t)}  {escape(output.title)} ({output.beat})[/]")
                for trigger in output.triggers:
                    self.note(self.says(words.SET_OFF, trigger.intent, trigger.label))
            case Block():
                self._block(output)
            case Choices():
                self._choices(output)
            case Ask():
                self.console.print(_indented(f"[yellow]{escape(output.text)}[/] (0-10)", _MARGIN))
            case Shown():
                self._shown(output)
            case Stage():
                self._scene(output)
            case Sounded():
                self.console.print(_indented(f"[dim italic]{escape(output.text)}[/]", _MARGIN))
            case TaskShown():
                self._task(output)
            case Status(status=RunStatus.PAUSED):
                self.note(self.says(words.STANDS_STILL))
            case Status():
                pass

    def _block(self, block: Block) -> None:
        name = escape(self.called(block.character_id))
        for behaviour in block.data:
            if isinstance(behaviour, Speech):
                colour = "green" if block.character_id == self.script.scenario.coach else "bold"
                way = f"[dim]{self.says(words.WAYS[behaviour.via])}[/] " if behaviour.via in words.WAYS else ""
                line = Text.from_markup(f"[{colour}]{name}:[/] {way}{escape(behaviour.text)}")
                self.console.print(_indented(line, _MARGIN))
            elif isinstance(behaviour, Locomotion):
                self.note(self.says(words.WALKS, name, behaviour.target))

    def _choices(self, choices: Choices) -> None:
        if choices.aloud and choices.options and choices.via is not Channel.MESSAGE:
            self.note(self.says(words.ALOUD))
        for number, option in enumerate(choices.options, 1):
            lit = " [yellow]*[/]" if option.intent == choices.lit else ""
            self.console.print(_indented(f"[cyan]{number}[/] {escape(option.label)}{lit}", _SPEECH))

    def _task(self, task: TaskShown) -> None:
        if not task.done:
            return
        self.console.print(_indented(f"[bold]{escape(task.title)}[/]", _MARGIN))
        for number, field in enumerate(task.fields, 1):
            lit = " [yellow]*[/]" if task.lit and task.lit[0] == field.id else ""
            self.console.print(_indented(f"[cyan]f {number}[/] {_field(field)}{lit}", _SPEECH))
        lit = " [yellow]*[/]" if task.lit == ("", "") else ""
        self.console.print(_indented(f"[cyan]d[/] {escape(task.done)}{lit}", _SPEECH))

    def _shown(self, shown: Shown) -> None:
        self._evidence.append(shown)
        e = shown.evidence
        helped = self.says(words.MENDED) if e.mended else ""
        helped += self.says(words.WITH_HELP) if e.hinted else ""
        scored = self.says(words.SCORED, e.goal, self.says(words.SCORES[e.score]), e.score, helped)
        line = f"[magenta]· {scored}[/]"
        self.console.print(_indented(line, _SPEECH))

    def _scene(self, stage: Stage) -> None:
        before, self._stage = self._stage, stage
        people = ", ".join(self.called(person.id) for person in stage.people)
        if before is not None and before.level != stage.level:
            self.note(self.says(words.NOW_LEVEL, stage.level))
        if before is not None and before.place != stage.place:
            self.note(self.says(words.ELSEWHERE, self._place(stage.place)))
        if before is None or (before.people, before.crowd, before.noise) != (stage.people, stage.crowd, stage.noise):
            guests = self.says(words.GUESTS, stage.crowd) if stage.crowd else ""
            self.note(self.says(words.THERE, people, guests, self.says(words.NOISE[stage.noise])))
        self.note(self.says(words.YOU_STAND, stage.participant))

    def _place(self, place: str) -> str:
        known = self.pack.places.get(place)
        return known.spoken(self.language) if known is not None else place


def _field(field: FieldShown) -> str:
    """A field with what it is set to: a box to tick, or its options by number, the chosen one in brackets."""
    if not field.options:
        return f"\\[{'x' if field.value else ' '}] {escape(field.label)}"
    options = (
        f"[bold]({n} {escape(o.label)})[/]" if o.intent == field.value else f"{n} {escape(o.label)}"
        for n, o in enumerate(field.options, 1)
    )
    return f"{escape(field.label)}: {' · '.join(options)}"


def _indented(said: str | Text, by: int) -> Padding:
    return Padding(said, (0, 0, 0, by), expand=False)


def clock(t: int) -> str:
    """Run time as minutes and seconds."""
    return f"{t // 60_000:2d}:{t % 60_000 // 1000:02d}"
