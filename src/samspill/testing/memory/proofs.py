"""What staff can prove beside their password, in memory."""

from dataclasses import dataclass, field, fields
from datetime import datetime

import msgspec

from samspill.app.ports.store import Conflict
from samspill.app.records.proofs import Errand, OneTimeCodes, OutsideName, Passkey, RecoveryCode, TakenCode


@dataclass
class KeptProofs:
    """Everything there is of this subject."""

    one_time: dict[str, OneTimeCodes] = field(default_factory=dict)
    recovery: dict[tuple[str, str], RecoveryCode] = field(default_factory=dict)
    taken: dict[tuple[str, datetime], TakenCode] = field(default_factory=dict)
    passkeys: dict[str, Passkey] = field(default_factory=dict)
    names: dict[tuple[str, str], OutsideName] = field(default_factory=dict)
    places: dict[tuple[str, str], datetime] = field(default_factory=dict)
    errands: dict[str, Errand] = field(default_factory=dict)

    def __copy__(self) -> "KeptProofs":
        return KeptProofs(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})


class MemoryProofs:
    """Meets ``ProofBook``."""

    def __init__(self, kept: KeptProofs) -> None:
        self._kept = kept

    def one_time(self, staff: str) -> OneTimeCodes | None:
        return self._kept.one_time.get(staff)

    def keep_one_time(self, codes: OneTimeCodes) -> None:
        self._kept.one_time[codes.staff] = codes

    def drop_one_time(self, staff: str) -> None:
        self._kept.one_time.pop(staff, None)
        self.renew_recovery(staff, ())

    def keep_taken(self, taken: TakenCode) -> None:
        self._kept.taken[taken.staff, taken.at] = taken

    def taken(self, staff: str) -> tuple[TakenCode, ...]:
        return tuple(taken for key, taken in sorted(self._kept.taken.items()) if key[0] == staff)

    def use_step(self, staff: str, step: int) -> bool:
        known = self._kept.one_time.get(staff)
        if known is None or known.last_step >= step:
            return False
        self._kept.one_time[staff] = msgspec.structs.replace(known, last_step=step)
        return True

    def with_one_time(self) -> frozenset[str]:
        return frozenset(self._kept.one_time)

    def recovery(self, staff: str) -> tuple[RecoveryCode, ...]:
        return tuple(code for key, code in sorted(self._kept.recovery.items()) if key[0] == staff)

    def renew_recovery(self, staff: str, codes: tuple[RecoveryCode, ...]) -> None:
        others = {key: code for key, code in self._kept.recovery.items() if key[0] != staff}
        self._kept.recovery = others | {(staff, code.handle): code for code in codes}

    def use_recovery(self, staff: str, handle: str, at: datetime) -> bool:
        known = self._kept.recovery.get((staff, handle))
        if known is None or known.used_at is not None:
            return False
        self._kept.recovery[staff, handle] = msgspec.structs.replace(known, used_at=at)
        return True

    def passkeys(self, staff: str) -> tuple[Passkey, ...]:
        theirs = [passkey for passkey in self._kept.passkeys.values() if passkey.staff == staff]
        return tuple(sorted(theirs, key=lambda passkey: (passkey.added_at, passkey.credential)))

    def passkey(self, credential: str) -> Passkey | None:
        return self._kept.passkeys.get(credential)

    def keep_passkey(self, passkey: Passkey) -> None:
        self._kept.passkeys[passkey.credential] = passkey

    def drop_passkey(self, staff: str, credential: str) -> None:
        if credential in self._kept.passkeys and self._kept.passkeys[credential].staff == staff:
            del self._kept.passkeys[credential]

    def known_as(self, issuer: str, subject: str) -> OutsideName | None:
        return self._kept.names.get((issuer, subject))

    def outside_names(self, staff: str) -> tuple[OutsideName, ...]:
        return tuple(name for _, name in sorted(self._kept.names.items()) if name.staff == staff)

    def keep_outside_name(self, name: OutsideName) -> None:
        if (name.issuer, name.subject) in self._kept.names:
            raise Conflict(name.subject)
        self._kept.names[name.issuer, name.subject] = name

    def drop_outside_names(self, staff: str) -> None:
        self._kept.names = {key: name for key, name in self._kept.names.items() if name.staff != staff}

    def came_from(self, staff: str, place: str, at: datetime) -> None:
        self._kept.places[staff, place] = at

    def comes_from(self, staff: str, place: str) -> bool:
        return (staff, place) in self._kept.places

    def keep_errand(self, errand: Errand) -> None:
        self._kept.errands[errand.key] = errand

    def errand(self, key: str) -> Errand | None:
        return self._kept.errands.get(key)

    def end_errand(self, key: str) -> bool:
        return self._kept.errands.pop(key, None) is not None

    def drop_errands(self, now: datetime) -> None:
        self._kept.errands = {key: errand for key, errand in self._kept.errands.items() if errand.expires_at > now}
