"""A run played as somebody of a certain skill might play it."""

import random

from samspill.app.live.glimpse import Glimpse
from samspill.model.events import Choose, Leave, Observe, Pause, Rate, Resume
from samspill.model.evidence import Mark
from samspill.model.outputs import RunStatus
from samspill.model.ratings import RatingKind

from .diary import Past

BOT = "demo-bot"
_STEP_MS, _LONGEST_MS = 1_000, 12 * 60_000


class Player:
    """One device in one session, and the count of what it has sent."""

    def __init__(self, past: Past, session: str, skill: float, chance: random.Random) -> None:
        self._past, self._session, self._skill, self._chance = past, session, skill, chance
        self._live, self._sent = past.clinic.live, 0

    def __enter__(self) -> "Player":
        self._live.attach(self._session, BOT, lambda _: True)
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
        waits = 0
        for _ in range(_LONGEST_MS // _STEP_MS):
            now = self._glimpse()
            if now is None or now.status is RunStatus.ENDED:
                return
            if now.options and waits <= 0:
                best = self._chance.random() < self._skill
                option = now.options[0] if best else self._chance.choice(now.options)
                self._send(Choose(intent=option.intent))
                waits = self._chance.randint(2, 4) if best else self._chance.randint(4, 15)
            waits -= 1
            self._wait(_STEP_MS)

    def is_seen(self, by: str, marks: dict[str, Mark]) -> None:
        """Staff tick what they saw."""
        for goal, mark in marks.items():
            self._live.steer(self._session, Observe(goal=goal, mark=mark), by)
            self._wait(_STEP_MS)

    def _glimpse(self) -> Glimpse | None:
        return self._live.glimpse(self._session).result()

    def _send(self, event: Choose | Rate | Pause | Resume | Leave) -> None:
        self._sent += 1
        self._live.happened(self._session, BOT, self._sent, event)

    def _wait(self, ms: int) -> None:
        for _ in range(max(1, ms // _STEP_MS)):
            self._live.heard(self._session, BOT, 0)
            self._past.clock.advance(min(ms, _STEP_MS))
            self._live.work()
