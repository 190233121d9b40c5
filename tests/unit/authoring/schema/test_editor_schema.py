"""The schemas explain every key and list every word, and take what ships."""

import json
from typing import Any

import jsonschema
import pytest

from samspill.authoring.schema import SCHEMAS, editor_schema
from samspill.cli.schema import schemas
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import texts

FILES = {
    "pack.yaml": "pack.schema.json",
    "goals.yaml": "goals.schema.json",
    "barriers.yaml": "barriers.schema.json",
    "facts.yaml": "facts.schema.json",
    "scenarios/cafe.order.yaml": "scenario.schema.json",
    "scenarios/calm.room.yaml": "scenario.schema.json",
    "cast/ingrid/person.yaml": "person.schema.json",
}


def schema(name: str) -> Any:
    return json.loads(schemas()[name])


def nodes(found: Any) -> list[Any]:
    inside = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return [found, *(node for item in inside for node in nodes(item))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_says_what_it_is(name: str) -> None:
    unsaid = [
        f"{kind}.{key}"
        for kind, definition in schema(name)["$defs"].items()
        for key, value in definition.get("properties", {}).items()
        if not value.get("description")
    ]
    assert unsaid == [], "write a sentence in samspill/authoring/schema/words.py"


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_is_offered_that_nobody_writes(name: str) -> None:
    for node in nodes(schema(name)):
        if isinstance(node, dict):
            assert node.get("type") != "null"
            assert len(node.get("anyOf", [1, 2])) > 1
            assert node.get("default", 1) not in (None, [], {})
            assert "``" not in str(node.get("description", ""))


def test_every_act_has_a_plain_word_beside_it() -> None:
    act = schema("scenario.schema.json")["$defs"]["Act"]
    assert len(act["enumDescriptions"]) == len(act["enum"])
    assert act["enumDescriptions"][act["enum"].index("initialGreeting")] == "greets"


def test_without_words_the_schema_holds_all_the_same() -> None:
    assert "enumDescriptions" not in editor_schema("scenario.schema.json")


@pytest.mark.parametrize(("file", "name"), FILES.items())
def test_what_ships_is_taken(file: str, name: str) -> None:
    checker = jsonschema.Draft202012Validator(schema(name))
    value = json.loads(json.dumps(read_yaml(file, texts()[file]).value))
    assert [error.message for error in checker.iter_errors(value)] == []
