"""The JSON Schemas of every message on the session socket, and of the stage directions within them."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from samspill.model.directions import Block
from samspill.web.api import messages

Schema = dict[str, Any]


def message_schema() -> str:
    """Describe both directions as JSON Schema 2020-12, as text.

    The server always writes every field that has a value, so what only it sends has no optional ones but those that
    are left out where there is nothing to say (``UNSET``): neither required nor with a default.
    """
    (client, server), defs = msgspec.json.schema_components(
        [messages.ClientMessage, messages.ServerMessage], ref_template="#/$defs/{name}"
    )
    sent_by_client = set(_reached(client, defs))
    for name in set(_reached(server, defs)) - sent_by_client:
        if "properties" in defs[name]:
            defs[name]["required"] = list(_written(defs[name]))
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Message",
        "description": f"A message on the session socket, version {messages.PROTOCOL_VERSION} of the protocol.",
        "anyOf": [{"$ref": "#/$defs/ClientMessage"}, {"$ref": "#/$defs/ServerMessage"}],
        "$defs": {"ClientMessage": client, "ServerMessage": server, **defs},
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def directions_schema() -> str:
    """Describe a block of stage directions and its behaviours: what every realizer obeys, in 3D or as text."""
    (block,), defs = msgspec.json.schema_components([Block], ref_template="#/$defs/{name}")
    for definition in defs.values():
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Stage direction",
        "description": "A block of one character's behaviours, in the vocabulary of BML 1.0.",
        **block,
        "$defs": defs,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _written(definition: Schema) -> Iterator[str]:
    """The fields that are always written."""
    needed = definition.get("required", ())
    return (name for name, field in definition["properties"].items() if name in needed or "default" in field)


def _reached(schema: Any, defs: dict[str, Schema], seen: frozenset[str] = frozenset()) -> Iterator[str]:
    for name in _named(schema):
        if name not in seen:
            yield name
            yield from _reached(defs[name], defs, seen | {name})


def _named(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rsplit("/", 1)[-1]
        for value in schema.values():
            yield from _named(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _named(value)
