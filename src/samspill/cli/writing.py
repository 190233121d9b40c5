"""Writing what a command has made: whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from .refusing import refused


def written(path: Path, content: str | bytes) -> None:
    """Write a file in one step; says in plain words when that cannot be done."""
    all_written({path: content})


def all_written(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files: each beside its place first, and only when all could be written are they put there."""
    ready: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.new")
            ready[path] = beside
            beside.write_bytes(content.encode() if isinstance(content, str) else content)
        for path, beside in ready.items():
            beside.replace(path)
    except OSError as cannot:
        for beside in ready.values():
            beside.unlink(missing_ok=True)
        raise refused(f"{cannot.filename} cannot be written: {cannot.strerror}.") from None
