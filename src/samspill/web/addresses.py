"""Addresses to go on to."""

from litestar.response import Redirect


def see(where: str) -> Redirect:
    """Go on to ``where`` with a fresh GET, so that reloading never sends a form twice."""
    return Redirect(where, status_code=303)


def local(address: str) -> str:
    """``address`` if it is a path on this server, else the front page; never a door to elsewhere."""
    ours = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if ours else "/"
