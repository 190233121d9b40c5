"""The command ``samspill``: one file per command, put together here."""

import typer

from .demo import demo
from .lint import lint
from .play import play
from .replay import replay
from .schema import schema
from .serve import serve
from .strings import strings
from .test import test

app = typer.Typer(
    name="samspill",
    help="Practise taking part in everyday life in virtual reality, one small step at a time.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (demo, serve, play, lint, test, replay, schema):
    app.command()(command)
app.add_typer(strings)


def main() -> None:
    """Run the command that was typed."""
    app()
