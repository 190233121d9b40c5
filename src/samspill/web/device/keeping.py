"""What lets a headset do without the network: what it may keep, the worker that keeps it, the page that stands in.

The worker serves the pages under ``/headset`` alone, so no page of the console is ever its business.
"""

import msgspec
from litestar import Response, get

from samspill.web.assets import Bundle
from samspill.web.files.kept import Kept
from samspill.web.files.sending import ASK_AGAIN, FOR_EVER
from samspill.web.pages.page import AnyRequest, Page, page
from samspill.web.threads import in_thread

OFFLINE = "/headset/offline"
SCRIPT = "text/javascript; charset=utf-8"


@get("/headset/kept.json")
@in_thread
def kept_list(request: AnyRequest) -> Response[bytes]:
    """Address to hash of every file that a participant's device may keep."""
    text, address = _kept(request).now()
    for_ever = address.endswith(f"?v={request.query_params.get('v')}")
    return Response(text, media_type="application/json", headers={"cache-control": FOR_EVER if for_ever else ASK_AGAIN})


@get("/headset/worker.js")
@in_thread
def worker(request: AnyRequest) -> Response[bytes]:
    """The service worker with the list of now in front: when any file is another, so is the script, and takes over."""
    bundle: Bundle = request.app.state.bundle
    script = bundle.folder / bundle.entry("worker").script.removeprefix("/static/")
    first, more = _kept(request).addresses()
    told = b"self.kept=%s;\n" % msgspec.json.encode({"first": (OFFLINE, *first), "more": more})
    headers = {"cache-control": ASK_AGAIN, "service-worker-allowed": "/headset"}
    return Response(told + script.read_bytes(), media_type=SCRIPT, headers=headers)


@get(OFFLINE)
@in_thread
def offline(request: AnyRequest) -> Page:
    """What stands there when nobody answers: the calm room, a word in both languages, and a way to try again."""
    return page(request, "device/templates/offline.html")


def _kept(request: AnyRequest) -> Kept:
    kept: Kept = request.app.state.kept
    return kept
