"""The clinic: every port and the live host in one value that each use case is given."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from .library import Library
from .live.host import LiveHost
from .ports.chance import Chance
from .ports.clock import Clock
from .ports.credentials import Credentials
from .ports.packs import PackSource
from .ports.store import Store
from .ports.voice import Voice


@dataclass(frozen=True)
class Clinic:
    """What a use case may reach; ``zone`` is where the clinic is, so that a day begins at its midnight."""

    store: Store
    clock: Clock
    chance: Chance
    credentials: Credentials
    packs: PackSource
    voice: Voice
    library: Library
    live: LiveHost
    zone: tzinfo = UTC
    demo: bool = False

    def day(self, moment: datetime) -> date:
        """The date at ``moment`` where the clinic is."""
        return moment.astimezone(self.zone).date()

    def close(self) -> None:
        """Stop live sessions (they hold, and go on at the next start), the voice and the store."""
        self.live.close()
        self.voice.close()
        self.store.close()
