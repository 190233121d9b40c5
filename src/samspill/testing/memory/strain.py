"""How much each scenario strains, in memory."""

from datetime import datetime

from samspill.app.records.strain import StrainDecision


class MemoryStrainBook:
    """Meets ``StrainBook``."""

    def __init__(self, kept: dict[int, StrainDecision]) -> None:
        self._kept = kept

    def decide(self, decision: StrainDecision) -> None:
        self._kept[len(self._kept)] = decision

    def decision(self, before: datetime | None = None) -> StrainDecision | None:
        newest_first = reversed(self._kept.values())
        return next((one for one in newest_first if before is None or one.at < before), None)

    def decisions(self, most: int) -> tuple[StrainDecision, ...]:
        return tuple(reversed(self._kept.values()))[:most]
