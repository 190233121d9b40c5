"""``samspill audit``: whether the log of who saw and did what is whole. For whoever has the server in their hands."""

import typer

from samspill.app.audit.state import ChainState, check_chain
from samspill.app.records.audit import Anchor
from samspill.bootstrap.clinic import open_log
from samspill.bootstrap.settings import Settings

FOUND = 1
"""Exit status when something is wrong with the log."""

audit = typer.Typer(name="audit", help="The log of who saw and did what.", no_args_is_help=True)


@audit.command(name="verify")
def verify() -> None:
    """Go through the whole log and say which row was changed, taken out or moved, and whether its end was cut off.

    Compares every row with its hash and with the row before, and the log with the anchors kept outside the database.
    Ends with 0 when all is well and with 1 when something is wrong.
    """
    state = _state()
    for fault in state.checked.faults:
        typer.echo(fault.message.en)
    for one in state.checked.restored:
        typer.echo(f"A backup was put back at {one.at:%Y-%m-%d %H:%M} UTC: the log goes on from row {one.seq}.")
    typer.echo(_summary(state))
    if not state.sound:
        raise typer.Exit(FOUND)


@audit.command(name="anchor")
def anchor() -> None:
    """Say where the log stands now, to print or to write down. A log written anew later cannot have the same hash."""
    newest = _state().newest
    typer.echo(_written(newest) if newest is not None else "Nothing is in the log yet.")


def _state() -> ChainState:
    store, anchors = open_log(Settings.from_environment())
    try:
        return check_chain(store, anchors)
    finally:
        store.close()


def _summary(state: ChainState) -> str:
    rows, anchors = state.checked.rows, state.checked.anchors
    if rows and not anchors:
        return f"{rows} rows. There is no anchor to compare with, so a log cut short would not be found."
    outcome = "All is as it was written." if state.sound else f"{len(state.checked.faults)} things are wrong."
    ends = f" It ends with {_written(state.newest)}." if state.newest is not None else ""
    return f"{rows} rows, {anchors} anchors. {outcome}{ends}"


def _written(anchor: Anchor) -> str:
    return f"row {anchor.seq} of {anchor.at:%Y-%m-%d %H:%M} UTC, hash {in_groups(anchor.hash)}"


def in_groups(hash: str) -> str:
    """A hash as one can read it aloud: groups of eight."""
    return " ".join(hash[at : at + 8] for at in range(0, len(hash), 8))
