"""A store in memory, book by book."""

from .store import MemoryStore

__all__ = ["MemoryStore"]
