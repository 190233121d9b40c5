"""A local pack laid over another: what it holds takes the place of what lies beneath, and the rest is as it was.

A file is taken whole or not at all, so that each has a single author; ``samspill lint`` proves the two together.
"""

import re
from collections.abc import Mapping

from .yaml_text import read_yaml

PACK = "pack.yaml"
BENEATH = "beneath/pack.yaml"
"""Where the head of the pack beneath is kept, beside the head of the pack that is laid over it."""

_PACK_ID = re.compile(r"[a-z][a-z0-9_.-]*")
_SCENARIO = re.compile(r"scenarios/(.+)\.yaml")


def base_of(files: Mapping[str, str]) -> str:
    """The id of the pack these texts are laid over; empty when they stand alone or their head is unreadable."""
    head = read_yaml(PACK, files.get(PACK, "")).value
    named = head.get("extends", "") if isinstance(head, dict) else ""
    return named if isinstance(named, str) and _PACK_ID.fullmatch(named) else ""


def laid_over(own: Mapping[str, str], base: Mapping[str, str]) -> dict[str, str]:
    """The texts of both as those of one pack.

    A scenario that is replaced brings its own plays: those from beneath told another story and are left out.
    """
    replaced = tuple(f"plays/{found[1]}/" for name in own if (found := _SCENARIO.fullmatch(name)))
    beneath = {name: text for name, text in base.items() if name != PACK and not name.startswith(replaced)}
    return {**beneath, **own, BENEATH: base.get(PACK, "")}
