"""Who was forgotten: known from the marks in the folder of keys, and from the ledger outside."""

import logging

from .clinic import Clinic

_log = logging.getLogger("samspill.erasing")


def was_forgotten(clinic: Clinic, whose: str) -> bool:
    """Whether this person, or this story, was forgotten before."""
    return clinic.store.forgotten(whose) or (clinic.ledger is not None and clinic.ledger.has(whose))


def remember(clinic: Clinic, whose: str) -> None:
    """In the ledger outside; where that cannot be written, the next start does it."""
    if clinic.ledger is None or clinic.ledger.has(whose):
        return
    try:
        clinic.ledger.note(whose)
    except OSError:
        _log.exception("that somebody was erased could not be noted outside the database; the next start does it")
