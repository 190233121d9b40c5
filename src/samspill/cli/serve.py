"""``samspill serve``: run a clinic's server."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.app.health import beside_the_records
from samspill.app.health.daily import Daily
from samspill.app.staff.founding import administrators
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.web.app import create_app

from .admin import FIRST
from .refusing import refused
from .serving import Doors, run


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port in the clear, for this machine or a proxy.")] = 8080,
    tls_port: Annotated[int | None, typer.Option(help="Port over https.")] = None,
    certificate: Annotated[Path | None, typer.Option(help="Certificate for https, as PEM.")] = None,
    key: Annotated[Path | None, typer.Option(help="Key of the certificate, as PEM.")] = None,
    outside: Annotated[str | None, typer.Option(help="Where headsets and tablets reach it, https://…")] = None,
) -> None:
    """Serve the clinic whose data folder and database the settings name."""
    if (tls_port is None) is not (certificate is None or key is None):
        raise refused("https needs all three: --tls-port, --certificate and --key.")
    for file in (certificate, key):
        if file is not None and not file.is_file():
            raise refused(f"{file} is not a file. Name the certificate and its key, both as PEM.")
    doors = Doors(host, port, tls_port, certificate, key)
    doors.check()
    clinic = open_clinic(Settings.from_environment())
    daily = Daily(clinic)
    daily.start()
    try:
        typer.echo(f"samspill listens at http://{host}:{port}. Stop with Ctrl-C.")
        for finding in beside_the_records(clinic):
            typer.secho(f"WARNING: {finding.what.en}. {finding.says.en}", fg="red", bold=True, err=True)
            typer.echo(finding.mend.en if finding.mend is not None else "", err=True)
        if not administrators(clinic):
            typer.echo(FIRST)
        run(create_app(clinic, outside=outside), doors, clinic.previews.close)
    finally:
        daily.close()
        clinic.close()
