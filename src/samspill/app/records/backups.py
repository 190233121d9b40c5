"""What is known of a backup: written beside it, compared with it when it is read again."""

from datetime import datetime

import msgspec

from samspill.model.words import Text


class BackupNote(msgspec.Struct, frozen=True):
    """Made when, by which version, of which database, how many rows of each table, and where the audit log ended."""

    made_at: datetime
    version: str
    database: str
    rows: dict[str, int]
    last_row: int
    last_hash: str


class KeptBackup(msgspec.Struct, frozen=True):
    """One backup in the folder, and its size in bytes."""

    name: str
    note: BackupNote
    size: int


class BackupFailure(msgspec.Struct, frozen=True):
    """The last try that failed, and why in plain words; those of older versions are in English only."""

    at: datetime
    why: Text | str

    @property
    def said(self) -> Text:
        """Why, in both languages where both are known."""
        return self.why if isinstance(self.why, Text) else Text(nb=self.why, en=self.why)


class BackupPlace(msgspec.Struct, frozen=True):
    """Where backups lie; ``beside`` is inside the folder of the records. ``most`` is how many are kept, 0 for none."""

    folder: str
    beside: bool
    same_disk: bool
    most: int
