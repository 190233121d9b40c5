"""A file as an answer: its type, how long a browser may keep it, and smaller where that helps."""

import gzip
from email.utils import formatdate
from functools import lru_cache
from pathlib import Path
from typing import Any

from litestar import Request, Response
from litestar.response import File

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".flac": "audio/flac",
    ".glb": "model/gltf-binary",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".ktx2": "image/ktx2",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".wav": "audio/wav",
    ".webp": "image/webp",
}
_SHRINK = {".css", ".js", ".json", ".svg", ".txt", ".wasm"}


def send(request: Request[Any, Any, Any], path: Path, *, for_ever: bool) -> Response[Any]:
    """The file at ``path``. ``for_ever`` when its address changes with its content; else the browser asks each time."""
    stamp = path.stat()
    etag = f'"{stamp.st_mtime_ns:x}-{stamp.st_size:x}"'
    headers = {
        "cache-control": FOR_EVER if for_ever else ASK_AGAIN,
        "etag": etag,
        "last-modified": formatdate(stamp.st_mtime, usegmt=True),
        "vary": "accept-encoding",
    }
    if request.headers.get("if-none-match") == etag:
        return Response(None, status_code=304, headers=headers)
    kind = _TYPES.get(path.suffix.lower(), "application/octet-stream")
    if path.suffix in _SHRINK and "gzip" in request.headers.get("accept-encoding", ""):
        shrunk = _shrunk(path, stamp.st_mtime_ns)
        return Response(shrunk, media_type=kind, headers={**headers, "content-encoding": "gzip"})
    del headers["etag"], headers["last-modified"]
    return File(path, media_type=kind, headers=headers, content_disposition_type="inline", etag=None)


@lru_cache(maxsize=128)
def _shrunk(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)
