"""``samspill admin``: who may let people in. For whoever has the server and its data in their hands."""

import sys
from typing import Annotated

import typer

from samspill.app.actor import Role
from samspill.app.refusals import Problems
from samspill.app.staff.founding import administrators, found_administrator
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings

from .refusing import refused

admin = typer.Typer(
    name="admin", help="The administrators of a clinic: they let everyone else in.", no_args_is_help=True
)


@admin.command(name="create")
def create(
    name: Annotated[str, typer.Argument(help="The name to sign in with.", show_default="asked for")] = "",
    role: Annotated[Role, typer.Option(help="What this person is here to do.")] = Role.ADMIN,
) -> None:
    """Make an administrator: the first one of a clinic, or one more when nobody can get in any longer.

    With --role, make someone in another role; People and access does that too.

    Asks for the password twice and does not show it. When nobody sits at the keyboard, the password is the first line
    of what comes in.
    """
    wanted = name or typer.prompt("Name to sign in with")
    clinic = open_clinic(Settings.from_environment())
    try:
        others = administrators(clinic)
        made = found_administrator(clinic, wanted, _password(), role)
    except Problems as wrong:
        raise refused("\n".join(problem.message.en for problem in wrong.problems)) from None
    finally:
        clinic.close()
    typer.echo(f"{made.name} can sign in now{_LETS_IN if made.role is Role.ADMIN else ''}.")
    if others:
        typer.echo(f"Other administrators: {', '.join(others)}.")


@admin.command(name="list")
def list_() -> None:
    """Say who the administrators are."""
    clinic = open_clinic(Settings.from_environment())
    try:
        names = administrators(clinic)
    finally:
        clinic.close()
    typer.echo("\n".join(names) if names else FIRST)


_LETS_IN = ", and lets others in under People and access"
FIRST = "Nobody can let people in yet. Make the first administrator: samspill admin create"


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(
        typer.prompt("Password (a short sentence is good)", hide_input=True, confirmation_prompt="The same again")
    )
