"""The pack that ships, loaded once for all tests that play it."""

from functools import cache

from samspill.cli.pack_source import pack_texts, shipped_pack
from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION, Script, begun_as, compile_script
from tests.packs import shipped_library

SCENARIOS = tuple(sorted(file.stem for file in (shipped_pack() / "scenarios").glob("*.yaml")))
"""Every scenario of the pack: one that is added is tested with the rest."""


@cache
def texts() -> dict[str, str]:
    return pack_texts(shipped_pack())


def everyday() -> Pack:
    return shipped_library().pack


def script(scenario: str, level: int, seed: int = 1, language: Language = Language.EN) -> Script:
    pack = everyday()
    header = RunHeader(scenario, level, language, seed, ENGINE_VERSION, pack.id, pack.digest)
    return begun_as(_compiled(scenario, language), header)


@cache
def _compiled(scenario: str, language: Language) -> Script:
    """Level and seed say only where a script begins, so one does for all of them, as in the engine's own use."""
    pack = everyday()
    header = RunHeader(scenario, 1, language, 1, ENGINE_VERSION, pack.id, pack.digest)
    return compile_script(pack.scenarios[scenario], header, pack.layouts)
