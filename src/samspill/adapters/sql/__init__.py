"""The store on SQLite (encrypted by SQLCipher) or PostgreSQL, through SQLAlchemy Core; one schema for both."""

from .opening import CannotOpen, open_store
from .store import SqlStore

__all__ = ["CannotOpen", "SqlStore", "open_store"]
