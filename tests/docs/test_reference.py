"""Every setting and every command is in the reference, and nothing else is."""

import re
from dataclasses import fields
from pathlib import Path

from samspill.bootstrap import Settings
from samspill.cli import app

REFERENCE = Path(__file__).resolve().parents[2] / "docs/reference"


def test_every_setting_is_in_the_reference() -> None:
    told = set(
        re.findall(r"^\| `(SAMSPILL_\w+)`", (REFERENCE / "settings.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert told == {f"SAMSPILL_{field.name.upper()}" for field in fields(Settings)}


def test_every_command_is_in_the_reference() -> None:
    told = set(
        re.findall(r"^\| `samspill (\w+)", (REFERENCE / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    there = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert told == there
