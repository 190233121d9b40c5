"""``samspill erase``: everything about one person, for good."""

from typing import Annotated

import typer

from samspill.app.actor import Actor
from samspill.app.clinic import Clinic
from samspill.app.person.erasing import STAYS, ToErase, to_erase
from samspill.app.person.erasing import erase as erase_person
from samspill.app.person.kinds import in_order, kind_name
from samspill.app.refusals import Missing, Problems, Refusal

from .clinic_records import id_in, opened_records, who_asks
from .refusing import refused


def erase(
    participant: Annotated[str, typer.Argument(help="The participant: their id, or their address in the browser.")],
    name: Annotated[str, typer.Option(help="Who you are; asked for when it is not given, as is your password.")] = "",
) -> None:
    """Erase everything about one person, and their key, so that no backup can be read about them either.

    Says what goes and what stays, and asks twice. Only a supervisor may.
    """
    clinic = opened_records()
    try:
        _erase(clinic, who_asks(clinic, name), id_in(participant, "participants"))
    except Refusal as no:
        raise refused(no.message.en) from None
    except Missing as nothing:
        raise refused(f"{str(nothing).capitalize()} in these records. Copy the address of their page.") from None
    except Problems as wrong:
        raise refused(f"Nothing was erased. {wrong.problems[0].message.en}") from None
    finally:
        clinic.close()


def _erase(clinic: Clinic, actor: Actor, participant: str) -> None:
    told = to_erase(clinic, actor, participant)
    _tell(told)
    if not typer.confirm("This cannot be undone. Go on?"):
        raise refused("Nothing was erased.")
    done = erase_person(clinic, actor, participant, typer.prompt(f"Type the alias ({told.alias}) to erase it all"))
    typer.echo(f"Erased: {sum(done.rows.values())} records, and the key. No backup can be read about them any more.")
    typer.echo("Keep the folder of keys a mirror: an old copy of it would bring the key back.")


def _tell(told: ToErase) -> None:
    typer.echo(f"{told.alias}: this goes.")
    for kind in in_order(told.rows):
        typer.echo(f"  {told.rows[kind]:>6}  {kind_name(kind).en}")
    typer.echo("This stays, and why:")
    for line in STAYS:
        typer.echo(f"  - {line.en}")
