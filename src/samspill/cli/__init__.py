"""The command ``samspill``: one file per command, put together here."""

import typer

from .admin import admin
from .audit import audit
from .author import author
from .demo import demo
from .diff import diff
from .doctor import doctor
from .erase import erase
from .export import export
from .graph import graph
from .lint import lint
from .migrate import migrate
from .new import new
from .pack import pack
from .play import play
from .print import print_
from .refusing import Plainly
from .replay import replay
from .schema import schema
from .serve import serve
from .simulate import simulate
from .strings import strings
from .test import test

app = typer.Typer(
    name="samspill",
    cls=Plainly,
    help="Practise taking part in everyday life in virtual reality, one small step at a time.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (
    demo,
    author,
    erase,
    serve,
    doctor,
    play,
    lint,
    test,
    replay,
    graph,
    diff,
    migrate,
    schema,
    simulate,
):
    app.command()(command)
app.command("print")(print_)
app.add_typer(admin)
app.add_typer(audit)
app.add_typer(new)
app.add_typer(strings)
app.add_typer(pack)
app.add_typer(export)


def main() -> None:
    """Run the command that was typed."""
    app()
