"""A pack that a command can work with, and who or what in it the command is about."""

from pathlib import Path

from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.packs import load_pack
from samspill.scenario import ENGINE_VERSION, Script, compile_script

from .pack_source import pack_texts, shipped_pack
from .refusing import known, refused


def usable_pack(folder: Path | None) -> Pack:
    """The pack in ``folder``, or the one that ships; says how many problems keep it from being used."""
    at = folder or shipped_pack()
    loaded = load_pack(pack_texts(at))
    if loaded.pack is None:
        count = len(loaded.problems)
        noun = "a problem" if count == 1 else f"{count} problems"
        raise refused(f"The pack has {noun}. See them with: samspill lint {at}")
    return loaded.pack


def script_of(pack: Pack, scenario: str, level: int, language: Language, seed: int) -> Script:
    """``scenario``, ready to run; an unknown name is answered with the near ones."""
    known("scenario", scenario, pack.scenarios)
    header = RunHeader(scenario, level, language, seed, ENGINE_VERSION, pack.id, pack.digest)
    return compile_script(pack.scenarios[scenario], header)
