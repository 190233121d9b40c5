"""A pack that a command can work with, and who or what in it the command is about."""

from pathlib import Path

from samspill.bootstrap.packs import over_cores
from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.packs import Loaded, Severity, load_pack, read_draft, shared
from samspill.scenario import ENGINE_VERSION, Script, compile_script

from .pack_source import pack_texts, shipped_pack
from .refusing import known, refused


def usable_pack(folder: Path | None, scenario: str = "") -> Pack:
    """The pack in ``folder``, or the one that ships; says how many problems keep it from being used.

    For one ``scenario`` only that is proven, with what it rests on: the others may be in the middle of being written.
    """
    at = folder or shipped_pack()
    texts = pack_texts(at)
    if not scenario:
        return _sound(load_pack(texts, over_cores), at)
    draft = read_draft(texts)
    file = draft.files.get(scenario)
    if file is None and not draft.unread:
        known("scenario", scenario, draft.pack.scenarios)
    _sound(load_pack(texts if file is None else {**shared(texts), file: texts[file]}, over_cores), at)
    return draft.pack


def _sound(loaded: Loaded, folder: Path) -> Pack:
    if loaded.pack is not None:
        return loaded.pack
    count = sum(found.severity is Severity.ERROR for found in loaded.problems)
    noun = "a problem" if count == 1 else f"{count} problems"
    raise refused(f"The pack has {noun}. See them with: samspill lint {folder}")


def script_of(pack: Pack, scenario: str, level: int, language: Language, seed: int) -> Script:
    """``scenario``, ready to run; an unknown name is answered with the near ones."""
    known("scenario", scenario, pack.scenarios)
    header = RunHeader(scenario, level, language, seed, ENGINE_VERSION, pack.id, pack.digest)
    return compile_script(pack.scenarios[scenario], header, pack.layouts)
