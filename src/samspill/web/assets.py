"""What vite built from client/: which hashed file belongs to which entry."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

STATIC = Path(__file__).parent / "static"


class NotBuilt(Exception):
    """The client bundle is not there."""

    def __init__(self, where: Path) -> None:
        super().__init__(
            f"The pages have no styles or scripts yet: {where} is missing. "
            "Build them once with `make client`, then start again."
        )


class Entry(msgspec.Struct, frozen=True):
    """The files of one entry, as addresses on this server."""

    script: str
    styles: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    """All of them, with what they import and the pictures they use."""


class Bundle(msgspec.Struct, frozen=True):
    """The built client: a folder of files whose names carry their hash, and its entries by name."""

    folder: Path
    entries: dict[str, Entry]

    def entry(self, name: str) -> Entry:
        """The files of entry ``name`` (participant, observer or console)."""
        return self.entries[name]


def read_bundle(folder: Path = STATIC) -> Bundle:
    """Read vite's manifest in ``folder``; raises ``NotBuilt`` with what to do when there is none."""
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise NotBuilt(manifest)
    chunks = msgspec.json.decode(manifest.read_bytes(), type=dict[str, _Chunk])
    return Bundle(folder, {c.name: _entry(c, chunks) for c in chunks.values() if c.is_entry and c.name})


class _Chunk(msgspec.Struct, frozen=True, rename="camel"):
    file: str
    name: str = ""
    is_entry: bool = False
    css: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()


def _entry(chunk: _Chunk, chunks: dict[str, _Chunk]) -> Entry:
    styles = dict.fromkeys(_styles(chunk, chunks))
    files = dict.fromkeys(_files(chunk, chunks))
    return Entry(f"/static/{chunk.file}", *(tuple(f"/static/{path}" for path in paths) for paths in (styles, files)))


def _styles(chunk: _Chunk, chunks: dict[str, _Chunk]) -> Iterator[str]:
    """What a page must link: styles that entries share lie with what they import, and the page's own come last."""
    for name in chunk.imports:
        yield from _styles(chunks[name], chunks)
    yield from chunk.css


def _files(chunk: _Chunk, chunks: dict[str, _Chunk]) -> Iterator[str]:
    for name in chunk.imports:
        yield from _files(chunks[name], chunks)
    yield from (chunk.file, *chunk.css, *chunk.assets)
