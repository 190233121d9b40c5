"""B7: what the client costs while presenting in stereo, with the largest cast. Counted, not timed, except the tick."""

import gzip
import json
import tempfile
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

from tests.e2e.browser import TABLET, launch, person
from tests.e2e.care_worker import CareWorker
from tests.e2e.heap import taken
from tests.e2e.participant import Participant
from tests.e2e.server import Server

from .figure import Figure

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "src/samspill/web/static"
COMMAND = "python -m tests.bench B7"
EYES = {"width": 640, "height": 320}
WORST_LEVEL = 5
TICKS, BATCHES = 50, 12
WARM_TICKS, SAMPLED_TICKS = 6_000, 2_000
THREE_ALONE_KB = 126.0
"""three.js with a room and 24 boxes, minified and gzipped (docs/explanations/decisions/0006-plain-three.md)."""


def measure() -> list[Figure]:
    """Bundle, drawing and loading, each with its target."""
    seen = _present()
    js, loaded, shipped = _initial_kb(), seen["loaded"] / 1e6, _content_mb()
    return [
        _figure("B7-js", "initial JS, gzip", js, "kB", "<= 330", js <= 330, {"three.js alone": THREE_ALONE_KB}),
        _figure("B7-calls", "draw calls, both eyes", seen["calls"], "calls", "<= 100", seen["calls"] <= 100),
        _figure(
            "B7-triangles", "triangles, both eyes", seen["triangles"], "", "<= 300,000", seen["triangles"] <= 300_000
        ),
        _figure("B7-programs", "programs", seen["programs"], "", "<= 12", seen["programs"] <= 12),
        _figure("B7-heap", "taken from the heap by a tick", seen["heap"], "B", "<= 500", seen["heap"] <= 500),
        _figure("B7-tick", "scene tick, min", seen["tick"], "ms", "<= 0.5", seen["tick"] <= 0.5),
        replace(
            _figure(
                "B7-first", "first place with its cast, calm room and code, loaded", loaded, "MB", "<= 6", loaded <= 6
            ),
            parts={"speech until the first answer, MB": round(seen["spoken"] / 1e6, 3)},
        ),
        _figure("B7-all", "all places and cast", shipped, "MB", "<= 60", shipped <= 60),
    ]


def _figure(
    name: str, what: str, figure: float, unit: str, target: str, holds: bool, peers: dict[str, float] | None = None
) -> Figure:
    ratio = figure / min(peers.values()) if peers else None
    return Figure(name, what, round(figure, 3), unit, target, holds, COMMAND, peers or {}, ratio)


def _initial_kb() -> float:
    manifest = json.loads((STATIC / "manifest.json").read_text(encoding="utf-8"))
    wanted, files = ["src/participant.ts"], set()
    while wanted:
        chunk = manifest[wanted.pop()]
        files.add(chunk["file"])
        wanted.extend(name for name in chunk.get("imports", []) if manifest[name]["file"] not in files)
    return sum(len(gzip.compress((STATIC / file).read_bytes(), 9)) for file in files) / 1000


def _content_mb() -> float:
    kinds = {".glb", ".webp", ".mp3"}
    return sum(path.stat().st_size for path in (ROOT / "content").rglob("*") if path.suffix in kinds) / 1e6


def _present() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server, browser = Server(Path(folder)), launch(playwright)
        server.start()
        try:
            with (
                person(browser, server.address, TABLET) as tablet,
                person(browser, server.address, EYES, headset=True, stereo=True) as worn,
            ):
                return _look(CareWorker(tablet), Participant(worn))
        finally:
            server.stop()
            browser.close()


def _look(care_worker: CareWorker, participant: Participant) -> dict[str, float]:
    loaded: dict[bool, int] = {False: 0, True: 0}

    def count(response: Response) -> None:
        loaded["/speech/" in response.url] += int(response.headers.get("content-length", 0))

    participant.page.on("response", count)
    care_worker.sign_in()
    care_worker.meet(participant)
    participant.enter(headset=True)
    care_worker.start_run("cafe.order", WORST_LEVEL)
    care_worker.tablet.go("/today")
    participant.is_in("cafe")
    participant.until(lambda: bool(participant.options()), "there is something to answer")
    counters = participant.page.evaluate("window.__samspill.counters()")
    ticks = [participant.page.evaluate(f"window.__samspill.tick({TICKS})") / TICKS for _ in range(BATCHES)]
    return {
        **{key: counters[key] for key in ("calls", "triangles", "programs")},
        "tick": min(ticks),
        "heap": _heap(participant.page),
        "loaded": loaded[False],
        "spoken": loaded[True],
    }


def _heap(page: Page) -> float:
    """Bytes a frame takes, all but drawing, once the engine has compiled it."""
    page.evaluate(f"window.__samspill.tick({WARM_TICKS})")
    found = taken(page, lambda: page.evaluate(f"window.__samspill.tick({SAMPLED_TICKS})"))
    print({name: round(size / SAMPLED_TICKS, 1) for name, size in list(found.items())[:12]})
    return sum(found.values()) / SAMPLED_TICKS
