"""What a page takes from the heap, sampled by Chromium's own profiler."""

from typing import Any

from playwright.sync_api import Page

SAMPLED_BYTES = 256
"""On average one of so many bytes is seen, with who asked for it."""


def taken(page: Page, work: str) -> dict[str, int]:
    """Bytes that ``work`` (JavaScript) takes, also what is swept away again, by function and file; largest first."""
    session = page.context.new_cdp_session(page)
    swept = {"includeObjectsCollectedByMajorGC": True, "includeObjectsCollectedByMinorGC": True}
    session.send("HeapProfiler.startSampling", {"samplingInterval": SAMPLED_BYTES, **swept})
    page.evaluate(work)
    found: dict[str, int] = {}
    _add(session.send("HeapProfiler.stopSampling")["profile"]["head"], found)
    session.detach()
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def _add(node: dict[str, Any], found: dict[str, int]) -> None:
    frame = node["callFrame"]
    name = f"{frame['functionName'] or '(no name)'} {frame['url'].rpartition('/')[2].partition('?')[0]}".strip()
    found[name] = found.get(name, 0) + int(node["selfSize"])
    for child in node["children"]:
        _add(child, found)
