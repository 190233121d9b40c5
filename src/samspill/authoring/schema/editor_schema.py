"""From the model's types to schemas that help while typing: every key explained, every word listed, nothing else."""

import json
import re
from collections.abc import Callable, Mapping
from inspect import cleandoc
from typing import Any

import msgspec

from samspill.model.barriers import Barrier
from samspill.model.facts import Fact
from samspill.model.goals import Goal
from samspill.model.pack import CastMember, PackHead
from samspill.model.scenario import Fragment, Scenario

from .words import EVERYWHERE, IN_TYPE

Schema = dict[str, Any]
Words = Mapping[str, Mapping[str, str]]
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SENTENCE = re.compile(r"(?<=[.])\s+")
_LEVELS = tuple("12345")


def editor_schema(file: str, words: Words | None = None) -> str:
    """The schema called ``file`` (one of ``SCHEMAS``) as text; ``words`` explains the values of enums, by type."""
    made = _tidied(SCHEMAS[file](), words or {})
    return json.dumps({"$schema": DIALECT, "title": _title(file), **made}, indent=2, ensure_ascii=False) + "\n"


SCHEMAS: dict[str, Callable[[], Schema]] = {
    "scenario.schema.json": lambda: msgspec.json.schema(Scenario),
    "fragment.schema.json": lambda: msgspec.json.schema(Fragment),
    "pack.schema.json": lambda: msgspec.json.schema(PackHead),
    "goals.schema.json": lambda: _listed("goals", "The learning goals.", Goal),
    "barriers.schema.json": lambda: _listed("barriers", "The barriers a profile is made of.", Barrier),
    "facts.schema.json": lambda: _listed("facts", "What is taken for granted of everyday life.", Fact),
    "person.schema.json": lambda: _open(msgspec.json.schema(CastMember)),
}
"""The files in ``contracts/`` and how each is made."""


def _listed(key: str, what: str, kind: type) -> Schema:
    """A file that holds a list under one key; other keys are read by others."""
    made: Schema = msgspec.json.schema(tuple[kind, ...])  # type: ignore[valid-type]
    properties = {key: {"type": "array", "items": made["items"], "description": what}}
    return {"type": "object", "properties": properties, "required": [key], "$defs": made["$defs"]}


def _open(made: Schema) -> Schema:
    """The same, for a file that others read more from."""
    for definition in made["$defs"].values():
        definition.pop("additionalProperties", None)
    return made


def _title(file: str) -> str:
    return f"samspill {file.partition('.')[0]}"


def _tidied(made: Schema, words: Words) -> Schema:
    whole: Schema = json.loads(json.dumps(made))
    for name, definition in whole.get("$defs", {}).items():
        _explain(name, definition, words)
    tidy: Schema = _plain(_by_tag(whole))
    levels = tidy.get("$defs", {}).get("Scenario", {}).get("properties", {}).get("levels")
    if levels is not None:
        _by_level(levels)
    return tidy


def _explain(name: str, definition: Schema, words: Words) -> None:
    text = cleandoc(definition.get("description", "")).replace("``", "`")
    definition["description"] = " ".join(text.split())
    if "enum" in definition and name in words:
        definition["enumDescriptions"] = [words[name].get(str(value), "") for value in definition["enum"]]
    for key, value in definition.get("properties", {}).items():
        said = IN_TYPE.get((name, key)) or _told(definition["description"], key) or EVERYWHERE.get(key, "")
        if said:
            definition["properties"][key] = {"description": said, **value}


def _told(text: str, key: str) -> str:
    """The sentences of a type's text that name ``key``."""
    return " ".join(sentence for sentence in _SENTENCE.split(text) if f"`{key}`" in sentence)


def _by_tag(value: Any) -> Any:
    """Choose between kinds by the word that names them: an editor then offers all words, and the keys of that kind."""
    if isinstance(value, list):
        return [_by_tag(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "discriminator" not in value:
        return {key: _by_tag(item) for key, item in value.items()}
    tag, kinds = value["discriminator"]["propertyName"], value["discriminator"]["mapping"]
    named = {"description": EVERYWHERE.get(tag, ""), "type": "string", "enum": list(kinds)}
    ways = [
        {"if": {"properties": {tag: {"const": word}}, "required": [tag]}, "then": {"$ref": reference}}
        for word, reference in kinds.items()
    ]
    return {"type": "object", "properties": {tag: named}, "required": [tag], "allOf": ways}


def _plain(value: Any) -> Any:
    """Without nulls nobody writes, choices of one, and defaults that are nothing."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: _plain(item) for key, item in value.items()}
    if "anyOf" in made:
        made["anyOf"] = [option for option in made["anyOf"] if option != {"type": "null"}]
        if len(made["anyOf"]) == 1:
            made = {**made.pop("anyOf")[0], **made}
    if "default" in made and made["default"] in (None, [], {}):
        del made["default"]
    return made


def _by_level(levels: Schema) -> None:
    """Name the levels. Editors take ``1:`` for a number and not for a name, so any key has to be let through."""
    levels.pop("propertyNames", None)
    levels["properties"] = dict.fromkeys(_LEVELS, levels["additionalProperties"])
