"""The whole HTTP surface as one OpenAPI document, read from the route table, the pages' own forms and the sources.

The application serves no schema of its own (``openapi_config=None``: nothing outside needs one). A path part is one
that is known here or anything; a field takes what the page offers, an edge, or anything.
"""

import inspect
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from litestar import Litestar
from litestar.routes import HTTPRoute

Schema = dict[str, Any]
Offered = dict[str, dict[str, list[str]]]
"""By route: by field, the values that the pages offer."""

EDGES = [
    "",
    "0",
    "-1",
    "9" * 40,
    "²",
    "\x00",
    "../..",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "23:59",
    "24:60",
    "{}",
    "[]",
    "[[null]]",
    "null",
    "a" * 2001,
    "https://[",
    "%",
    "😀",
]
"""What has broken programs before: borders of numbers and days, JSON of another shape, a null byte, too much."""

HEADERS = ("accept-language", "if-none-match", "user-agent", "hx-request")


def document(app: Litestar, known: Mapping[str, list[str]], offered: Offered, *, near: bool) -> Schema:
    """The OpenAPI document; ``known`` are names for parts of the path, ``offered`` what the pages' forms hold.

    ``near`` is close to what pages send, so that it comes far in; else anything may come anywhere.
    """
    paths: Schema = {}
    for route in http_routes(app):
        address = plain(route.path)
        for handler in route.route_handlers:
            source = _sources(inspect.unwrap(handler.fn))
            fields = {**{name: [] for name in _read(_FIELD, source)}, **offered.get(address, {})}
            for method in set(handler.http_methods) - {"OPTIONS", "HEAD"}:
                operation = _operation(route.path, known, sorted(_read(_QUERY, source)), near)
                if method == "POST":
                    operation["requestBody"] = _body(fields, near)
                paths.setdefault(address, {})[method.lower()] = operation
    info = {"title": "samspill", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths}


def http_routes(app: Litestar) -> list[HTTPRoute]:
    """Every route but sockets, and but feeds, which never end."""
    return [r for r in app.routes if isinstance(r, HTTPRoute) and not r.path.endswith("/feed")]


def plain(path: str) -> str:
    """``/staff/{member:str}`` as OpenAPI writes it: ``/staff/{member}``."""
    return re.sub(r"\{(\w+):\w+\}", r"{\1}", path)


def offered_by(pages: Iterable[str], app: Litestar) -> Offered:
    """What the forms of these ``pages`` hold, under the route each of them goes to."""
    shapes = {plain(r.path): re.compile(re.sub(r"\{\w+:\w+\}", "[^/]+", r.path) + "$") for r in http_routes(app)}
    found: Offered = defaultdict(lambda: defaultdict(list))
    for html in pages:
        for action, fields in Forms(html).found:
            route = next((route for route, shape in shapes.items() if shape.match(action)), None)
            for name, value in fields if route else ():
                known = found[str(route)][name]
                if value not in known:
                    known.append(value)
    return found


class Forms(HTMLParser):
    """``found``: where each form of a page goes, with its fields and a value of each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str]]]] = []
        self._choice = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append((given.get("action", "").partition("?")[0], []))
        if tag == "select":
            self._choice = given.get("name", "")
        name = self._choice if tag == "option" else given.get("name", "")
        if self.found and name and name != "form_token" and tag in {"input", "textarea", "option", "button"}:
            self.found[-1][1].append((name, given.get("value") or _EXAMPLES.get(given.get("type", ""), "x")))


def _operation(path: str, known: Mapping[str, list[str]], query: list[str], near: bool) -> Schema:
    parts = [
        {
            "name": n,
            "in": "path",
            "required": True,
            "schema": {"enum": known[n]} if near and n in known else _either([]),
        }
        for n in re.findall(r"\{(\w+):", path)
    ]
    parts += [{"name": n, "in": "query", "schema": _either([])} for n in query]
    parts += [{"name": n, "in": "header", "schema": {"type": "string"}} for n in HEADERS]
    return {"parameters": parts, "responses": {"200": {"description": "a page"}}}


def _body(fields: Mapping[str, list[str]], near: bool) -> Schema:
    """The form as a page sends it or with anything in its fields; else anything at all."""
    as_offered = {name: {"enum": values or EDGES} for name, values in fields.items()}
    anything = {name: _either(values) for name, values in fields.items()}
    whole = {"type": "object", "required": sorted(fields), "additionalProperties": False}
    from_page = {"anyOf": [{**whole, "properties": as_offered}, {**whole, "properties": anything}]}
    free = {"type": "object", "properties": anything, "additionalProperties": {"type": "string"}}
    return {"content": {"application/x-www-form-urlencoded": {"schema": from_page if near else free}}}


def _either(values: list[str]) -> Schema:
    return {"anyOf": [*([{"enum": values}] if values else []), {"enum": EDGES}, {"type": "string"}]}


def _sources(handler: Any) -> str:
    """What is written in the folder of this handler: a form is often read in a file beside its route."""
    folder = Path(inspect.getfile(handler)).parent
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.py")))


def _read(pattern: re.Pattern[str], source: str) -> set[str]:
    return {name for match in pattern.findall(source) for name in match if name}


_FIELD = re.compile(
    r'form\.(?:text|number|number_or_none|day|day_needed|one_of|whole)\(\s*"([^"]+)"|"([^"]+)" in form\b'
)
_QUERY = re.compile(r'query_params(?:\.get\(|\)\.text\()"([^"]+)"|"([^"]+)" in request\.query_params')
_EXAMPLES = {"date": "2026-03-02", "time": "12:30", "number": "1", "range": "1", "checkbox": "on", "radio": "on"}
