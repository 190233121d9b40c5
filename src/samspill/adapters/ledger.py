"""Who was erased, as empty files in a folder: the number of a person goes in, and nobody reads it out again."""

from hashlib import sha256
from pathlib import Path


class FolderLedger:
    """Meets ``ErasureLedger``. A mark is named by a hash of the person's number, as in the folder of keys."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def note(self, participant: str) -> None:
        """See the port."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._mark(participant).touch(mode=0o600)

    def has(self, participant: str) -> bool:
        """See the port."""
        return self._mark(participant).exists()

    def _mark(self, participant: str) -> Path:
        return self._folder / f"{sha256(participant.encode()).hexdigest()[:32]}.gone"
