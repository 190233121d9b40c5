"""A performance of a play: the engine on one side, what the play expects on the other."""

import msgspec

from samspill.model.directions import Block, Speech
from samspill.model.events import AnyEvent, Choose, Tick
from samspill.model.evidence import Evidence
from samspill.model.outputs import Ending, Entered, RunStatus, Shown
from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language, Text
from samspill.scenario import ENGINE_VERSION, Script, Step, begin, begun_as, compile_script, next_due, step
from samspill.scenario.state import RunState
from samspill.scenario.table import Table

from .problems import NOTHING, near

_PATIENCE = 1_000
"""At most this many moments are waited for one line."""


_STILL_ON = Text(nb="det er ikke slutt ennå", en="it is still going on")


class Stopped(Exception):
    """What the play expects does not come."""

    def __init__(self, expected: Text, found: Text) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found


class Scripts:
    """The scripts of a pack, each made once for a language, however many plays it has."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._made: dict[tuple[str, Language], Script] = {}

    def script(self, scenario: str, level: int, language: Language, seed: int) -> Script:
        """A scenario, ready to run."""
        header = RunHeader(scenario, level, language, seed, ENGINE_VERSION, self.pack.id, self.pack.digest)
        key = scenario, language
        if key not in self._made:
            self._made[key] = compile_script(self.pack.scenarios[scenario], header)
        return begun_as(self._made[key], header)


class Performance:
    """A run that is driven by a play.

    ``deeds`` are what was done in it, each with the state it was done in, and ``beats`` what it came to.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.table = Table()
        self.heard: list[tuple[str, str]] = []
        self.evidence: list[Evidence] = []
        self.deeds: list[tuple[RunState, AnyEvent]] = []
        self.beats: set[str] = set()
        self._take(begin(self.script))

    def expect_line(self, who: str, text: str) -> None:
        """Let time pass until ``who`` says ``text``; stop when it is the participant's turn before that."""
        last = Text(nb="ingen sa noe", en="nobody said anything")
        for _ in range(_PATIENCE):
            while self.heard:
                said = self.heard.pop(0)
                if said == (who, text):
                    return
                last = Text(nb=f"{said[0]} sa «{said[1]}»", en=f"{said[0]} said “{said[1]}”")
            if self._stands_still():
                break
            self._pass()
        raise Stopped(Text(nb=f"at {who} skulle si «{text}»", en=f"{who} to say “{text}”"), last)

    def expect_evidence(self, goal: str, score: str) -> None:
        """Evidence for ``goal`` since the participant last did something.

        ``score`` is as in ``2``, ``2 hinted``, ``2 mended`` or ``2 mended hinted``.
        """
        shown = [_scored(e) for e in self.evidence if e.goal == goal]
        if score not in shown:
            listed = ", ".join(shown)
            raise Stopped(
                Text(nb=f"at {goal} {score} skulle vises", en=f"{goal} {score} to be shown"),
                Text(nb=f"{goal} viste {listed or NOTHING.nb}", en=f"{goal} showed {listed or NOTHING.en}"),
            )

    def expect_ending(self, ending: Ending | None, line: str) -> None:
        """Let time pass until the run ends."""
        for _ in range(_PATIENCE):
            if self.state.status is RunStatus.ENDED or self._stands_still():
                break
            self._pass()
        if ending is None:
            known = ", ".join(Ending)
            raise Stopped(
                Text(nb=f"en slutt ({known})", en=f"an ending ({known})"),
                Text(nb=f"prøvespillet sier «{line}»", en=f"the play says “{line}”"),
            )
        if (now := self.state.ending) is not ending:
            raise Stopped(
                Text(nb=f"at det skulle ende med {ending}", en=f"the run to end as {ending}"),
                Text(nb=f"det endte med {now}", en=f"it is {now}") if now else _STILL_ON,
            )

    def choose(self, label: str) -> None:
        """Wait for the floor, then answer with the option that reads ``label`` (or has it as its intent)."""
        self._reach_floor()
        options = self.table.choices.options if self.table.choices else ()
        for option in options:
            if label in (option.label, option.intent):
                self._do(Choose(t=self.state.t + 1_000, intent=option.intent))
                return
        labels = [option.label for option in options]
        others = near(label, labels)
        raise Stopped(
            Text(nb=f"at «{label}» kunne velges", en=f"“{label}” to be on offer"),
            Text(nb=f"det kan ikke velges. {others.nb}", en=f"it is not. {others.en}"),
        )

    def do(self, event: AnyEvent) -> None:
        """Something that can be done at any time; a rating waits for its question."""
        if type(event).__name__ in ("Rate", "Repeat", "Force", "Fill", "Submit", "Trigger"):
            self._reach_floor()
        self._do(msgspec.structs.replace(event, t=self.state.t + (0 if self.state.status is RunStatus.PAUSED else 1)))

    def wait(self) -> None:
        """Say nothing until someone else says something."""
        self._reach_floor()
        self.evidence, self.heard = [], []
        for _ in range(_PATIENCE):
            if self.heard or self.state.status is RunStatus.ENDED or next_due(self.state) is None:
                return
            self._pass()

    def _do(self, event: AnyEvent) -> None:
        self.evidence = []
        self.deeds.append((self.state, event))
        self._take(step(self.script, self.state, event))

    def _reach_floor(self) -> None:
        for _ in range(_PATIENCE):
            if self._stands_still():
                return
            self._pass()

    def _stands_still(self) -> bool:
        """Whether only the participant (or a long silence) can bring the scene on."""
        return next_due(self.state) is None or (self.state.floor and bool(self.table.offered))

    def _pass(self) -> None:
        self._take(step(self.script, self.state, Tick(t=next_due(self.state) or self.state.t)))

    def _take(self, moved: Step) -> None:
        self.state, outputs = moved
        self.table.show(outputs)
        self.evidence += [output.evidence for output in outputs if isinstance(output, Shown)]
        self.beats |= {output.beat for output in outputs if isinstance(output, Entered)}
        for output in outputs:
            if isinstance(output, Block):
                self.heard += [(output.character_id, b.text) for b in output.data if isinstance(b, Speech)]


def _scored(evidence: Evidence) -> str:
    words = ("mended" if evidence.mended else "", "hinted" if evidence.hinted else "")
    return " ".join((str(evidence.score), *filter(None, words)))
