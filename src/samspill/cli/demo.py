"""``samspill demo``: a synthetic clinic, ready to try."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.panel import Panel

from samspill.app.demo import ADMIN_NAME, DEMO_NAME, DEMO_PASSWORD, OTHERS, PARTICIPANT_NAME, seed
from samspill.bootstrap.clinic import open_clinic, own_address, own_certificate
from samspill.bootstrap.settings import Settings
from samspill.web.app import create_app

from .serving import EVERYWHERE, Doors, free_port, run


def demo(
    port: Annotated[int, typer.Option(help="Port for this machine.")] = 8080,
    tls_port: Annotated[int, typer.Option(help="Port for headsets and tablets on the network, over https.")] = 8443,
    tls: Annotated[bool, typer.Option(help="Also serve over https.")] = True,
    probe: Annotated[bool, typer.Option(hidden=True, help="Let tests look inside the client.")] = False,
    pace: Annotated[int, typer.Option(hidden=True, min=1, max=8, help="Runs go so many times as fast as in life.")] = 1,
) -> None:
    """Make a synthetic clinic (once), serve it, and say where to go."""
    console = Console(highlight=False)
    settings = Settings.from_environment(demo=True)
    doors = _doors(settings.data, port, tls_port if tls else None)
    if doors.port != port:
        console.print(f"· Port {port} is taken (does the demo run already?): this one uses {doors.port}.")
    if not (settings.data / "samspill.db").exists():
        console.print("· Making a synthetic clinic; this takes some seconds, once")
    with console.status("Opening the demo clinic …"):
        clinic = open_clinic(settings, pace=pace)
        seed(clinic)
    console.print(_where_to_go(doors, pace))
    try:
        run(create_app(clinic, probe=probe, outside=_outside(doors)), doors, clinic.previews.close)
    finally:
        clinic.close()
    console.print("The demo has stopped. What was done in it is kept.")


def _doors(data: Path, port: int, tls_port: int | None) -> Doors:
    """The ports that were asked for, or the next free ones."""
    port = free_port("127.0.0.1", port)
    if tls_port is None:
        return Doors("127.0.0.1", port)
    certificate, key = own_certificate(data)
    return Doors("127.0.0.1", port, free_port(EVERYWHERE, tls_port), certificate, key)


def _outside(doors: Doors) -> str | None:
    """Where other devices reach the demo."""
    return None if doors.tls_port is None else f"https://{own_address()}:{doors.tls_port}"


def _where_to_go(doors: Doors, pace: int) -> Panel:
    here = f"http://localhost:{doors.port}"
    headset = f"{_outside(doors) or here}/headset"
    lines = [
        f"Care worker   [bold]{here}[/]",
        f"Headset       [bold]{headset}[/]",
        f"Sign in       name [bold]{DEMO_NAME}[/], password [bold]{DEMO_PASSWORD}[/]",
        f"Other roles   {', '.join((ADMIN_NAME, *OTHERS, PARTICIPANT_NAME))}: the same password",
        "",
        "No headset? Open this in another window, on this machine:",
        f"              {here}/headset",
        *([] if doors.tls_port is None else [_CERTIFICATE]),
        *([] if pace == 1 else [f"Runs of synthetic people go {pace} times as fast as in life."]),
        "All people in this clinic are synthetic. Stop with Ctrl-C.",
    ]
    return Panel("\n".join(lines), title="samspill demo", expand=False, padding=(1, 2))


_CERTIFICATE = "A headset's browser warns once, because the certificate was made here. Accept it."
