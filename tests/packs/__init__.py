"""Packs for tests: what ships; the same and a scenario with a task, a call, messages and another place; a small one."""

import fcntl
import os
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tools.diagnostics.pages import sample

from samspill.adapters.packs import KeptProofs, PackFolder
from samspill.app.packs.in_use import Library
from samspill.packs import Loaded, load_pack
from samspill.packs.looked import look_through

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
PROOFS = ROOT / "build" / "proofs"
"""What was proven of packs here, for exactly these texts and checks; ``samspill lint`` proves what ships each time."""
EVERYDAY = "everyday"
ERRAND = "errand.day"
_TEXT = Path(__file__).parent / "errand.yaml"
_FILE = f"scenarios/{ERRAND}.yaml"


@cache
def shipped_library() -> Library:
    """The pack that ships, opened once."""
    return opened(PackFolder(CONTENT).files(EVERYDAY))


def errand_files() -> Mapping[str, str]:
    """The texts of the pack with the errand."""
    return {**PackFolder(CONTENT).files(EVERYDAY), _FILE: _TEXT.read_text(encoding="utf-8")}


@cache
def errand_library() -> Library:
    """That pack, opened once."""
    return opened(errand_files())


def errand_packs(folder: Path) -> Path:
    """The pack as a packs folder under ``folder``, for a server; places and people are linked, not copied."""
    packs = folder / "packs"
    shutil.copytree(CONTENT / EVERYDAY, packs / EVERYDAY, copy_function=_linked)
    (packs / EVERYDAY / _FILE).write_text(_TEXT.read_text(encoding="utf-8"), encoding="utf-8")
    return packs


def small_packs(folder: Path) -> Path:
    """A packs folder under ``folder`` with one small pack, for what opens a clinic but asks for nothing to practise."""
    for name, text in sample().items():
        file = folder / "small" / "hello" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "small"


def opened(texts: Mapping[str, str]) -> Library:
    """A large pack, proven by whichever worker comes first; the others wait for that and have it from there."""
    PROOFS.mkdir(parents=True, exist_ok=True)
    proofs = KeptProofs(PROOFS)
    with (PROOFS / "door").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        loaded = proofs.proven(texts) or load_pack(texts)
        assert loaded.pack is not None, "\n".join(map(str, loaded.problems))
        looked = loaded.looked or look_through(loaded.pack, texts)
        if loaded.looked is None:
            proofs.keep(texts, loaded._replace(looked=looked))
    return Library(loaded.pack, loaded.problems, looked)


def keep_shipped_proof(folder: Path) -> None:
    """Have a clinic that keeps its proofs in ``folder`` know what ships, so that it opens at once."""
    _keep(folder, PackFolder(CONTENT).files(EVERYDAY), shipped_library())


def keep_errand_proof(folder: Path) -> None:
    """The same for the pack with the errand."""
    _keep(folder, errand_files(), errand_library())


def _keep(folder: Path, texts: Mapping[str, str], library: Library) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    KeptProofs(folder).keep(texts, Loaded(library.pack, library.remarks, library.looked))


def _linked(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target
