"""``samspill doctor``: how this installation is, with a mend for what is not well."""

import typer

from samspill.app.health import State, look_through
from samspill.app.packs.in_use import UnusablePack
from samspill.bootstrap.clinic import CannotOpen, open_records
from samspill.bootstrap.settings import Settings, WrongSetting

from .refusing import refused

FOUND = 1
"""Exit status when something is wrong."""
_SIGNS = {State.WELL: "ok   ", State.CARE: "care ", State.WRONG: "WRONG"}


def doctor() -> None:
    """Look at database, key, disk, backups, clock, voice and versions, and say in plain words what to mend.

    Ends with 0 when nothing is wrong and with 1 when something is. The page *System health* shows the same.
    """
    try:
        clinic = open_records(Settings.from_environment())
    except (CannotOpen, UnusablePack, WrongSetting) as cannot:
        raise refused(str(cannot)) from None
    try:
        findings = look_through(clinic)
    finally:
        clinic.close()
    for finding in findings:
        typer.echo(f"{_SIGNS[finding.state]}  {finding.what.en}: {finding.says.en}")
        if finding.mend is not None:
            typer.echo(f"       {finding.mend.en}")
    if any(finding.state is State.WRONG for finding in findings):
        raise typer.Exit(FOUND)
