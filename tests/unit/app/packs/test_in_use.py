"""Which runs can be played again with the pack in use."""

import pytest
from msgspec.structs import replace

from samspill.app.packs.in_use import CannotReplay, Library
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import ENGINE_VERSION, REPLAYED
from tests.unit.everyday import everyday


def header() -> RunHeader:
    pack = everyday()
    return RunHeader("cafe.order", 3, Language.NB, 7, ENGINE_VERSION, pack.id, pack.digest)


@pytest.mark.parametrize("engine", REPLAYED)
def test_a_run_of_an_engine_that_is_played_here_is_played_as_that_did(engine: str) -> None:
    script = Library(everyday()).script(replace(header(), engine=engine))
    assert (script.repairs is None) == (engine == "1.2.1")


@pytest.mark.parametrize(
    "other", [{"engine": "1.2.0"}, {"engine": "9.0.0"}, {"pack_digest": "changed"}, {"pack": "another"}]
)
def test_a_run_of_another_engine_or_pack_is_not_tried(other: dict[str, str]) -> None:
    with pytest.raises(CannotReplay, match="pinned to"):
        Library(everyday()).script(replace(header(), **other))
