"""A person's record as one page that needs nothing else: it opens in any browser, and prints well."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from html import escape
from typing import Any

import msgspec

from samspill.app.ports.store.dossier import Rows
from samspill.model.words import Language, Text

from .fields import field_name
from .kinds import LONG, in_order, kind_name

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2a27}"
    "h1{font-size:1.7rem}h2{font-size:1.25rem;margin-top:2.2rem;border-bottom:2px solid #2f6b5b}"
    "article{break-inside:avoid;border:1px solid #c9d4d0;border-radius:.5rem;padding:.6rem 1rem;margin:.7rem 0}"
    "dl{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr;gap:.2rem 1rem;margin:0}"
    "dt{color:#4d5f5a}dd{margin:0;overflow-wrap:anywhere}"
    "@media(max-width:30rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}"
    "@media print{body{margin:0;max-width:none;font-size:10.5pt}a{color:inherit}}"
)


class Telling(msgspec.Struct, frozen=True):
    """What is needed to tell it: whose alias, when, where the clinic is, and the names of those who wrote."""

    alias: str
    at: datetime
    zone: Any
    names: Mapping[str, str]


def readable_page(dossier: Mapping[str, Rows], telling: Telling, language: Language) -> str:
    """The whole record as HTML in one language."""
    body = "".join(_kind(kind, dossier[kind], telling, language) for kind in in_order(dossier))
    title = f"{_TITLE.spoken(language)}: {telling.alias}"
    day = _said(telling.at, telling, language)
    return (
        f'<!doctype html><html lang="{language.value}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<p>{escape(_INTRO.spoken(language))} {escape(day)}.</p>{body}</body></html>"
    )


def _kind(kind: str, rows: Rows, telling: Telling, language: Language) -> str:
    told = f"<h2>{escape(kind_name(kind).spoken(language))} ({len(rows)})</h2>"
    if kind in LONG:
        return f"{told}<p>{escape(_IN_FILE.spoken(language))}</p>"
    return told + "".join(f"<article>{_fields(row, telling, language)}</article>" for row in rows)


def _fields(row: Mapping[str, Any], telling: Telling, language: Language) -> str:
    shown = [(name, _said(value, telling, language)) for name, value in row.items()]
    pairs = (f"<dt>{escape(field_name(n).spoken(language))}</dt><dd>{escape(v)}</dd>" for n, v in shown if v)
    return f"<dl>{''.join(pairs)}</dl>"


def _said(value: Any, telling: Telling, language: Language) -> str:
    match value:
        case None | "" | () | []:
            return ""
        case bool():
            return (_YES if value else _NO).spoken(language)
        case datetime():
            return _moment(value, telling.zone)
        case date():
            return value.isoformat()
        case msgspec.Struct() | dict() | tuple() | list():
            return _nested(msgspec.to_builtins(value), telling, language)
        case _:
            return telling.names.get(str(value), str(value))


def _nested(value: Any, telling: Telling, language: Language) -> str:
    if not isinstance(value, dict):
        return ", ".join(_said(one, telling, language) for one in value)
    told = ((field_name(str(k)).spoken(language), _said(v, telling, language)) for k, v in value.items())
    return "; ".join(f"{name}: {said}" for name, said in told if said)


def _moment(value: datetime, zone: tzinfo) -> str:
    return value.astimezone(zone).strftime("%Y-%m-%d %H:%M")


_TITLE = Text(nb="Alt vi har om deg", en="Everything we have on you")
_INTRO = Text(
    nb="Her står alt som er lagret i samspill om deg. Si fra hvis noe er feil. Skrevet ut",
    en="This is all that is kept in samspill about you. Say so if something is wrong. Written",
)
_IN_FILE = Text(
    nb="Dette er for langt til å lese her. Alt ligger i filen everything.json.",
    en="This is too long to read here. All of it is in the file everything.json.",
)
_YES, _NO = Text(nb="ja", en="yes"), Text(nb="nei", en="no")
