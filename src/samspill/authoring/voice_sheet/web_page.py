"""The recording script as one HTML page that needs nothing else, and prints well on A4."""

from collections.abc import Iterator
from html import escape

from samspill.model.words import Language

from .script import Part, Role, ScriptLine
from .words import HEADINGS


def web_page(roles: tuple[Role, ...], language: Language) -> str:
    """The page; each character begins on a new sheet of paper."""
    title = HEADINGS["title"].spoken(language)
    body = "".join(_role(role, language) for role in roles)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    page = f"<head>{head}<style>{_STYLE}</style></head>\n<body>{body}</body>"
    return f'<!doctype html>\n<html lang="{language}">\n{page}</html>\n'


def _role(role: Role, language: Language) -> str:
    done = sum(line.recorded for line in role.lines)
    told = f"{HEADINGS['recorded'].spoken(language)}: {done}/{len(role.lines)}"
    top = f"<h1>{escape(role.name)}</h1><p>{escape(role.voice)}<br>{escape(told)}</p>"
    return f"<article><header>{top}</header>{''.join(_part(part, language) for part in role.parts)}</article>"


def _part(part: Part, language: Language) -> str:
    lines = "".join(f"<li>{_line(line, language)}</li>" for line in part.lines)
    return f"<section><h2>{escape(part.title)} <small>{escape(part.scenario)}</small></h2><ul>{lines}</ul></section>"


def _line(line: ScriptLine, language: Language) -> str:
    said = HEADINGS["recorded"].spoken(language)
    box = f'<span class=box role=img aria-label="{escape(said)}">☑</span>' if line.recorded else _EMPTY_BOX
    notes = " · ".join(escape(note) for note in _notes(line, language))
    return f"{box}<p class=text>{escape(line.text)}</p><p class=note>{notes}</p><code>{escape(line.file)}</code>"


def _notes(line: ScriptLine, language: Language) -> Iterator[str]:
    yield line.how
    if line.levels:
        yield f"{HEADINGS['level'].spoken(language).lower()} {', '.join(map(str, line.levels))}"
    if line.again:
        yield f"{HEADINGS['again'].spoken(language).lower()} {', '.join(line.again)}"


_EMPTY_BOX = "<span class=box aria-hidden=true>☐</span>"
_STYLE = """
:root{--ink:#1e2a32;--soft:#5b6b75;--line:#d5dee3;--accent:#2b6470;--paper:#fff}
*{box-sizing:border-box}
body{margin:0;background:#f3f6f7;color:var(--ink);font:16px/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif}
article{max-width:46rem;margin:2rem auto;padding:2.5rem 3rem;background:var(--paper);border-radius:6px}
h1{font-size:1.9rem;line-height:1.2;margin:0}
header p{margin:.4rem 0 1rem;color:var(--soft)}
h2{font-size:1.1rem;margin:1.6rem 0 .2rem;color:var(--accent);break-after:avoid}
small{color:var(--soft);font-weight:400;font-size:.8rem}
ul{list-style:none;margin:0;padding:0}
li{position:relative;padding:.6rem 0 .6rem 2.2rem;border-bottom:1px solid var(--line);break-inside:avoid}
.box{position:absolute;left:0;top:.45rem;font-size:1.3rem;color:var(--accent)}
.text{margin:0;font-size:1.15rem}
.note{margin:.1rem 0;color:var(--soft);font-size:.85rem}
code{font-size:.8rem;color:var(--soft);overflow-wrap:anywhere;user-select:all}
@media(max-width:40rem){article{padding:1.2rem;margin:0}}
@media print{@page{size:A4;margin:16mm 15mm}body{background:none;font-size:11pt}
article{max-width:none;margin:0;padding:0;break-after:page}}
"""
