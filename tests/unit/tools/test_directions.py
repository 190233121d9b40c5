"""The stage directions of every scenario obey the published schema, so that any realizer can show them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from samspill.model.directions import Block
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.scenario import BOTS, ENGINE_VERSION, compile_script, trial
from tests.packs import ERRAND, errand_library
from tests.unit.everyday import SCENARIOS

SCHEMA = Path(__file__).parents[3] / "contracts" / "directions.schema.json"
WITH_ERRAND = sorted((*SCENARIOS, ERRAND))
HERE = {"id": "b1", "t": 0, "cause": {"beat": "x", "seq": 0}}
"""What tells one block from another of the same behaviours; the same everywhere, so that each is looked at once."""


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def blocks(scenario: str) -> Iterator[str]:
    """Every block of the runs of every bot at every level, as JSON."""
    pack = errand_library().pack
    for level in pack.scenarios[scenario].levels:
        header = RunHeader(scenario, level, Language.NB, 7, ENGINE_VERSION, pack.id, pack.digest)
        script = compile_script(pack.scenarios[scenario], header)
        for bot in BOTS.values():
            for turn in trial(script, bot):
                for output in turn.outputs:
                    if isinstance(output, Block):
                        yield json.dumps(msgspec.to_builtins(output) | HERE, sort_keys=True)


@pytest.mark.parametrize("scenario", WITH_ERRAND)
def test_every_block_of_every_bots_run_is_valid(scenario: str) -> None:
    found = set(blocks(scenario))
    assert found
    wrong = {error.json_path: error.message for one in found for error in validator().iter_errors(json.loads(one))}
    assert wrong == {}


@pytest.mark.parametrize(
    "part", [{"lexeme": "SMIRK"}, {"start": 0.5}, {"type": "dance"}], ids=["lexeme", "fraction", "kind"]
)
def test_what_is_not_in_the_schema_is_refused(part: dict[str, object]) -> None:
    faces = (json.loads(one) for one in blocks(ERRAND) if "faceLexeme" in one)
    block = next(faces)
    block["data"] = [one | part if one["type"] == "faceLexeme" else one for one in block["data"]]
    assert not validator().is_valid(block)
