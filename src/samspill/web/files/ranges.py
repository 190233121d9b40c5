"""Something that is played while it comes: whole, or the one part that is asked for (RFC 9110, section 14)."""

import re
from typing import Any

from litestar import Request, Response

_ONE_PART = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


def answered(request: Request[Any, Any, Any], media_type: str, content: bytes) -> Response[bytes]:
    """``content``, or the part of it that ``request`` asks for; telephones play nothing that has no parts."""
    size, headers = len(content), {"accept-ranges": "bytes", "content-disposition": "inline"}
    asked = _ONE_PART.fullmatch(request.headers.get("range", ""))
    if asked is None or not any(asked.groups()):
        return Response(content, media_type=media_type, headers=headers)
    first, last = _part(asked[1], asked[2], size)
    if first >= size or first > last:
        return Response(b"", status_code=416, media_type=media_type, headers={"content-range": f"bytes */{size}"})
    headers["content-range"] = f"bytes {first}-{last}/{size}"
    return Response(content[first : last + 1], status_code=206, media_type=media_type, headers=headers)


def _part(first: str, last: str, size: int) -> tuple[int, int]:
    """Where the part begins and ends; without a beginning it is the last so many bytes."""
    if not first:
        return max(0, size - int(last)), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1
