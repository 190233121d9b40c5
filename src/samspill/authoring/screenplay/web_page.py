"""A screenplay as one HTML page that needs nothing else, and prints well on A4."""

from collections.abc import Iterable
from html import escape

from samspill.model.words import Language

from .cover_page import cover_page
from .curriculum import Cover
from .parts import Choice, Moment, Screenplay, Spoken, Step
from .tongues import Tongues
from .words import HEADINGS, span

Languages = tuple[Language, ...]


def web_page(plays: tuple[Screenplay, ...], languages: Languages, front: Cover | None = None) -> str:
    """The page; with two languages each text stands in both, side by side. A whole pack has ``front``."""
    first = languages[0]
    title = " · ".join(play.title.spoken(first) for play in plays) if front is None else front.name.spoken(first)
    opening = "" if front is None else cover_page(front, plays, languages)
    body = opening + "".join(_Page(play, languages).whole() for play in plays)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    page = f"<head>{head}<style>{_STYLE}</style></head>\n<body>{body}</body>"
    return f'<!doctype html>\n<html lang="{first}">\n{page}</html>\n'


class _Page(Tongues):
    def __init__(self, play: Screenplay, languages: Languages) -> None:
        super().__init__(languages)
        self.play = play

    def whole(self) -> str:
        return f"<article id='{escape(self.play.id)}'>{''.join(self.parts())}</article>"

    def parts(self) -> Iterable[str]:
        play = self.play
        yield f"<header><h1>{self.words(play.title)}</h1><p class=sum>{self.words(play.summary)}</p>"
        yield f"<p class=small>{escape(play.id)} {escape(play.version)}</p></header>"
        yield "<section class=front>"
        yield self.row("place", self.words(play.place))
        people = (f"<b>{escape(p.name)}</b>, {self.inline(p.role)} {self.at(p.levels)}" for p in play.cast)
        yield self.row("cast", "<br>".join(people))
        goals = (f"<b>{escape(g.id)}</b> {self.inline(g.name)}" for g in play.goals)
        yield self.row("goals", "<br>".join(goals))
        yield self.row("rehearsal", f"<ol>{''.join(f'<li>{self.words(step)}</li>' for step in play.rehearsal)}</ol>")
        yield self.row("expectation", self.words(play.expectation))
        yield self.row("reflection", self.words(play.reflection))
        yield self.row("goes_well", self.words(play.goes_well))
        yield from self.listed("debrief", play.debrief)
        yield self.row("farewell", self.spoken(play.farewell))
        yield from self.listed("facts", play.facts)
        levels = (f"<b>{n.level} {self.inline(n.name)}</b><br>{self.words(n.note)}" for n in play.levels)
        yield self.row("levels", "<br>".join(levels))
        yield from self.listed("chance", play.chance)
        yield from self.listed("flags", play.flags)
        yield self.row("silence", self.steps(play.silence))
        yield "</section>"
        for moment in play.moments:
            yield self.moment(moment)

    def moment(self, moment: Moment) -> str:
        stage = "".join(f"<p class=stage>{self.words(words)}</p>" for words in moment.stage)
        lines = "".join(self.spoken(line) for line in moment.lines)
        came = ", ".join(map(str, moment.comes_from))
        source = f" · {self.head('from')} {came}" if came else ""
        task = moment.task and f"<h3>{self.head('task')}: {self.inline(moment.task)}</h3>"
        parts = [
            f"<h2 id='{escape(f'{self.play.id}/{moment.id}')}'><span>{moment.number}</span> {self.words(moment.title)} "
            f"<small>{escape(moment.id)}{source} {self.at(moment.levels)}</small></h2>",
            stage,
            lines,
            f"<p class=stage>{self.head('asks')}: {self.words(moment.asks)}</p>" if moment.asks else "",
            f"{task}<ul>{''.join(f'<li>{self.words(field)}</li>' for field in moment.fields)}</ul>" if task else "",
            self.choices("choices", moment.choices),
            self.choices("reactions", moment.reactions),
            self.silence(moment),
            f"<p class=next>{self.words(moment.follows)}</p>" if moment.follows.nb else "",
        ]
        return (
            f"<section class=moment>{''.join(parts)}<div class=notes><span>{self.head('notes')}</span></div></section>"
        )

    def spoken(self, line: Spoken, before: str = "") -> str:
        note = f"<span class=note>({self.words(line.note)})</span>" if line.note.nb else ""
        return f"<p class=line>{before}<b>{escape(line.who)}</b>{note}{self.words(line.text)}</p>"

    def choices(self, heading: str, choices: tuple[Choice, ...]) -> str:
        if not choices:
            return ""
        return f"<h3>{self.head(heading)}</h3><ul>{''.join(self.choice(choice) for choice in choices)}</ul>"

    def choice(self, choice: Choice) -> str:
        notes = [self.head("model")] if choice.model else []
        notes += [self.at(choice.levels)] if choice.levels else []
        notes += [self.words(choice.note)] if choice.note.nb else []
        notes += [f"{self.head('shows')} {escape(', '.join(choice.shows))}"] if choice.shows else []
        notes += [f"{self.head('remembers')} {self.words(choice.remembers)}"] if choice.remembers.nb else []
        notes += [f"→ {self.words(choice.follows)}"] if choice.follows.nb else []
        small = f"<small>{' · '.join(notes)}</small>" if notes else ""
        return f"<li{' class=model' if choice.model else ''}>{self.words(choice.text)}{small}</li>"

    def silence(self, moment: Moment) -> str:
        helped = self.spoken(moment.help, f"<i>{self.head('help')}</i>") if moment.help else ""
        if moment.own_silence and moment.silence:
            return f"{helped}<h3>{self.head('silence')}</h3>{self.steps(moment.silence)}"
        return helped

    def steps(self, steps: tuple[Step, ...]) -> str:
        lines = (f"<li>{self.words(step.what)}{self.spoken(step.line) if step.line else ''}</li>" for step in steps)
        return f"<ol>{''.join(lines)}</ol>"

    def at(self, levels: tuple[int, ...]) -> str:
        if not levels or levels == (1, 2, 3, 4, 5):
            return ""
        return f"<span class=at>{self.inline(HEADINGS['level'])} {escape(span(levels))}</span>"


_STYLE = """
:root{--ink:#1e2a32;--soft:#5b6b75;--line:#d5dee3;--accent:#2b6470;--paper:#fff}
*{box-sizing:border-box}
body{margin:0;background:#f3f6f7;color:var(--ink);font:16px/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif}
article{max-width:52rem;margin:2rem auto;padding:2.5rem 3rem;background:var(--paper);border-radius:6px}
h1{font-size:1.9rem;line-height:1.2;margin:0}
h2{font-size:1.15rem;margin:0 0 .4rem;color:var(--accent);break-after:avoid}
h2>span:first-child{display:inline-block;min-width:1.6em}
h2 small,.small,small{color:var(--soft);font-weight:400;font-size:.8rem}
h3{font-size:.85rem;margin:.7rem 0 .2rem;color:var(--soft);font-weight:600;break-after:avoid}
.sum{font-size:1.1rem;margin:.5rem 0}
.front{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.6rem 0;margin:1rem 0 1.5rem}
.row{display:grid;grid-template-columns:11rem 1fr;gap:1rem;margin:.35rem 0;break-inside:avoid}
.row h3{margin:.15rem 0;break-after:auto}
.row ol{margin:0;padding-left:1.2rem}
.row .line{margin-left:0}.row .line:first-child{margin-top:0}
.goal{break-inside:avoid;margin:.9rem 0;padding-top:.5rem;border-top:1px solid var(--line)}
.goal p{margin:.15rem 0}.goal b{margin-right:.4em}.contents{columns:2;padding-left:1.4em}
a{color:var(--accent);text-decoration:none}a:hover,a:focus-visible{text-decoration:underline}
.moment{border-bottom:1px solid var(--line);padding:1rem 0;break-inside:avoid}
.stage{margin:.15rem 0;color:var(--soft);font-style:italic}
.line{margin:.35rem 0 .35rem 1.6em}
.line b{display:inline-block;margin-right:.6em}
.line i{margin-right:.6em;color:var(--accent);font-style:normal;font-size:.85rem}
.note{color:var(--soft);font-size:.85rem;margin-right:.6em}
ul{margin:.2rem 0 .4rem 1.6em;padding-left:1.1em}
li{margin:.2rem 0}
li small{display:block}
li.model::marker{color:var(--accent);content:"● "}
.next{margin:.4rem 0 0 1.6em;color:var(--accent)}
.next:before{content:"→ "}
.at{white-space:nowrap;border:1px solid var(--line);border-radius:4px;padding:0 .35em;font-size:.78rem}
.both{display:inline-grid;grid-template-columns:1fr 1fr;gap:0 1.5rem;width:100%;vertical-align:top}
.both [lang=en]{color:#3b4c57}
h1 .both,h2 .both{display:inline;width:auto}h1 .both>span+span:before,h2 .both>span+span:before{content:" · "}
h2 .both,small .both,.note .both,.stage .both,.next .both,b .both{display:inline;width:auto}
small .both>span+span:before,.note .both>span+span:before,.stage .both>span+span:before,.next .both>span+span:before,
b .both>span+span:before{content:" / "}
.notes{min-height:1.2rem;border-left:3px solid var(--line);margin:.6rem 0 0 1.6em;padding-left:.6em;color:#6b7a83;
font-size:.8rem}
@media(max-width:40rem){article{padding:1.2rem;margin:0}.row{grid-template-columns:1fr;gap:0}}
@media print{@page{size:A4;margin:14mm 15mm}html{font-size:9.5pt}body{background:none;font-size:9.5pt;line-height:1.35}
.moment{padding:.5rem 0}h3{margin-top:.4rem}.line{margin-top:.2rem;margin-bottom:.2rem}li{margin:.1rem 0}
article{max-width:none;margin:0;padding:0;break-before:page}article:first-child{break-before:auto}
.notes{min-height:6mm;margin-top:.3rem}a{color:inherit}}
"""
