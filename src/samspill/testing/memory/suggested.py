"""What was suggested, in memory."""

from datetime import datetime

from samspill.app.ports.store import Conflict
from samspill.app.records.suggested import Suggested


class MemorySuggestedBook:
    """Meets ``SuggestedBook``."""

    def __init__(self, kept: dict[str, Suggested]) -> None:
        self._kept = kept

    def add(self, suggested: Suggested) -> None:
        run = suggested.session, suggested.run
        if suggested.id in self._kept or (suggested.session is not None and self.of_run(*run) is not None):
            raise Conflict(suggested.id)
        self._kept[suggested.id] = suggested

    def of_run(self, session: str | None, run: int | None) -> Suggested | None:
        return next((one for one in self._kept.values() if (one.session, one.run) == (session, run)), None)

    def of_choice(self, participant: str, at: datetime) -> Suggested | None:
        about = (None, participant, at)
        return next(
            (one for _, one in sorted(self._kept.items()) if (one.session, one.participant, one.at) == about), None
        )
