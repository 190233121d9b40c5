"""A pack for tests: what ships, and one more scenario that holds a task, a call, messages and another place."""

import os
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from samspill.adapters.packs import PackFolder
from samspill.app.library import Library
from samspill.packs import load_pack

CONTENT = Path(__file__).parents[2] / "content"
EVERYDAY = "everyday"
ERRAND = "errand.day"
_TEXT = Path(__file__).parent / "errand.yaml"
_FILE = f"scenarios/{ERRAND}.yaml"


def errand_files() -> Mapping[str, str]:
    """The texts of the pack."""
    return {**PackFolder(CONTENT).files(EVERYDAY), _FILE: _TEXT.read_text(encoding="utf-8")}


@cache
def errand_library() -> Library:
    """The pack, loaded once."""
    loaded = load_pack(errand_files())
    assert loaded.pack is not None, [str(problem) for problem in loaded.problems]
    return Library(loaded.pack)


def errand_packs(folder: Path) -> Path:
    """The pack as a packs folder under ``folder``, for a server; places and people are linked, not copied."""
    packs = folder / "packs"
    shutil.copytree(CONTENT / EVERYDAY, packs / EVERYDAY, copy_function=_linked)
    (packs / EVERYDAY / _FILE).write_text(_TEXT.read_text(encoding="utf-8"), encoding="utf-8")
    return packs


def _linked(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target
