"""Why a database would not write, as it tells."""

from sqlalchemy.exc import DBAPIError

from samspill.app.ports.store import NotKept

_FULL = ("disk is full", "no space left", "could not extend", "disk i/o error")
_READ_ONLY = ("readonly database", "read-only", "permission denied", "unable to open database file")
_DISK_FULL, _READ_ONLY_TRANSACTION = "53100", "25006"
"""SQLSTATE of PostgreSQL (appendix A of its manual)."""


def not_kept(failed: DBAPIError) -> NotKept | None:
    """The trouble in our words, or ``None`` when it is another one."""
    said, state = str(failed.orig).lower(), getattr(failed.orig, "sqlstate", "")
    if state == _DISK_FULL or any(words in said for words in _FULL):
        return NotKept(said, full=True)
    if state == _READ_ONLY_TRANSACTION or any(words in said for words in _READ_ONLY):
        return NotKept(said, full=False)
    return None
