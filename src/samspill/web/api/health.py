"""Whether the server answers, for whoever watches over it."""

from litestar import get

from samspill import __version__


@get("/health", sync_to_thread=False)
def health() -> dict[str, str]:
    """It answers; nothing about anyone is said here."""
    return {"status": "ok", "version": __version__}
