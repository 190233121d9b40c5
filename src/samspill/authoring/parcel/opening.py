"""Opening a parcel from a stranger: nothing is written, and nothing is read that a pack could not hold."""

from collections import Counter
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from samspill.packs.listing import Listed, check_listing

LARGEST_FILE, LARGEST_WHOLE = 64_000_000, 400_000_000
"""Bytes of one file of a parcel and of all of them, unpacked."""


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
    """Every rule for files in a folder holds for those in a parcel, and its size is known before it is unpacked."""
    listed = (Listed(entry.filename, entry.file_size, _is_link(entry)) for entry in entries)
    for found in check_listing(listed):
        raise BadParcel(f"{found.file}: {found.message}")
    names = Counter(entry.filename for entry in entries)
    for entry in entries:
        if names[entry.filename] > 1:
            raise BadParcel(f"it has {entry.filename} twice")
        if entry.file_size > LARGEST_FILE:
            raise BadParcel(f"{entry.filename} is larger than {LARGEST_FILE:,} bytes")
    if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise BadParcel(f"unpacked it is larger than {LARGEST_WHOLE:,} bytes")


def _is_link(entry: ZipInfo) -> bool:
    return entry.external_attr >> 16 & 0o170000 == 0o120000


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """What the entry holds, and not a byte more than it says."""
    with archive.open(entry) as inside:
        content = inside.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise BadParcel(f"{entry.filename} is not as large as it says")
    return content
