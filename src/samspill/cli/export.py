"""``samspill export``: what a clinic keeps, out to other tools."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.app.packs.in_use import CannotReplay
from samspill.app.person.exporting import export_person
from samspill.app.refusals import Missing, Refusal
from samspill.app.sessions.exporting import export_run

from .clinic_records import id_in, opened_records, who_asks
from .refusing import refused
from .writing import written

export = typer.Typer(name="export", help="What a clinic keeps, out to other tools.", no_args_is_help=True)


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
    clinic = opened_records()
    try:
        text = export_run(clinic, who_asks(clinic, name), id_in(session, "sessions"), number)
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


@export.command()
def person(
    participant: Annotated[str, typer.Argument(help="The participant: their id, or their address in the browser.")],
    out: Annotated[Path, typer.Option(help="The file to write (.zip).")],
    name: Annotated[str, typer.Option(help="Who you are; asked for when it is not given, as is your password.")] = "",
) -> None:
    """Take out everything that is held on one person, for them: pages to read in both languages, and a file."""
    clinic = opened_records()
    try:
        packed = export_person(clinic, who_asks(clinic, name), id_in(participant, "participants"))
    except Refusal as no:
        raise refused(no.message.en) from None
    except Missing as nothing:
        raise refused(f"{str(nothing).capitalize()} in these records. Copy the address of their page.") from None
    finally:
        clinic.close()
    out.write_bytes(packed)
    typer.echo(f"{out}: {len(packed) // 1024 + 1} kB. Own names are in it: give it to the person, and delete it here.")
