"""The one moment an event is handled in: a working copy of the state, and what is to be shown."""

from samspill.model.directions import AnyBehaviour, Block, Cause, Channel
from samspill.model.events import PARTICIPANT
from samspill.model.outputs import AnyOutput, Choices, Ending, RunStatus, Status, TaskShown
from samspill.model.scenario import LevelRow

from .guards import holds
from .script import Branches, Cue, Script, Spoken
from .staging import listening, staged
from .state import RunState, Timer

SAY, SILENCE, AFTER, END = "say", "silence", "after", "end"
"""The names of timers; one of several carries its bit after a colon."""


class Moment:
    """A working copy of a run's state; lives for one step and is then frozen again."""

    __slots__ = (
        "astray", "at", "beat", "blocks", "calm", "closing", "cue", "ending", "fault", "filled", "floor", "goto",
        "hinted", "line", "modelled", "moves", "opening", "outputs", "places", "row", "rung", "scene", "script", "seen",
        "seq", "speaking", "spoken", "spot", "status", "t", "timers", "values", "visit",
    )  # fmt: skip

    def __init__(self, script: Script, state: RunState) -> None:
        self.script = script
        self.cue: Cue = script.cues[state.beat]
        self.outputs: list[AnyOutput] = []
        self.goto: str | None = None
        self.opening = False
        self.moves = 0
        self.t = state.t
        self.status = state.status
        self.values: list[int] = list(state.values)
        self.row: LevelRow = script.scenario.levels[state.values[0]]
        self.beat = state.beat
        self.at = state.at
        self.visit = state.visit
        self.line = state.line
        self.floor = state.floor
        self.rung = state.rung
        self.hinted = state.hinted
        self.modelled = state.modelled
        self.seen = state.seen
        self.calm = state.calm
        self.timers: list[Timer] = list(state.timers)
        self.places = state.places
        self.spoken = state.spoken
        self.seq = state.seq + 1
        self.blocks = state.blocks
        self.closing: Ending | None = state.closing
        self.ending: Ending | None = state.ending
        self.fault = state.fault
        self.scene = state.scene
        self.filled = state.filled
        self.speaking = state.speaking
        self.spot = state.spot
        self.astray = state.astray

    def frozen(self) -> RunState:
        """The state after this moment."""
        return RunState(
            self.t, self.status, tuple(self.values), self.beat, self.at, self.visit, self.line, self.floor, self.rung,
            self.hinted, self.modelled, self.seen, self.calm, tuple(self.timers), self.places, self.spoken, self.seq,
            self.blocks, self.closing, self.ending, self.fault, self.scene, self.filled, self.speaking, self.spot,
            self.astray,
        )  # fmt: skip

    @property
    def level(self) -> int:
        """The level now."""
        return self.values[0]

    @property
    def wait(self) -> int:
        """How long silence is left alone, ms: ``prompt`` before the first help, then ``wait``; doubled once calmed."""
        row = self.row
        wait = row.wait if self.rung or row.prompt is None else row.prompt
        return wait * 2 if self.calm else wait

    def present(self, who: str) -> bool:
        """Whether ``who`` is there at this level and in this scene; the coach always is."""
        scenario = self.script.scenario
        if who == scenario.coach:
            return True
        return who in self.row.people and (not self.scene or who in scenario.scenes[self.scene].people)

    def said(self, line: Spoken) -> bool:
        """Whether ``line`` is said: its guard holds and, in a room, its speaker and those it is for are there."""
        return self.audible(line) and (not line.masks or holds(line.masks, self.values))

    def audible(self, line: Spoken) -> bool:
        """Whether those a line needs are there, which depends on the level and the scene alone."""
        if line.via is not Channel.ROOM:
            return True
        return self.present(line.who) and (line.to == PARTICIPANT or self._reached(line))

    def take(self, branches: Branches) -> bool:
        """Go where the first branch that holds leads; false when none does."""
        for masks, beat in branches:
            if not masks or holds(masks, self.values):
                self.goto = beat
                return True
        return False

    def due(self, after: int, name: str) -> None:
        """Set the timer ``name`` to fire in ``after`` ms, in place of an earlier one of that name."""
        timers = self.timers
        if timers:
            timers = self.timers = [timer for timer in timers if timer[1] != name]
        timers.append((self.t + after, name))
        if len(timers) > 1:
            timers.sort()

    def say(self, line: Spoken) -> str:
        """Let a line be said now; the id of the block that says it."""
        key = (line.number, self.values[0], self.calm)
        data = self.script.staged.get(key)
        if data is None:
            data = self.script.staged[key] = staged(line, self.row, self.calm, self.level)
        said = self.block(line.who, data)
        if line.to != PARTICIPANT and line.via is Channel.ROOM:
            self._heard(line)
        return said

    def block(self, who: str, data: tuple[AnyBehaviour, ...]) -> str:
        """Show what one character does from now on; the block's id."""
        self.blocks += 1
        name = f"b{self.blocks}"
        self.outputs.append(Block(name, self.t, who, Cause(self.beat, self.seq), data))
        return name

    def be_patient(self, speaking: int) -> None:
        """Begin to wait for the participant anew, once ``speaking`` ms have been said."""
        if self.floor and self.rung < len(self.cue.rungs):
            self.due(speaking + self.wait, SILENCE)

    def wait_on(self) -> None:
        """Something has changed: where silence had nowhere to go, it is left alone once more and then tries again."""
        if self.floor and not any(name == SILENCE for _, name in self.timers):
            self.be_patient(0)

    def close_floor(self) -> None:
        """It is no longer the participant's turn."""
        if self.floor and self.cue.replies:
            self.outputs.append(Choices(self.t, self.beat, ()))
        if self.floor and self.cue.sheet is not None:
            self.outputs.append(TaskShown(self.t, self.beat, "", "", (), ""))
        self.floor = False

    def end(self, ending: Ending, by: str) -> None:
        """End the run now."""
        self.status, self.ending, self.closing = RunStatus.ENDED, ending, None
        self.timers = []
        self.goto, self.opening = None, False
        self.close_floor()
        self.outputs.append(Status(self.t, RunStatus.ENDED, by, ending))

    def _heard(self, line: Spoken) -> None:
        """Let whoever it is said to listen."""
        data = self.script.heard.get(line.number)
        if data is None:
            data = self.script.heard[line.number] = listening(line.who, line.text, line.duration)
        for listener in line.group or (line.to,):
            if listener != line.who and listener in self.row.people and self.present(listener):
                self.block(listener, data)

    def _reached(self, line: Spoken) -> bool:
        if line.group:
            return any(who != line.who and self.present(who) for who in line.group)
        return self.present(line.to)
