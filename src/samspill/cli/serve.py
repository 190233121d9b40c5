"""``samspill serve``: run a clinic's server."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.bootstrap import Settings, open_clinic
from samspill.web.app import create_app

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
        typer.echo("https needs all three: --tls-port, --certificate and --key.", err=True)
        raise typer.Exit(2)
    clinic = open_clinic(Settings.from_environment())
    try:
        doors = Doors(host, port, tls_port, certificate, key)
        run(create_app(clinic, outside=outside), doors, clinic.previews.close)
    finally:
        clinic.close()
