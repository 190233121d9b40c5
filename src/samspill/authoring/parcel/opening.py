"""Opening a parcel from a stranger: nothing is written, and nothing is read that a pack could not hold."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

MOST_FILES, LARGEST_FILE, LARGEST_WHOLE = 5_000, 64_000_000, 400_000_000
"""Files in a parcel, and bytes of one and of all of them, unpacked."""


class BadParcel(ValueError):
    """The file is not a parcel, or holds what no pack holds; the message says what."""


def opened(content: bytes) -> dict[str, bytes]:
    """The files inside, by name; raises ``BadParcel`` before anything large is unpacked."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _check(entries)
            return {entry.filename: _read(archive, entry) for entry in entries}
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as broken:
        if isinstance(broken, BadParcel):
            raise
        raise BadParcel(f"it is not a whole zip archive ({broken})") from None


def _check(entries: list[ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise BadParcel(f"it holds {len(entries):,} files; a pack has at most {MOST_FILES:,}")
    if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise BadParcel(f"unpacked it is larger than {LARGEST_WHOLE:,} bytes")
    seen: set[str] = set()
    for entry in entries:
        _check_one(entry, seen)
        seen.add(entry.filename.casefold())


def _check_one(entry: ZipInfo, seen: set[str]) -> None:
    name = entry.filename
    parts = name.split("/")
    if not name or name.startswith("/") or "\\" in name or ":" in name or "\0" in name or {"", ".", ".."} & set(parts):
        raise BadParcel(f"it has a file called {name!r}, which would lie outside the pack")
    if entry.file_size > LARGEST_FILE:
        raise BadParcel(f"{name} is larger than {LARGEST_FILE:,} bytes")
    if entry.external_attr >> 16 & 0o170000 == 0o120000:
        raise BadParcel(f"{name} is a link to another file")
    if name.casefold() in seen:
        raise BadParcel(f"it has {name} twice")


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """What the entry holds, and not a byte more than it says."""
    with archive.open(entry) as inside:
        content = inside.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise BadParcel(f"{entry.filename} is not as large as it says")
    return content
