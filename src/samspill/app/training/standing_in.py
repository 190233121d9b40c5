"""Let the practice person answer by themselves, for who has no second screen: a made-up device on the session's line.

It does what a device does and no more: it is offered and confirmed like every other, says that it is there, and
chooses among what the scene offers.
"""

import logging
import threading
from collections.abc import Callable

from samspill.app.access import Action, Relation, demand_session, relation
from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.live.feed import FeedMessage, Refused
from samspill.app.live.host import LiveHost
from samspill.app.refusals import Refusal
from samspill.app.sessions.opening import go_to_check_in
from samspill.app.sessions.pairing import confirm, offer
from samspill.app.sessions.runs import PATIENCE_SECONDS
from samspill.model.events import Choose
from samspill.model.outputs import RunStatus
from samspill.model.words import Text

NAME = Text(nb="Uten skjerm (øveperson)", en="No screen (practice person)")
EVERY_SECONDS = 1.0
THINKS_FOR = 12
"""So many looks pass before an answer: slow enough that whoever learns has time to try every button."""
_log = logging.getLogger("samspill.training")


class StandIn:
    """One made-up device, called ``client``, on the line of one session."""

    def __init__(self, live: LiveHost, session: str, client: str) -> None:
        self._live, self._session, self._client = live, session, client
        self._sent = self._thought = 0
        self._attached = self._over = False

    def look(self) -> bool:
        """Say that one is there, and answer what is asked after a while; ``False`` when the line has ended."""
        if not self._attached:
            line = self._live.attach(self._session, self._client, self._told)
            self._attached = line.result(PATIENCE_SECONDS)
        self._live.heard(self._session, self._client, 0)
        glimpse = self._live.glimpse(self._session).result(PATIENCE_SECONDS)
        if self._over or not self._attached or glimpse is None:
            return False
        asked = bool(glimpse.options) and glimpse.status is RunStatus.RUNNING
        self._thought = self._thought + 1 if asked else 0
        if self._thought > THINKS_FOR:
            self._thought, self._sent = 0, self._sent + 1
            event = Choose(intent=glimpse.options[0].intent)
            self._live.happened(self._session, self._client, self._sent, event)
        return True

    def _told(self, message: FeedMessage) -> bool:
        self._over = self._over or (isinstance(message, Refused) and message.final)
        return True


def stand_in(clinic: Clinic, actor: Actor, session: str, go_on: Callable[[StandIn], None] | None = None) -> StandIn:
    """Connect a made-up device to a session with one's practice person, and let it go on by itself.

    Raises ``Refusal`` (``not_practice``) for a session with anybody real. ``go_on`` is what keeps it going: a thread
    of its own, unless told otherwise.
    """
    with clinic.store.look() as unit:
        known = demand_session(unit, actor, Action.RUN_SESSION, session)
        if relation(unit, actor, known.participant) is not Relation.PRACTICE:
            raise _SOMEBODY_REAL
        name = NAME.spoken(known.language)
    confirm(clinic, actor, session, offer(clinic, name).code)
    go_to_check_in(clinic, actor, session)
    made = StandIn(clinic.live, session, clinic.chance.id())
    (go_on or _in_a_thread)(made)
    return made


def _in_a_thread(made: StandIn) -> None:
    threading.Thread(target=_go_on, args=(made,), name="samspill-stand-in", daemon=True).start()


def _go_on(made: StandIn) -> None:
    """Until the session is over, another device has taken its place, or the house closes."""
    pause = threading.Event()
    try:
        while made.look():
            pause.wait(EVERY_SECONDS)
    except Exception:
        _log.exception("a practice person stopped answering")


_SOMEBODY_REAL = Refusal(
    "not_practice",
    Text(
        nb="Bare en øveperson kan svare av seg selv. Koble til en skjerm.",
        en="Only a practice person can answer by themselves. Connect a screen.",
    ),
)
