"""Saying no in one sentence: what is wrong with a command, and what would be right."""

from collections.abc import Collection
from pathlib import Path

import typer

from samspill.packs.problems import near

from .commands import CANNOT


def refused(message: str) -> typer.Exit:
    """Say ``message``; raise what comes back."""
    typer.echo(message, err=True)
    return typer.Exit(CANNOT)


def known(kind: str, name: str, names: Collection[str]) -> str:
    """``name``, if it is one of ``names``; else the near ones are told and the command ends."""
    if name not in names and (Path(name) / "pack.yaml").is_file():
        raise refused(f"{name} is the folder of a pack. Name a {kind} in it, and give the folder with --pack {name}")
    if name not in names:
        raise refused(f"There is no {kind} called {name}. {near(name, names).en.replace('`', '')}")
    return name
