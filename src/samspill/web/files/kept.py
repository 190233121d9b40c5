"""What a participant's device may keep: the files of the practice page and of all places and people, nothing else.

No page, no answer of the API, nothing about anybody is in the list, so a device cannot keep it. Lines that are spoken
are not in it either: one may hold the participant's name.
"""

from collections.abc import Mapping
from hashlib import sha256

import msgspec

from samspill.app.ports.packs import PackSource
from samspill.web.assets import Bundle

from .hashes import LENGTH, hash_of

CALM_PACK = "everyday"
"""The pack with the calm room, which is served whichever packs a clinic has."""

SHELTER = {f"/pack/{CALM_PACK}/places/calm-plain/{file}" for file in ("place.json", "light.webp", "room.glb")}
"""The smallest look of the calm room, a third of a megabyte: it is there before it is known who sits down."""

PARTICIPANT = ("participant", "calm")
"""The entries of the client that run on a participant's device."""


class Kept:
    """The list of those files by address, with the hash of each; empty where the name of the file carries it."""

    def __init__(self, packs: PackSource, bundle: Bundle) -> None:
        self._packs = packs
        self._bundle = bundle

    @property
    def address(self) -> str:
        """Where the list of now is, kept for ever: another list has another address."""
        return _address(self.listed())

    def addresses(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What a device needs to begin with, and what may be kept once it is met; each as it is asked for."""
        listed = self.listed()
        asked = {address: f"{address}?v={known}" if known else address for address, known in listed.items()}
        first = {address for address, known in listed.items() if not known or address in SHELTER}
        return (_address(listed), *(asked[one] for one in listed if one in first)), tuple(
            asked[one] for one in listed if one not in first
        )

    def now(self) -> tuple[bytes, str]:
        """The list as JSON, and its address."""
        listed = self.listed()
        return msgspec.json.encode(listed), _address(listed)

    def listed(self) -> dict[str, str]:
        """Address to hash."""
        entries = [self._bundle.entries[name] for name in PARTICIPANT]
        built = {file: "" for entry in entries for file in entry.files}
        return {**built, **self._of_packs()}

    def _of_packs(self) -> dict[str, str]:
        packs = sorted({*self._packs.packs(), CALM_PACK})
        found = (
            (f"/pack/{pack}/{path}", self._packs.asset(pack, path))
            for pack in packs
            for path in self._packs.assets(pack)
        )
        return {address: hash_of(file) for address, file in found if file is not None}


def _address(listed: Mapping[str, str]) -> str:
    return f"/headset/kept.json?v={sha256(msgspec.json.encode(listed)).hexdigest()[:LENGTH]}"
