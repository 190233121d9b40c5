"""The command ``samspill``: one file per command, put together here."""

import typer

from .commands import COMMANDS, Commands, told

app = typer.Typer(
    name="samspill",
    cls=Commands,
    help="Practise taking part in everyday life in virtual reality, one small step at a time.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for name, sentence in COMMANDS.items():
    app.command(name)(told(sentence))


def main() -> None:
    """Run the command that was typed."""
    app()
