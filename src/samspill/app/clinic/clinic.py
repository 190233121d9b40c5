"""The clinic: every port and the live host in one value that each use case is given."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from samspill.app.audit.store import audited
from samspill.app.live.host import LiveHost
from samspill.app.packs.in_use import Library
from samspill.app.packs.shelf import Shelf
from samspill.app.packs.workshop.workshop import Workshop
from samspill.app.ports.anchors import Anchors
from samspill.app.ports.backups import Backups
from samspill.app.ports.chance import Chance
from samspill.app.ports.clock import Clock
from samspill.app.ports.credentials import Credentials
from samspill.app.ports.ledger import ErasureLedger
from samspill.app.ports.machine import Machine
from samspill.app.ports.outside import OutsideSignIn
from samspill.app.ports.packs import PackSource
from samspill.app.ports.passkeys import Passkeys
from samspill.app.ports.press import Press
from samspill.app.ports.recordings import Recordings
from samspill.app.ports.store import Store
from samspill.app.ports.study_codes import StudyCodes
from samspill.app.ports.voice import Voice
from samspill.app.previews.host import PreviewHost
from samspill.exchange import OwnScales, read_own_scales

from .latest import Latest
from .rules import Rules

if TYPE_CHECKING:
    from samspill.app.estimate.learned import Learned
    from samspill.app.strain.rated import Rated
    from samspill.curriculum import SessionPlan

_USUAL = Rules()

EVERYONE = "everyone"
"""Under this is remembered what was worked out of everyone together."""

MEASURES = "measures"
"""The folder beside the packs that holds our own scales and their days."""


@dataclass(frozen=True)
class Clinic:
    """What a use case may reach; ``zone`` is where the clinic is, so that a day begins at its midnight.

    ``press`` prints reports, where there is one. ``workshop`` is there only when the server was started for an author,
    with the folder they write in. ``anchors`` is where the state of the audit log is kept outside the database,
    and ``ledger`` remembers there who was erased. ``recordings`` are the lines people have recorded, where a folder is
    set. ``study_codes`` names people in the data of a study.
    """

    store: Store
    clock: Clock
    chance: Chance
    credentials: Credentials
    packs: PackSource
    voice: Voice
    library: Library
    live: LiveHost
    previews: PreviewHost
    zone: tzinfo = UTC
    demo: bool = False
    workshop: Workshop | None = None
    rules: Rules = _USUAL
    press: Press | None = None
    anchors: Anchors | None = None
    outside: OutsideSignIn | None = None
    passkeys: Passkeys | None = None
    machine: Machine | None = None
    ledger: ErasureLedger | None = None
    backups: Backups | None = None
    recordings: Recordings | None = None
    study_codes: StudyCodes | None = None

    def __post_init__(self) -> None:
        """There is no clinic without an audit log."""
        object.__setattr__(self, "store", audited(self.store, self.clock, self.zone, self.anchors))

    def day(self, moment: datetime) -> date:
        """The date at ``moment`` where the clinic is."""
        return moment.astimezone(self.zone).date()

    def midnight(self) -> datetime:
        """When today began where the clinic is, in UTC."""
        return datetime.combine(self.day(self.clock.now()), time(), self.zone).astimezone(UTC)

    @property
    def shelf(self) -> Shelf:
        """The pack for those who look at it: the one that is being written, or the one in use."""
        return self.workshop.shelf if self.workshop is not None else self._own_shelf

    @cached_property
    def own_scales(self) -> OwnScales:
        """Our own short rating scales, and when they are asked; read once."""
        return read_own_scales(self.packs.files(MEASURES))

    @cached_property
    def believed(self) -> "Latest[Learned]":
        """What is believed of each participant, while the evidence and the day are the same."""
        return Latest()

    @cached_property
    def planned(self) -> "Latest[SessionPlan]":
        """What was planned for each participant's session, while what it rests on is the same."""
        return Latest()

    @cached_property
    def ahead(self) -> "Latest[SessionPlan]":
        """The same with the sessions after it."""
        return Latest()

    @cached_property
    def rated(self) -> "Latest[Rated]":
        """What everybody's ratings say of how much each scenario strains (under ``EVERYONE``)."""
        return Latest()

    def forget(self, participant: str) -> None:
        """Know nothing of a participant any more that is not kept in the store."""
        self.believed.forget(participant)
        self.planned.forget(participant)
        self.ahead.forget(participant)
        self.rated.forget(EVERYONE)

    @cached_property
    def _own_shelf(self) -> Shelf:
        return Shelf(self.packs.files(self.library.pack.id), of=self.library)

    def close(self) -> None:
        """Stop live sessions (they hold, and go on at the next start), previews, the voice and the store."""
        self.live.close()
        self.previews.close()
        if self.workshop is not None:
            self.workshop.close()
        self.voice.close()
        self.store.close()
