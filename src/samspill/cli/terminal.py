"""A scenario played on a terminal, by hand or by a bot."""

from samspill.authoring.telling import deed
from samspill.model.events import (
    AnyEvent,
    Approach,
    Choose,
    Fill,
    Leave,
    Look,
    Pause,
    Rate,
    Repeat,
    Resume,
    Submit,
    Tick,
    Trigger,
    Use,
)
from samspill.model.outputs import RunStatus
from samspill.model.pack import Pack
from samspill.scenario import Bot, Script, Table, Turn, begin, next_due, perform, step

from . import screen_words as words
from .screen import Screen

_ANSWERING = 2_000
"""How long a person at a terminal is taken to need for an answer, ms."""


class Terminal:
    """One run on a terminal; ``turns`` keeps all of it."""

    def __init__(self, pack: Pack, script: Script) -> None:
        self.script = script
        self.screen = Screen(pack, script)
        self.table = Table()
        self.turns: list[Turn] = []

    def run(self, bot: Bot | None, before: tuple[AnyEvent, ...] = ()) -> None:
        """Play to the end, by hand or by ``bot``; what came ``before`` is played at once and told in short."""
        self.screen.title()
        if before:
            self._come_in(before)
        else:
            state, outputs = begin(self.script)
            self._take(Turn(None, outputs, state))
        while self.state.status is not RunStatus.ENDED:
            self._do(self._by_hand() if bot is None else bot(self.script, self.state, self.table.offered), bot)
        self.screen.summary(str(self.state.ending), self.state.t)

    def _come_in(self, before: tuple[AnyEvent, ...]) -> None:
        """Play the way here, show the last of it, and say what was answered on the way."""
        turns = tuple(perform(self.script, before))
        said: list[str] = []
        for turn in turns:
            if isinstance(turn.event, Choose):
                said.append(self._label(turn.event))
            self.table.show(turn.outputs)
        self.turns += turns
        self.state = turns[-1].state
        told = " · ".join(said or [self.screen.says(words.NOTHING_SAID)])
        self.screen.note(self.screen.says(words.BEFORE, told))
        self.screen.show(turns[-1].outputs)

    def _do(self, event: AnyEvent, bot: Bot | None) -> None:
        if bot is not None and isinstance(event, Choose):
            self.screen.own(self._label(event))
        elif bot is not None and not isinstance(event, Tick):
            self.screen.own(deed(event))
        self._step(event)

    def _by_hand(self) -> AnyEvent:
        due = next_due(self.state)
        if not self.state.floor or not (self.table.offered or self._things()):
            return Tick(t=due if due is not None else self.state.t + _ANSWERING)
        while True:
            try:
                typed = self.screen.console.input("       [bold cyan]>[/] ").strip()
            except (EOFError, KeyboardInterrupt):
                return Leave(t=self.state.t)
            event = self._understood(typed)
            if event is not None:
                return event
            self.screen.note(self.screen.says(words.HELP))
            if self._things():
                self.screen.note(self.screen.says(words.THINGS, ", ".join(self._things())))

    def _things(self) -> list[str]:
        """What can be looked at or used here, beside answering."""
        cue = self.script.cues[self.state.beat]
        return list(dict.fromkeys([*(f"l {w.target}" for w in cue.looks), *(f"u {w.target}" for w in cue.uses)]))

    def _understood(self, typed: str) -> AnyEvent | None:
        t = self.state.t + _ANSWERING
        word, _, name = typed.partition(" ")
        if typed.isdecimal():
            return self._numbered(int(typed), t)
        if not typed:
            return Tick(t=next_due(self.state) or t)
        events: dict[str, AnyEvent | None] = {
            "l": Look(t=t, target=name.strip(), held=_ANSWERING),
            "u": self._use(name.strip(), t),
            "c": Approach(t=t, target=name.strip(), zone="intimate"),
            "f": self._filled(name.split(), t),
            "d": Submit(t=t),
            "s": Trigger(t=t, name=name.strip(), by="care worker"),
            "r": Repeat(t=t),
            "q": Leave(t=t),
        }
        return self._paused(t) if word == "p" else events.get(word)

    def _filled(self, numbers: list[str], t: int) -> AnyEvent | None:
        """A field of the task by its number, and the option it is set to by its number."""
        fields = self.table.task.fields if self.table.task else ()
        at = [int(number) - 1 for number in numbers if number.isdecimal()]
        if not at or not 0 <= at[0] < len(fields):
            return None
        field = fields[at[0]]
        if not field.options:
            return Fill(t=t, field=field.id)
        fits = len(at) > 1 and 0 <= at[1] < len(field.options)
        return Fill(t=t, field=field.id, option=field.options[at[1]].intent) if fits else None

    def _use(self, target: str, t: int) -> Use:
        """Use it in the way the scene waits for."""
        uses = self.script.cues[self.state.beat].uses
        verb = next((watch.condition for watch in uses if watch.target == target), None)
        return Use(t=t, target=target, verb=str(verb or "use"))

    def _paused(self, t: int) -> AnyEvent:
        self._step(Pause(t=t))
        self.screen.console.input(f"       {self.screen.says(words.PAUSED)}")
        return Resume(t=self.state.t)

    def _numbered(self, number: int, t: int) -> AnyEvent | None:
        if self.table.ask is not None:
            return Rate(t=t, rating=self.table.ask.rating, value=number) if number <= 10 else None
        options = self.table.choices.options if self.table.choices else ()
        return Choose(t=t, intent=options[number - 1].intent) if 1 <= number <= len(options) else None

    def _step(self, event: AnyEvent) -> None:
        state, outputs = step(self.script, self.state, event)
        self._take(Turn(event, outputs, state))

    def _take(self, turn: Turn) -> None:
        self.turns.append(turn)
        self.state = turn.state
        self.table.show(turn.outputs)
        self.screen.show(turn.outputs)

    def _label(self, event: Choose) -> str:
        options = (reply.option for cue in self.script.cues.values() for reply in cue.replies)
        offered = self.table.choices.options if self.table.choices else ()
        return next((o.label for o in (*offered, *options) if o.intent == event.intent), event.intent)
