"""Every setting and every command is in the reference, and nothing else is."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import typer

from samspill.bootstrap import Settings
from samspill.cli import app

REFERENCE = Path(__file__).resolve().parents[2] / "docs/reference"


def test_every_setting_is_in_the_reference() -> None:
    told = set(
        re.findall(r"^\| `(SAMSPILL_\w+)`", (REFERENCE / "settings.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert told == {f"SAMSPILL_{field.name.upper()}" for field in fields(Settings)}


def test_every_command_is_in_the_reference() -> None:
    told = re.findall(r"^\| `samspill ([a-z ]+)", (REFERENCE / "commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {name.strip() for name in told} == set(_names(app))


def _names(group: typer.Typer) -> Iterator[str]:
    for command in group.registered_commands:
        if command.callback is not None:
            yield command.name or command.callback.__name__
    for inside in group.registered_groups:
        if inside.typer_instance is not None:
            yield from (f"{inside.typer_instance.info.name} {name}" for name in _names(inside.typer_instance))
