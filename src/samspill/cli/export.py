"""``samspill export``: what a clinic keeps, out to other tools."""

import re
from pathlib import Path
from typing import Annotated

import typer

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.exporting_runs import export_run
from samspill.app.library import CannotReplay
from samspill.app.refusals import Missing, Refusal
from samspill.app.signing_in import sign_in
from samspill.bootstrap import CannotOpen, Settings, UnusablePack, WrongSetting, open_records

from .refusing import refused
from .writing import written

_ADDRESS = re.compile(r"/sessions/([^/?#]+)")

export = typer.Typer(name="export", help="What a clinic keeps, out to other tools.", no_args_is_help=True)


@export.callback()
def _group() -> None:
    """Keep the name of the command although it is the only one."""


@export.command()
def run(
    session: Annotated[str, typer.Argument(help="The session: its id, or its address in the browser.")],
    out: Annotated[Path, typer.Option(help="The file to write.")],
    number: Annotated[int, typer.Option(min=1, help="Which run of the session.")] = 1,
    name: Annotated[str, typer.Option(help="Who you are; asked for when it is not given, as is your password.")] = "",
) -> None:
    """Take a run out of the clinic, with nobody's name in it, so that ``samspill replay`` can run it again anywhere.

    Only who follows up the participant may.
    """
    found = _ADDRESS.search(session)
    clinic = _opened()
    try:
        text = export_run(clinic, _who(clinic, name), found[1] if found else session, number)
    except Refusal as no:
        raise refused(no.message.en) from None
    except Missing as nothing:
        found_none = f"{str(nothing).capitalize()} in this clinic's records."
        raise refused(f"{found_none} Copy the address of the session's page, and see --number.") from None
    except CannotReplay as cannot:
        raise refused(f"The run cannot be replayed: {cannot}") from None
    finally:
        clinic.close()
    written(out, text)
    typer.echo(f"{out}: {text.count(chr(10)) - 1} moments. samspill replay {out} runs it again.")
    typer.echo("No name is in it, but it is still how somebody did: keep it as you keep their record.")


def _opened() -> Clinic:
    try:
        return open_records(Settings.from_environment())
    except (CannotOpen, UnusablePack, WrongSetting) as cannot:
        raise refused(str(cannot)) from None


def _who(clinic: Clinic, name: str) -> Actor:
    name = name or typer.prompt("Your name")
    password = typer.prompt("Password", hide_input=True)
    try:
        return sign_in(clinic, name, password)
    except Refusal as refusal:
        if refusal.code != "code_needed":
            raise
        return sign_in(clinic, name, password, typer.prompt("Code from your app"))
