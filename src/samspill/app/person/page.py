"""A person's record as one page that needs nothing else: it opens in any browser, and prints well."""

from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any

import msgspec

from samspill.app.dates import moment_words
from samspill.app.ports.store.dossier import Rows
from samspill.model.words import Language, Text

from .fields import FOR_MACHINES
from .kinds import LONG, in_order, kind_name
from .saying import Saying

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2a27}"
    "h1{font-size:1.7rem}h2{font-size:1.25rem;margin-top:2.2rem;border-bottom:2px solid #2f6b5b}"
    "article{break-inside:avoid;border:1px solid #c9d4d0;border-radius:.5rem;padding:.6rem 1rem;margin:.7rem 0}"
    "dl{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr;gap:.2rem 1rem;margin:0}"
    "dt{color:#4d5f5a}dd{margin:0;overflow-wrap:anywhere}dd ul{margin:0;padding-left:1.1rem}"
    "small{color:#4d5f5a;font-size:.75rem}"
    "@media(max-width:30rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}"
    "@media print{body{margin:0;max-width:none;font-size:10.5pt}a{color:inherit}}"
)


class Telling(msgspec.Struct, frozen=True):
    """What is needed to tell it: whose alias, when, where the clinic is, and the names behind ids.

    ``names`` are those of staff, ``titles`` those of things.
    """

    alias: str
    at: datetime
    zone: Any
    names: Mapping[str, str]
    titles: Mapping[str, Text] = {}


def readable_page(dossier: Mapping[str, Rows], telling: Telling, language: Language) -> str:
    """The whole record as HTML in one language."""
    body = "".join(_kind(kind, dossier[kind], telling, language) for kind in in_order(dossier))
    title = f"{_TITLE.spoken(language)}: {telling.alias}"
    day = moment_words(telling.at, telling.zone).spoken(language)
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
    say = Saying(kind, telling.names, telling.titles, telling.zone, language)
    return told + "".join(f"<article>{_fields(row, say)}</article>" for row in rows)


def _fields(row: Mapping[str, Any], say: Saying) -> str:
    shown = [(name, say.value(value, name)) for name, value in row.items() if name not in FOR_MACHINES]
    pairs = (f"<dt>{escape(say.field(name))}</dt><dd>{said}</dd>" for name, said in shown if said)
    return f"<dl>{''.join(pairs)}</dl>"


_TITLE = Text(nb="Alt vi har om deg", en="Everything we have on you")
_INTRO = Text(
    nb="Her står alt som er lagret i samspill om deg. Si fra hvis noe er feil. Skrevet ut",
    en="This is all that is kept in samspill about you. Say so if something is wrong. Written",
)
_IN_FILE = Text(
    nb="Dette er for langt til å lese her. Alt ligger i filen everything.json.",
    en="This is too long to read here. All of it is in the file everything.json.",
)
