"""Anchors of the audit log as small files in a folder: one a day, to be copied, printed or put on another disk."""

from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from samspill.app.records.audit import Anchor, Restored

T = TypeVar("T")


class FolderAnchors:
    """Meets ``Anchors``. ``node`` keeps the files of several servers that share a folder apart."""

    def __init__(self, folder: Path, node: str) -> None:
        self._folder = folder
        self._node = "".join(letter if letter.isalnum() else "-" for letter in node)

    def keep(self, day: date, anchor: Anchor) -> None:
        """See the port. Written beside and moved into place, so that a reader never finds half a file."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{day.isoformat()}-{self._node}.json"
        beside = path.with_suffix(".new")
        beside.write_bytes(msgspec.json.encode(anchor) + b"\n")
        beside.replace(path)

    def kept(self) -> tuple[tuple[str, Anchor], ...]:
        """See the port."""
        return tuple((path.name, _read(path, Anchor)) for path in sorted(self._folder.glob("*.json")))

    def note_restored(self, restored: Restored) -> None:
        """See the port."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{restored.at:%Y-%m-%dT%H%M%S}.restored"
        path.write_bytes(msgspec.json.encode(restored) + b"\n")

    def restored(self) -> tuple[Restored, ...]:
        """See the port."""
        return tuple(_read(path, Restored) for path in sorted(self._folder.glob("*.restored")))


def _read(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as unreadable:
        raise ValueError(f"{path} is not an anchor of the audit log: {unreadable}") from unreadable
