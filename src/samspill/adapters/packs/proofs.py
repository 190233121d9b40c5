"""Proofs of packs, kept in a folder of this machine."""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec
import yaml

import samspill
from samspill.model.pack import Pack
from samspill.packs import Loaded, Problem
from samspill.packs.looked import Looked

JUDGES = ("model", "scenario", "packs", "adapters/packs")
"""The parts of samspill that read a pack and that a verdict on it rests on."""
SUFFIX = ".proof"
_SUM = sha256().digest_size


class _Proven(msgspec.Struct, frozen=True, array_like=True):
    """What a file holds after the digest of itself: the pack as it was read, warnings, and what came of playing it."""

    pack: Pack
    remarks: tuple[Problem, ...]
    looked: Looked | None


class KeptProofs:
    """Meets the ``Proofs`` port: one file per pack and state of the checks, of which only the last few are kept.

    The name of the file is a digest over every text of the pack and over samspill's own code that reads and judges it,
    so a changed word or a changed check is a new question. A file that cannot be read or was changed is no answer, and
    where the folder is not there nothing is kept.
    """

    def __init__(self, folder: Path, most: int = 4) -> None:
        self._folder = folder
        self._most = most

    def proven(self, texts: Mapping[str, str]) -> Loaded | None:
        """See the port."""
        try:
            kept = self._file(texts).read_bytes()
        except OSError:
            return None
        return _unpacked(kept)

    def keep(self, texts: Mapping[str, str], loaded: Loaded) -> None:
        """See the port."""
        if loaded.pack is None:
            return
        kept = self._file(texts)
        beside = kept.with_suffix(".new")
        try:
            beside.write_bytes(_packed(_Proven(loaded.pack, loaded.problems, loaded.looked)))
            beside.replace(kept)
            for old in sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda file: file.stat().st_mtime)[: -self._most]:
                old.unlink(missing_ok=True)
        except OSError:
            return

    def _file(self, texts: Mapping[str, str]) -> Path:
        asked = sha256(self._judges)
        for name, text in sorted(texts.items()):
            for part in (name.encode(), text.encode()):
                asked.update(len(part).to_bytes(8))
                asked.update(part)
        return self._folder / f"{asked.hexdigest()}{SUFFIX}"

    @cached_property
    def _judges(self) -> bytes:
        """A digest of the code that reads and judges, and of the versions of what it stands on."""
        root = Path(samspill.__file__).parent
        files = sorted(file for part in JUDGES for file in (root / part).rglob("*") if file.suffix in {".py", ".md"})
        seen = sha256(f"{msgspec.__version__} {yaml.__version__}".encode())
        for file in files:
            seen.update(file.relative_to(root).as_posix().encode())
            seen.update(file.read_bytes())
        return seen.digest()


def _packed(proven: _Proven) -> bytes:
    held = msgspec.msgpack.encode(proven)
    return sha256(held).digest() + held


def _unpacked(kept: bytes) -> Loaded | None:
    held = memoryview(kept)[_SUM:]
    if sha256(held).digest() != kept[:_SUM]:
        return None
    try:
        return Loaded(*msgspec.structs.astuple(msgspec.msgpack.decode(held, type=_Proven)))
    except msgspec.MsgspecError:
        return None
