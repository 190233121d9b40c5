"""The hash of a file's content, by which its address changes with it."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

LENGTH = 16
"""Hexadecimal digits: 64 bits, far more than a few hundred files need to be told apart."""


def hash_of(path: Path) -> str:
    """The hash of the file at ``path``; read again only when the file has changed."""
    stamp = path.stat()
    return _hash(path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=4096)
def _hash(path: Path, _changed: int, _size: int) -> str:
    return sha256(path.read_bytes()).hexdigest()[:LENGTH]
