"""Every setting and every command is in the reference, and nothing else is."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from samspill.bootstrap.settings import Settings
from samspill.cli.commands import COMMANDS, command

REFERENCE = Path(__file__).resolve().parents[2] / "docs/reference"


def test_every_setting_is_in_the_reference() -> None:
    told = set(
        re.findall(r"^\| `(SAMSPILL_\w+)`", (REFERENCE / "settings.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert told == {f"SAMSPILL_{field.name.upper()}" for field in fields(Settings)}


def test_every_command_is_in_the_reference() -> None:
    told = re.findall(r"^\| `samspill ([a-z ]+)", (REFERENCE / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {name.strip() for name in told} == {word for name in COMMANDS for word in _names(name, command(name))}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_listed_with_the_sentence_its_own_help_begins_with(name: str) -> None:
    said = " ".join(command(name).help.split("\n\n")[0].split())

    assert COMMANDS[name] == said


def _names(name: str, found: Any) -> Iterator[str]:
    inside = getattr(found, "commands", None)
    if inside is None:
        yield name
    for word, each in (inside or {}).items():
        yield from (f"{name} {deeper}" for deeper in _names(word, each))
