"""A run played as somebody of a certain skill might play it."""

import random

from samspill.app.live.feed import Directions, FeedMessage
from samspill.app.live.glimpse import Glimpse
from samspill.model.events import Choose, Fill, Leave, Observe, ParticipantEvent, Pause, Rate, Resume, Submit
from samspill.model.evidence import Mark
from samspill.model.outputs import RunStatus, TaskShown
from samspill.model.ratings import RatingKind
from samspill.scenario.script import Blank, Script
from samspill.scenario.task_sheet import next_right

from .diary import Past

BOT = "demo-bot"
_STEP_MS, _LONGEST_MS = 1_000, 12 * 60_000


class Player:
    """One device in one session, and the count of what it has sent."""

    def __init__(self, past: Past, session: str, skill: float, chance: random.Random) -> None:
        self._past, self._session, self._skill, self._chance = past, session, skill, chance
        self._live, self._sent = past.clinic.live, 0
        self._task: TaskShown | None = None

    def __enter__(self) -> "Player":
        self._live.attach(self._session, BOT, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        self._live.detach(self._session, BOT)

    def ready(self) -> None:
        """The device is there."""
        self._live.heard(self._session, BOT, 0)

    def says(self, kind: RatingKind, value: int) -> None:
        """Give a rating."""
        self._send(Rate(rating=kind, value=value))

    def pauses(self, ms: int) -> None:
        """Stand still for a while and go on: a skill."""
        self._send(Pause())
        self._wait(ms)
        self._send(Resume())

    def leaves(self) -> None:
        """Go to the calm room."""
        self._wait(20_000)
        self._send(Leave())

    def plays(self) -> None:
        """Answer what is offered until the run ends: the first answer, as often as the skill says."""
        waits, script = 0, self._script()
        for _ in range(_LONGEST_MS // _STEP_MS):
            now = self._glimpse()
            if now is None or now.status is RunStatus.ENDED:
                return
            if now.options and waits <= 0:
                best = self._chance.random() < self._skill
                option = now.options[0] if best else self._chance.choice(now.options)
                self._send(Choose(intent=option.intent))
                waits = self._chance.randint(2, 4) if best else self._chance.randint(4, 15)
            elif waits <= 0 and (move := self._next_in_task(script, now.beat)) is not None:
                self._send(move)
                waits = 1 if self._chance.random() < self._skill else 6
            waits -= 1
            self._wait(_STEP_MS)

    def is_seen(self, by: str, marks: dict[str, Mark]) -> None:
        """Staff tick what they saw."""
        for goal, mark in marks.items():
            self._live.steer(self._session, Observe(goal=goal, mark=mark), by)
            self._wait(_STEP_MS)

    def _hear(self, message: FeedMessage) -> bool:
        if isinstance(message, Directions):
            shown = [output for output in message.outputs if isinstance(output, TaskShown)]
            self._task = shown[-1] if shown else self._task
        return True

    def _script(self) -> Script:
        with self._past.clinic.store.look() as unit:
            return self._past.clinic.library.script(unit.sessions.runs(self._session)[-1].header)

    def _next_in_task(self, script: Script, beat: str) -> Fill | Submit | None:
        """The next right thing to do in the task that lies there, if one does."""
        sheet = script.cues[beat].sheet if beat in script.cues else None
        if sheet is None or self._task is None or self._task.beat != beat:
            return None
        now = {field.id: field.value for field in self._task.fields}
        filled = tuple(_place(blank, now.get(blank.id, "")) for blank in sheet.blanks)
        field = next_right(sheet, filled)
        return Submit() if field is None else Fill(field=field[0], option=field[1])

    def _glimpse(self) -> Glimpse | None:
        return self._live.glimpse(self._session).result()

    def _send(self, event: ParticipantEvent) -> None:
        self._sent += 1
        self._live.happened(self._session, BOT, self._sent, event)

    def _wait(self, ms: int) -> None:
        for _ in range(max(1, ms // _STEP_MS)):
            self._live.heard(self._session, BOT, 0)
            self._past.clock.advance(min(ms, _STEP_MS))
            self._live.work()


def _place(blank: Blank, value: str) -> int:
    """What a field is set to, as its place among the options; 0 where it is empty."""
    if not value:
        return 0
    return next((place for place, one in enumerate(blank.options, 1) if one.intent == value), 1)
