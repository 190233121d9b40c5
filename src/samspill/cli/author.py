"""``samspill author``: write a pack on this machine, and see it in the browser as you save."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.panel import Panel

from samspill.app.staff.authors import AUTHOR_NAME, AUTHOR_PASSWORD, welcome_author
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.web.app import create_app

from .refusing import refused
from .serving import Doors, run


def author(
    pack: Annotated[Path, typer.Argument(help="The folder of the pack: the one with pack.yaml in it.")],
    port: Annotated[int, typer.Option(help="Port on this machine. Nobody else can reach it.")] = 8080,
    probe: Annotated[bool, typer.Option(hidden=True, help="Let tests look inside the client.")] = False,
) -> None:
    """Preview and edit a pack in the browser, on this machine only; what you save shows at once."""
    if not (pack / "pack.yaml").is_file():
        raise refused(f"{pack} has no pack.yaml, so it is not the folder of a pack. Name the folder that has one.")
    doors = Doors("127.0.0.1", port)
    doors.check()
    console = Console(highlight=False)
    given = Settings.from_environment(demo=True)
    settings = replace(given, data=given.data / "author", database_url="")
    with console.status("Opening the workshop …"):
        clinic = open_clinic(settings, authored=pack)
        welcome_author(clinic)
    console.print(_where_to_go(port, pack))
    try:
        run(create_app(clinic, probe=probe), doors, clinic.previews.close)
    finally:
        clinic.close()


def _where_to_go(port: int, pack: Path) -> Panel:
    lines = [
        f"Open          [bold]http://localhost:{port}/library[/]",
        f"Sign in       name [bold]{AUTHOR_NAME}[/], password [bold]{AUTHOR_PASSWORD}[/]",
        f"Folder        [bold]{pack.resolve()}[/]",
        "",
        "Edit there in the browser, or in any editor: what you save shows at once.",
        "Only this machine can reach it. Stop with Ctrl-C.",
    ]
    return Panel("\n".join(lines), title="samspill author", expand=False, padding=(1, 2))
