"""Proofs of packs, kept in a folder of this machine."""

import json
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec

import samspill
from samspill.packs import Problem

JUDGES = ("model", "scenario", "packs", "adapters/packs")
"""The parts of samspill that a verdict on a pack rests on."""


class KeptProofs:
    """Meets the ``Proofs`` port: one file per pack and state of the checks, of which only the last few are kept.

    The name of the file is a digest over every text of the pack and over samspill's own code that judges it, so a
    changed word or a changed check is a new question. A file that cannot be read is no answer, and where the folder is
    not there nothing is kept.
    """

    def __init__(self, folder: Path, most: int = 4) -> None:
        self._folder = folder
        self._most = most

    def remarks(self, texts: Mapping[str, str]) -> tuple[Problem, ...] | None:
        """See the port."""
        try:
            return msgspec.json.decode(self._file(texts).read_bytes(), type=tuple[Problem, ...])
        except (OSError, ValueError):
            return None

    def keep(self, texts: Mapping[str, str], remarks: tuple[Problem, ...]) -> None:
        """See the port."""
        kept = self._file(texts)
        beside = kept.with_suffix(".new")
        try:
            beside.write_bytes(msgspec.json.encode(remarks))
            beside.replace(kept)
            for old in sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime)[: -self._most]:
                old.unlink(missing_ok=True)
        except OSError:
            return

    def _file(self, texts: Mapping[str, str]) -> Path:
        asked = json.dumps([self._judges, sorted(texts.items())], ensure_ascii=False)
        return self._folder / f"{sha256(asked.encode()).hexdigest()}.json"

    @cached_property
    def _judges(self) -> str:
        """A digest of the code that judges, and of the versions of what it stands on."""
        root = Path(samspill.__file__).parent
        files = sorted(file for part in JUDGES for file in (root / part).rglob("*") if file.suffix in {".py", ".md"})
        seen = sha256(msgspec.__version__.encode())
        for file in files:
            seen.update(file.relative_to(root).as_posix().encode())
            seen.update(file.read_bytes())
        return seen.hexdigest()
