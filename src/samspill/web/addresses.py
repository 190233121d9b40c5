"""Addresses to go on to, and the addresses others reach this server at."""

from ipaddress import ip_address
from typing import Any
from urllib.parse import urljoin

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.response import Redirect

from samspill.app.ports.passkeys import Site

THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


def see(where: str) -> Redirect:
    """Go on to ``where`` with a fresh GET, so that reloading never sends a form twice."""
    return Redirect(where, status_code=303)


def local(address: str) -> str:
    """``address`` if it is a path on this server, else the front page; never a door to elsewhere."""
    ours = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if ours else "/"


def came_from(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """The network address of the one who asks, as far as this server knows."""
    return connection.client.host if connection.client else ""


def passkey_site(connection: ASGIConnection[Any, Any, Any, Any]) -> Site | None:
    """This server as passkeys know it; nothing where it is reached by a number, or in the clear by others' machines."""
    url = connection.base_url
    host = url.hostname or ""
    if host != "localhost" and (_is_number(host) or url.scheme != "https"):
        return None
    return Site(host, f"{url.scheme}://{url.netloc}")


def _is_number(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def from_elsewhere(request: Request[Any, Any, Any], path: str) -> str | None:
    """The full address of ``path`` as another device on the network reaches it, or ``None`` when none can.

    A page that was opened as ``localhost`` says nothing about that, so then it is the https address the server was
    started with, if it was.
    """
    if request.url.hostname not in THIS_MACHINE:
        return urljoin(str(request.base_url), path)
    outside: str | None = request.app.state.outside
    return None if outside is None else urljoin(outside, path)
