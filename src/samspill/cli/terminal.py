"""A scenario on a terminal: captions, choices, evidence and time as lines of text."""

from rich.console import Console
from rich.markup import escape

from samspill.model.directions import Block, Locomotion, Speech
from samspill.model.events import AnyEvent, Choose, Leave, Look, Pause, Rate, Repeat, Resume, Tick, Use
from samspill.model.outputs import AnyOutput, Ask, Choices, Entered, RunStatus, Shown, Stage, Status
from samspill.model.pack import Pack
from samspill.scenario import Bot, Script, Step, Table, begin, next_due, step

_ANSWERING = 2_000
"""How long a person at a terminal is taken to need for an answer, ms."""

HELP = (
    "A number answers or rates. Enter stays silent. l NAME looks at someone or something, u NAME uses it, "
    "r hears it again, p pauses and goes on, q leaves."
)


class Terminal:
    """One run on a terminal."""

    def __init__(self, pack: Pack, script: Script) -> None:
        self.pack = pack
        self.script = script
        self.console = Console(highlight=False)
        self.table = Table()

    def run(self, bot: Bot | None) -> None:
        """Play to the end, by hand or by ``bot``."""
        scenario, language = self.script.scenario, self.script.header.language
        self.console.rule(f"{scenario.title.spoken(language)} · {self.script.header.level}")
        self._take(begin(self.script))
        while self.state.status is not RunStatus.ENDED:
            event = self._by_hand() if bot is None else bot(self.script, self.state, self.table.offered)
            if bot is not None and isinstance(event, Choose):
                self._show_own(event)
            self._take(step(self.script, self.state, event))
        self.console.rule()

    def _by_hand(self) -> AnyEvent:
        due = next_due(self.state)
        if not self.state.floor or not self.table.offered:
            return Tick(t=due if due is not None else self.state.t + _ANSWERING)
        while True:
            try:
                typed = self.console.input("  [bold cyan]>[/] ").strip()
            except (EOFError, KeyboardInterrupt):
                return Leave(t=self.state.t)
            event = self._understood(typed)
            if event is not None:
                return event
            self.console.print(f"  {HELP}", style="dim")

    def _understood(self, typed: str) -> AnyEvent | None:
        t = self.state.t + _ANSWERING
        word, _, name = typed.partition(" ")
        if typed.isdecimal():
            return self._numbered(int(typed), t)
        if not typed:
            return Tick(t=next_due(self.state) or t)
        events: dict[str, AnyEvent] = {
            "l": Look(t=t, target=name.strip(), held=_ANSWERING),
            "u": Use(t=t, target=name.strip()),
            "r": Repeat(t=t),
            "q": Leave(t=t),
        }
        return self._paused(t) if word == "p" else events.get(word)

    def _paused(self, t: int) -> AnyEvent:
        self._take(step(self.script, self.state, Pause(t=t)))
        self.console.input("  (paused; Enter goes on) ")
        return Resume(t=self.state.t)

    def _numbered(self, number: int, t: int) -> AnyEvent | None:
        if self.table.ask is not None:
            return Rate(t=t, rating=self.table.ask.rating, value=number) if number <= 10 else None
        options = self.table.choices.options if self.table.choices else ()
        return Choose(t=t, intent=options[number - 1].intent) if 1 <= number <= len(options) else None

    def _take(self, moved: Step) -> None:
        self.state, outputs = moved
        self.table.show(outputs)
        for output in outputs:
            self._print(output)

    def _show_own(self, event: Choose) -> None:
        options = self.table.choices.options if self.table.choices else ()
        label = next((option.label for option in options if option.intent == event.intent), event.intent)
        self.console.print(f"  [bold cyan]>[/] {escape(label)}")

    def _print(self, output: AnyOutput) -> None:
        match output:
            case Entered():
                self.console.print(f"[dim]{_clock(output.t)}  {escape(output.title)}[/]")
            case Block():
                self._print_block(output)
            case Choices():
                self._print_choices(output)
            case Ask():
                self.console.print(f"  [yellow]{escape(output.text)}[/] (0-10)")
            case Shown():
                e = output.evidence
                hinted = ", with help" if e.hinted else ""
                self.console.print(f"  [magenta]· {e.goal} {e.score} of 2{hinted}[/]")
            case Stage():
                people = ", ".join(self._name(person.id) for person in output.people)
                where = f"{output.participant} · crowd {output.crowd} · noise {output.noise}"
                self.console.print(f"[dim]{_clock(output.t)}  ({escape(where)} · {escape(people)})[/]")
            case Status():
                how = f" ({output.ending})" if output.ending else ""
                self.console.print(f"[dim]{_clock(output.t)}  {output.status}{how}[/]")

    def _print_block(self, block: Block) -> None:
        for behaviour in block.data:
            if isinstance(behaviour, Speech):
                colour = "green" if block.character_id == self.script.scenario.coach else "bold"
                name = escape(self._name(block.character_id))
                self.console.print(f"{_clock(block.t)}  [{colour}]{name}:[/] {escape(behaviour.text)}")
            elif isinstance(behaviour, Locomotion):
                self.console.print(f"[dim]{_clock(block.t)}  {self._name(block.character_id)} -> {behaviour.target}[/]")

    def _print_choices(self, choices: Choices) -> None:
        for number, option in enumerate(choices.options, 1):
            lit = " [yellow]*[/]" if option.intent == choices.lit else ""
            self.console.print(f"    [cyan]{number}[/] {escape(option.label)}{lit}")

    def _name(self, who: str) -> str:
        member = self.pack.cast.get(who)
        return member.name if member else who


def _clock(t: int) -> str:
    return f"{t // 60_000:2d}:{t % 60_000 // 1000:02d}"
