"""The first pages of a whole pack, on the web page."""

from collections.abc import Iterator
from html import escape

from samspill.model.words import Language

from .curriculum import Cover, GoalSheet
from .parts import Screenplay
from .tongues import Tongues


def cover_page(front: Cover, plays: tuple[Screenplay, ...], languages: tuple[Language, ...]) -> str:
    """What it is, how to read it, what is in it, and the curriculum."""
    return f"<article>{''.join(_Cover(languages).parts(front, plays))}</article>"


class _Cover(Tongues):
    def parts(self, front: Cover, plays: tuple[Screenplay, ...]) -> Iterator[str]:
        yield f"<header><h1>{self.words(front.name)}</h1>"
        yield f"<p class=small>{escape(front.version)} {escape(front.licence)}</p></header>"
        yield "<section class=front>"
        yield from self.listed("guide", front.guide)
        yield "</section>"
        entries = (
            f"<li><a href='#{escape(play.id)}'>{self.inline(play.title)}</a> <small>{escape(play.id)}</small></li>"
            for play in plays
        )
        yield f"<h2>{self.head('contents')}</h2><ol class=contents>{''.join(entries)}</ol>"
        yield f"<h2>{self.head('themes')}</h2>"
        for theme in front.themes:
            lines = "".join(f"<li>{self.words(line)}</li>" for line in theme.barriers)
            yield f"<h3>{self.inline(theme.name)}</h3><ul>{lines}</ul>"
        yield f"<h2>{self.head('domains')}</h2>"
        for domain in front.domains:
            yield f"<h3>{self.inline(domain.name)}</h3>{''.join(map(self.goal, domain.goals))}"

    def goal(self, goal: GoalSheet) -> str:
        after = f" <small>{self.head('after')} {escape(', '.join(goal.after))}</small>" if goal.after else ""
        missions = "".join(f"<p>{self.words(mission)}</p>" for mission in goal.missions)
        scenarios = ", ".join(f"<a href='#{escape(name)}'>{escape(name)}</a>" for name in goal.met_in)
        rows = (
            *self.listed("why", (goal.why,)),
            *self.listed("observe", (goal.observe,)),
            *((self.row("missions", missions),) if missions else ()),
            *((self.row("met_in", scenarios),) if scenarios else ()),
        )
        name = f"<p><b>{escape(goal.id)}</b>{self.inline(goal.name)}{after}</p>"
        return f"<section class=goal>{name}{''.join(rows)}</section>"
