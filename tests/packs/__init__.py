"""Packs for tests: what ships and a scenario with a task, a call, messages and another place; and a small one."""

import os
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tools.diagnostics.pages import sample

from samspill.adapters.packs import PackFolder
from samspill.app.packs.in_use import Library
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


def small_packs(folder: Path) -> Path:
    """A packs folder under ``folder`` with one small pack, for what opens a clinic but asks for nothing to practise."""
    for name, text in sample().items():
        file = folder / "small" / "hello" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "small"


def _linked(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target
