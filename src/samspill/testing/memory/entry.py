"""Coming in, in memory: consents, screenings, needs and own names."""

from dataclasses import dataclass, field

from samspill.app.records.consents import ConsentDecision
from samspill.app.records.identity import Identity
from samspill.app.records.needs import Needs
from samspill.app.records.screening import Screening


@dataclass
class KeptEntry:
    """What the memory store keeps of it."""

    consents: dict[int, ConsentDecision] = field(default_factory=dict)
    screenings: dict[int, Screening] = field(default_factory=dict)
    needs: dict[str, Needs] = field(default_factory=dict)
    identities: dict[str, Identity] = field(default_factory=dict)


class MemoryConsents:
    """Meets ``ConsentBook``."""

    def __init__(self, kept: KeptEntry) -> None:
        self._kept = kept

    def decide(self, decision: ConsentDecision) -> None:
        self._kept.consents[_next(self._kept.consents)] = decision

    def of(self, participant: str) -> tuple[ConsentDecision, ...]:
        return tuple(d for d in self._kept.consents.values() if d.participant == participant)


class MemoryEntry:
    """Meets ``EntryBook``."""

    def __init__(self, kept: KeptEntry) -> None:
        self._kept = kept

    def screen(self, screening: Screening) -> None:
        self._kept.screenings[_next(self._kept.screenings)] = screening

    def screenings(self, participant: str) -> tuple[Screening, ...]:
        return tuple(s for s in self._kept.screenings.values() if s.participant == participant)

    def keep_needs(self, needs: Needs) -> None:
        self._kept.needs[needs.participant] = needs

    def needs(self, participant: str) -> Needs | None:
        return self._kept.needs.get(participant)


class MemoryIdentities:
    """Meets ``IdentityBook``."""

    def __init__(self, kept: KeptEntry) -> None:
        self._kept = kept

    def keep(self, identity: Identity) -> None:
        self._kept.identities[identity.participant] = identity

    def of(self, participant: str) -> Identity | None:
        return self._kept.identities.get(participant)


def _next(kept: dict[int, ConsentDecision] | dict[int, Screening]) -> int:
    return max(kept, default=0) + 1
