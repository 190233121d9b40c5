"""What members of staff can prove beside their password."""

from datetime import datetime
from typing import Protocol

from samspill.app.records.proofs import Errand, OneTimeCodes, OutsideName, Passkey, RecoveryCode, TakenCode


class ProofBook(Protocol):
    """One-time codes, recovery codes, passkeys, outside names, places people came from, and errands under way."""

    def one_time(self, staff: str) -> OneTimeCodes | None:
        """The member's one-time codes, if they have set them up."""

    def keep_one_time(self, codes: OneTimeCodes) -> None:
        """Set up, or replace."""

    def drop_one_time(self, staff: str) -> None:
        """No one-time codes from now on, and no recovery codes either."""

    def keep_taken(self, taken: TakenCode) -> None:
        """Note who took away a code, and why."""

    def taken(self, staff: str) -> tuple[TakenCode, ...]:
        """Every time the member's code was taken away, oldest first."""

    def use_step(self, staff: str, step: int) -> bool:
        """Note that the code of ``step`` was used; ``False`` when it, or a later one, was used before."""

    def with_one_time(self) -> frozenset[str]:
        """Everyone who has one-time codes."""

    def recovery(self, staff: str) -> tuple[RecoveryCode, ...]:
        """The member's recovery codes, used ones included."""

    def renew_recovery(self, staff: str, codes: tuple[RecoveryCode, ...]) -> None:
        """These take the place of all earlier ones."""

    def use_recovery(self, staff: str, handle: str, at: datetime) -> bool:
        """Note that this code was used; ``False`` when it was used before."""

    def passkeys(self, staff: str) -> tuple[Passkey, ...]:
        """The member's passkeys, in the order they were added."""

    def passkey(self, credential: str) -> Passkey | None:
        """The passkey with this id."""

    def keep_passkey(self, passkey: Passkey) -> None:
        """Add, or replace the one with the same id."""

    def drop_passkey(self, staff: str, credential: str) -> None:
        """Remove it, if it is theirs."""

    def known_as(self, issuer: str, subject: str) -> OutsideName | None:
        """Who this is here."""

    def outside_names(self, staff: str) -> tuple[OutsideName, ...]:
        """The names the member has elsewhere."""

    def keep_outside_name(self, name: OutsideName) -> None:
        """Add a name elsewhere; raises ``Conflict`` when someone has it."""

    def drop_outside_names(self, staff: str) -> None:
        """Forget all names elsewhere."""

    def came_from(self, staff: str, place: str, at: datetime) -> None:
        """The member has signed in from ``place`` (a hash)."""

    def comes_from(self, staff: str, place: str) -> bool:
        """Whether the member has signed in from there before."""

    def keep_errand(self, errand: Errand) -> None:
        """Begin an errand, in place of one with the same key."""

    def errand(self, key: str) -> Errand | None:
        """The errand with this key, expired or not."""

    def end_errand(self, key: str) -> bool:
        """It is done; ``False`` when somebody else was first."""

    def drop_errands(self, now: datetime) -> None:
        """Forget those that have expired by ``now``."""
