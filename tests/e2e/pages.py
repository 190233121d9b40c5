"""Finds every page of the console in the route table, and an address of each, by following links as everyone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import httpx
from litestar import Litestar

from .house import WHO, House

NOT_PAGES = ("/api/", "/static/", "/pack/", "/speech/", "/health")
"""Asked for by programs."""
APART = {
    "/drafts/{draft:str}": "test_authoring",
    "/library/{scenario:str}/edit/beats/{beat:str}": "test_authoring",
    "/library/{scenario:str}/edit/levels": "test_authoring",
    "/library/{scenario:str}/edit/words": "test_authoring",
    "/sessions/{session:str}/guide": "test_training_page: a part of a page, renewed beside a live scene",
    "/own/card": "test_own_page: the code on a card opens it, once",
    "/stories/{story_id:str}/sound": "test_stories_page: nobody made up has a voice to record",
    "/own/stories/{story:str}/sound": "test_stories_page",
    "/sign-in/outside": "leads to another service",
    "/sign-in/outside/back": "comes from another service",
}
"""Opened only where a pack is written (``samspill author``) or with what cannot be had here, and where that is."""
ENDLESS = "/feed"
"""Streams, which never end."""
_PARAMETER = re.compile(r"\{(\w+):\w+\}")


@dataclass(frozen=True)
class Found:
    """One page: its route, an address of it, who may see it, and its HTML in English."""

    route: str
    address: str
    who: str
    html: str


def routes(app: Litestar) -> dict[str, re.Pattern[str]]:
    """Every route that is asked for with GET and may be a page, with the shape of its addresses."""
    shapes = {}
    for route in app.routes:
        page = "GET" in (getattr(route, "methods", None) or ()) and not route.path.startswith(NOT_PAGES)
        if page and not route.path.endswith(ENDLESS) and route.path not in {"/health"}:
            shapes[route.path] = re.compile(_PARAMETER.sub("[^/?#]+", route.path) + "$")
    return shapes


class Walk:
    """Goes through the house as everyone in turn, and remembers what was found and what is no page."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.shapes = routes(house.app)
        self.found: dict[str, Found] = {}
        self.no_page: dict[str, str] = {}
        """Routes that lead on or hand out a file, and why they are no page."""
        self._seen: set[tuple[str, str]] = set()

    def go(self) -> None:
        """Ask for everything that has no parameters, then for whatever the pages lead to."""
        for who in (*WHO, ""):
            self._as(who, [*(path for path in self.shapes if "{" not in path), *self._begin()])

    @property
    def missing(self) -> list[str]:
        """Routes nobody was led to."""
        return sorted(set(self.shapes) - set(self.found) - set(self.no_page) - set(APART))

    def _begin(self) -> Iterator[str]:
        for step, page in {
            "waiting": "pair",
            "check_in": "check-in",
            "rehearsal": "rehearsal",
            "running": "live",
        }.items():
            yield f"/sessions/{self.house.steps[step]}/{page}"
        yield f"/sessions/{self.house.steps['debrief']}/debrief"
        yield f"/previews/{self.house.preview}"
        yield f"/participants/{self.house.answered}/measures"

    def _as(self, who: str, addresses: list[str]) -> None:
        with client(self.house, who) as visitor:
            waiting = list(addresses)
            while waiting:
                waiting += self._look(visitor, who, waiting.pop(0))

    def _look(self, visitor: httpx.Client, who: str, address: str) -> list[str]:
        """What the page at ``address`` leads to; nothing if its route was seen by this person already."""
        route = self._route(address)
        if route is None or (who, route) in self._seen:
            return []
        self._seen.add((who, route))
        answer = visitor.get(address)
        kind = answer.headers.get("content-type", "")
        if answer.is_redirect:
            self.no_page.setdefault(route, "leads on")
            return [answer.headers["location"]]
        if answer.status_code != 200:
            return []
        if not kind.startswith("text/html"):
            self.no_page[route] = f"hands out {kind}"
            return []
        if "<!doctype html>" not in answer.text[:200]:
            self.no_page[route] = "a part of a page"
            return []
        self.found.setdefault(route, Found(route, address, who, answer.text))
        return [urljoin(address, link) for link in Links(answer.text).links]

    def _route(self, address: str) -> str | None:
        path = urlsplit(address).path
        exact = path if path in self.shapes else None
        return exact or next((route for route, shape in self.shapes.items() if shape.match(path)), None)


class Links(HTMLParser):
    """The addresses a page leads to on this server."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for name in ("href", "hx-get", "src"):
            link = given.get(name)
            if tag in {"a", "iframe"} and link and not link.startswith(("#", "http")):
                self.links.append(link)


def client(house: House, who: str, language: str = "en") -> httpx.Client:
    """Somebody's browser without scripts, which takes what is packed and does not go where it is led."""
    cookies = {"language": language, **({"staff": house.tokens[who]} if who else {})}
    return httpx.Client(base_url=house.address, cookies=cookies, headers={"accept-encoding": "gzip"}, timeout=30)


def weight(house: House, page: Found) -> int:
    """Bytes over the wire until ``page`` stands whole in a browser that has never been here."""
    with client(house, page.who) as visitor:
        return _sent(visitor, page.address) + sum(_sent(visitor, address) for address in assets(visitor, page.html))


def assets(visitor: httpx.Client, html: str) -> set[str]:
    """The styles and scripts of a page, and what those scripts begin with."""
    wanted = re.findall(r'(?:href|src)="(/static/[^"]+)"', html)
    got: set[str] = set()
    while wanted:
        address = wanted.pop()
        if address in got:
            continue
        got.add(address)
        if address.endswith(".js"):
            wanted += [urljoin(address, one) for one in re.findall(r'from"(\.[^"]+\.js)"', visitor.get(address).text)]
            wanted += [urljoin(address, one) for one in re.findall(r'import"(\.[^"]+\.js)"', visitor.get(address).text)]
    return got


_KNOWN: dict[str, int] = {}


def _sent(visitor: httpx.Client, address: str) -> int:
    if address not in _KNOWN:
        answer = visitor.get(address)
        packed = answer.headers.get("content-encoding") == "gzip"
        _KNOWN[address] = int(answer.headers.get("content-length", 0)) if packed else len(answer.content)
    return _KNOWN[address]
