"""``samspill retention``: what is old enough to go, and letting it go."""

from typing import Annotated

import typer

from samspill.app.actor import Actor, Role
from samspill.app.clinic import Clinic
from samspill.app.refusals import Refusal
from samspill.app.retention.classes import DataClass, kept_classes
from samspill.app.retention.letting_go import due_now, let_go
from samspill.app.retention.looking import Going, RetentionPage, retention_page

from .clinic_records import opened_records, who_asks
from .refusing import refused

retention = typer.Typer(
    name="retention", help="How long things are kept, and what is old enough to go.", no_args_is_help=True
)
_NAME = typer.Option(help="Who you are; asked for when it is not given, as is your password.")
_WHAT = {
    DataClass.RECORD: "whole record",
    DataClass.EVENTS: "session events",
    DataClass.SIGN_INS: "sign-ins",
    DataClass.PRACTICE: "practice person",
}
_HOUSE = Actor("the server", "the server", Role.ADMIN)
"""Whoever has the server in their hands learns numbers, and no names."""


@retention.command(name="show")
def show(
    name: Annotated[str, typer.Option(help="A supervisor, to see who it is about; without it, numbers only.")] = "",
) -> None:
    """Say how long each thing is kept, whether deletion is on, and what goes in the next month."""
    clinic = opened_records()
    try:
        _tell(clinic, retention_page(clinic, who_asks(clinic, name) if name else _HOUSE))
    except Refusal as no:
        raise refused(no.message.en) from None
    finally:
        clinic.close()


@retention.command(name="run")
def run(
    name: Annotated[str, _NAME] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
) -> None:
    """Let go of what is old enough today. Says what and why, and asks. Only a supervisor may."""
    clinic = opened_records()
    try:
        _run(clinic, who_asks(clinic, name), dry_run)
    except Refusal as no:
        raise refused(no.message.en) from None
    finally:
        clinic.close()


def _run(clinic: Clinic, actor: Actor, dry_run: bool) -> None:
    found = due_now(clinic, actor)
    _list(found)
    if dry_run or not found:
        return
    if not typer.confirm("This cannot be undone. Let it go?"):
        raise refused("Nothing was deleted.")
    done = let_go(clinic, actor)
    typer.echo(f"Gone: {done.people} records, the events of {done.sessions} sessions, {done.sign_ins} sign-ins.")


def _tell(clinic: Clinic, page: RetentionPage) -> None:
    typer.echo("On: what is old enough goes by itself." if page.in_force else "Off: nothing is deleted by its age.")
    for line in kept_classes(clinic.rules.keep):
        typer.echo(f"  {line.what.en}: {line.how_long.en}. {line.why.en} ({line.source.en})")
    typer.echo("In the next month:")
    if page.may_decide:
        _list(page.going)
        return
    for kind, count in page.counts:
        typer.echo(f"  {count:>6}  {_WHAT[kind]}")


def _list(found: tuple[Going, ...]) -> None:
    if not found:
        typer.echo("  Nothing is due.")
    for one in found:
        whose = f"{one.alias} ({one.participant})" if one.participant else "staff and participants"
        held = f", kept longer until {one.held_until}" if one.held_until is not None else ""
        typer.echo(f"  {one.goes}  {whose}: {_WHAT[one.kind]}, {one.count}; last entry {one.last}{held}")
