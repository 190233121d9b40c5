"""What a page takes from the heap, sampled by Chromium's own profiler."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

SAMPLED_BYTES = 256
"""On average one of so many bytes is seen, with who asked for it."""
ENGINE, NOT_OF_THE_PAGE = "three", "(not of the page)"
LOOK = "refresh"
"""What is done a few times a second, and not in each frame; all that it calls counts for it."""
NATIVE = "0"
"""The script that what the browser itself brings is said to be from; it counts for whoever called it."""


def taken(page: Page, work: Callable[[], None]) -> dict[str, int]:
    """Bytes taken while ``work`` goes on, also what is swept away again, by function and file; largest first."""
    session = page.context.new_cdp_session(page)
    swept = {"includeObjectsCollectedByMajorGC": True, "includeObjectsCollectedByMinorGC": True}
    session.send("HeapProfiler.startSampling", {"samplingInterval": SAMPLED_BYTES, **swept})
    work()
    found: dict[str, int] = {}
    _add(session.send("HeapProfiler.stopSampling")["profile"]["head"], NOT_OF_THE_PAGE, found)
    session.detach()
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def of_own(found: dict[str, int]) -> dict[str, int]:
    """What our own files take in each frame: not what draws, nor the emulated headset, nor a look now and then."""
    others = {who for who in found if who == NOT_OF_THE_PAGE or f" {ENGINE}-" in who or _is_look(who)}
    return {who: taken for who, taken in found.items() if who not in others}


def _add(node: dict[str, Any], caller: str, found: dict[str, int]) -> None:
    who = caller if _is_look(caller) else _name(node["callFrame"], caller)
    found[who] = found.get(who, 0) + int(node["selfSize"])
    for child in node["children"]:
        _add(child, who, found)


def _is_look(who: str) -> bool:
    return who.startswith(f"{LOOK} ")


def _name(frame: dict[str, Any], caller: str) -> str:
    if frame["url"]:
        return f"{frame['functionName'] or '(no name)'} {frame['url'].rpartition('/')[2].partition('?')[0]}"
    return caller if frame["scriptId"] == NATIVE else NOT_OF_THE_PAGE
