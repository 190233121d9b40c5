"""The addresses of files. Nothing outside the folders meant for it can be asked for."""

import re
from typing import Any

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.types import ControllerRouterHandler

from samspill.web.assets import Bundle
from samspill.web.given import InPath, TheClinic
from samspill.web.threads import in_thread

from .hashes import hash_of
from .sending import send

AnyRequest = Request[Any, Any, Any]
_SPOKEN = re.compile(r"(?P<digest>[0-9a-f]{16,128})\.(?P<kind>wav|json)")


@get("/static/{path:path}")
@in_thread
def static(request: AnyRequest, path: InPath) -> Response[Any]:
    """A file of the built client; those under ``assets`` carry a hash in their name."""
    bundle: Bundle = request.app.state.bundle
    try:
        file = (bundle.folder / path.lstrip("/")).resolve()
        there = file.is_relative_to(bundle.folder.resolve()) and file.is_file()
    except (OSError, ValueError):  # a name no file can have: too long, or with a null byte
        there = False
    if not there:
        raise NotFoundException
    return send(request, file, for_ever=file.parent.name == "assets")


@get("/pack/{pack:str}/{path:path}")
@in_thread
def pack_asset(request: AnyRequest, clinic: TheClinic, pack: InPath, path: InPath) -> Response[Any]:
    """A place, a body, a sound; kept for ever when the address names the hash it has now (``?v=``)."""
    file = clinic.packs.asset(pack, path.lstrip("/"))
    if file is None:
        raise NotFoundException
    return send(request, file, for_ever=request.query_params.get("v") == hash_of(file))


@get("/speech/{name:str}")
@in_thread
def speech(request: AnyRequest, clinic: TheClinic, name: InPath) -> Response[Any]:
    """The sound of a line, or its mouth shapes; the digest in the name is known only to those it was spoken to."""
    asked = _SPOKEN.fullmatch(name)
    file = clinic.voice.path(asked["digest"], "wav" if asked["kind"] == "wav" else "json") if asked else None
    if file is None or not file.is_file():
        raise NotFoundException
    return send(request, file, for_ever=True)


ROUTES: list[ControllerRouterHandler] = [static, pack_asset, speech]
