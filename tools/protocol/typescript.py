"""The TypeScript types of the messages, through json-schema-to-typescript."""

import json
import subprocess
from pathlib import Path
from typing import Any

from samspill.web.api import messages

_BANNER = "/* Generated from src/samspill/web/api/messages.py by `python -m tools.protocol`: change it there. */"
_OPTIONS = ("--no-additionalProperties", "--unreachableDefinitions", "--bannerComment", _BANNER)
_CONSTANTS = ("PROTOCOL_VERSION", "HEARTBEAT_MS", "CUT_MS")
_NAMES = {
    "ParticipantEvent": 'Happened["event"]',
    "Output": 'Directions["outputs"][number]',
    "Behaviour": 'Block["data"][number]',
}


def message_types(schema: str, client: Path) -> str:
    """Types for ``schema`` and the constants both sides share; ``client`` is where npm's packages are installed.

    Raises ``FileNotFoundError`` when they are not, and ``CalledProcessError`` when the schema cannot be read.
    """
    program = client / "node_modules" / ".bin" / "json2ts"
    if not program.exists():
        raise FileNotFoundError(f"{program} is missing: run `npm ci` in {client} first.")
    readable = json.dumps(_with_tuples(json.loads(schema)))
    types = subprocess.run([program, *_OPTIONS], input=readable, capture_output=True, text=True, check=True).stdout
    aliases = (f"export type {name} = {type_};\n" for name, type_ in _NAMES.items())
    constants = (f"export const {name} = {getattr(messages, name)};\n" for name in _CONSTANTS)
    return types + "\n" + "".join((*aliases, *constants))


def _with_tuples(schema: Any) -> Any:
    """Fixed lists as draft 7 writes them (``items``), as json-schema-to-typescript does not know ``prefixItems``."""
    if isinstance(schema, list):
        return [_with_tuples(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    known = {name: _with_tuples(part) for name, part in schema.items() if name != "prefixItems"}
    return known | {"items": _with_tuples(schema["prefixItems"])} if "prefixItems" in schema else known
