"""Saying no in one sentence: what is wrong with a command, and what would be right."""

from collections.abc import Collection
from typing import Any

import typer
from typer.core import TyperGroup

from samspill.bootstrap import CannotOpen, UnusablePack, WrongSetting
from samspill.packs.problems import near

from .serving import CannotListen

CANNOT = 2
"""Exit status when a command cannot be done as it was typed; 1 says that it was done and found something."""


class Plainly(TyperGroup):
    """Commands that tell in plain words what is known to go wrong with settings, data, packs and ports."""

    def invoke(self, ctx: Any) -> Any:
        """Do what was typed; a known trouble ends it with its own sentence and no traceback."""
        try:
            return super().invoke(ctx)
        except (CannotListen, CannotOpen, UnusablePack, WrongSetting) as trouble:
            raise refused(str(trouble)) from None


def refused(message: str) -> typer.Exit:
    """Say ``message``; raise what comes back."""
    typer.echo(message, err=True)
    return typer.Exit(CANNOT)


def known(kind: str, name: str, names: Collection[str]) -> str:
    """``name``, if it is one of ``names``; else the near ones are told and the command ends."""
    if name not in names:
        raise refused(f"There is no {kind} called {name}. {near(name, names).replace('`', '')}")
    return name
