"""Backups of the database: written, read again, kept in a folder, tried, and put back.

A backup holds the database and nothing else: neither the clinic's key nor the keys of persons lie in it, so that
whoever was erased is unreadable in every backup there is.
"""

from .copier import Copier, Looked
from .copying import copier_for, noted
from .folder import BackupFolder, read_note, write_note
from .putting_back import PutBack, forget_before, put_back, undo
from .trying import try_out

__all__ = [
    "BackupFolder",
    "Copier",
    "Looked",
    "PutBack",
    "copier_for",
    "forget_before",
    "noted",
    "put_back",
    "read_note",
    "try_out",
    "undo",
    "write_note",
]
