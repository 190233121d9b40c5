"""Someone who follows a session, and the answer someone waits for."""

from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field

from samspill.model.words import Text

from .feed import Ack, FeedMessage, Refused

Sink = Callable[[FeedMessage], bool]
"""Takes a message at once, on the host's thread; ``False`` says that nobody reads any more."""


@dataclass
class Follower:
    """A participant's device or an observer; ``heard_at`` is the elapsed ms of its last sign of life.

    ``battery`` is what it has left in percent, where its browser tells and nothing charges it.
    """

    client: str
    sink: Sink
    heard_at: int
    online: bool = True
    battery: int | None = None


@dataclass(frozen=True)
class Reply:
    """Answers the one who caused an event: through its sink, and through the future it may wait on."""

    sink: Sink | None = None
    client_seq: int = 0
    future: "Future[Ack | Refused]" = field(default_factory=Future)

    def ack(self, seq: int) -> None:
        """Say that the event is committed as ``seq``."""
        self._give(Ack(self.client_seq, seq))

    def refuse(self, code: str, *, final: bool = False, expected: int | None = None) -> None:
        """Say that the event was not taken."""
        self._give(refused(code, final=final, client_seq=self.client_seq or None, expected=expected))

    def _give(self, answer: Ack | Refused) -> None:
        if self.sink is not None:
            self.sink(answer)
        with suppress(InvalidStateError):  # the one who asked has stopped waiting
            self.future.set_result(answer)


def refused(code: str, *, final: bool, client_seq: int | None = None, expected: int | None = None) -> Refused:
    """A refusal in plain words."""
    return Refused(code, _WORDS[code], final, client_seq, expected)


_WORDS = {
    "unknown_session": Text(
        nb="Denne timen finnes ikke. Koble enheten til på nytt.",
        en="This session does not exist. Pair the device again.",
    ),
    "closed": Text(nb="Timen er avsluttet. Takk for i dag.", en="The session is closed. Thank you for today."),
    "replaced": Text(
        nb="Timen er åpnet et annet sted. Denne siden er koblet fra.",
        en="The session was opened somewhere else. This page is disconnected.",
    ),
    "moved": Text(
        nb="Timen har flyttet til en annen server. Siden kobler seg til på nytt.",
        en="The session has moved to another server. The page connects again.",
    ),
    "out_of_order": Text(
        nb="Noe kom i feil rekkefølge. Siden sender det på nytt.",
        en="Something came in the wrong order. The page sends it again.",
    ),
    "not_attached": Text(
        nb="Siden er ikke koblet til timen. Den kobler seg til på nytt.",
        en="The page is not connected to the session. It connects again.",
    ),
    "not_kept": Text(
        nb="Det kunne ikke lagres akkurat nå. Siden prøver igjen.",
        en="It could not be saved right now. The page tries again.",
    ),
    "no_run": Text(nb="Ingen øvelse er i gang.", en="No run is going on."),
    "going_on": Text(
        nb="En øvelse er allerede i gang. Avslutt den først.",
        en="A run is already going on. End it first.",
    ),
    "offline": Text(
        nb="Enheten er ikke tilkoblet. Vent til den er tilbake.",
        en="The device is not connected. Wait until it is back.",
    ),
    "not_ready": Text(
        nb="Alt venter på enheten. Den som bruker den, går inn eller fortsetter der.",
        en="The scene waits for the device. Whoever uses it goes in, or goes on, there.",
    ),
    "other_pack": Text(
        nb="Innholdet er byttet siden øvelsen ble laget. Start en ny.",
        en="The content has changed since the run was made. Start a new one.",
    ),
    "stopping": Text(
        nb="Serveren starter på nytt. Siden kobler seg til igjen.",
        en="The server restarts. The page connects again.",
    ),
}
