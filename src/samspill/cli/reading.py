"""Reading a file that a command was given."""

from pathlib import Path

from .refusing import refused


def bytes_of(path: Path) -> bytes:
    """The content of a file; says in plain words when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as cannot:
        raise refused(f"{path} cannot be read: {cannot.strerror}.") from None


def text_of(path: Path) -> str:
    """The text of a file; says in plain words when it cannot be read."""
    try:
        return bytes_of(path).decode("utf-8")
    except UnicodeDecodeError:
        raise refused(f"{path} is not UTF-8 text.") from None
