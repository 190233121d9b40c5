"""A screenplay as a PDF."""

from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from samspill.model.words import Language, Text

from .curriculum import Cover, GoalSheet
from .parts import Choice, Moment, Screenplay, Spoken, Step
from .words import HEADINGS, span

_INK, _SOFT, _ACCENT, _LINE = (HexColor(c) for c in ("#1e2a32", "#5b6b75", "#2b6470", "#d5dee3"))
_WIDTH = A4[0] - 34 * mm - 12  # the frame keeps 6 points free on each side
_TYPE = "cp1252"
"""What the standard fonts of PDF can show: enough for Norwegian, English and their quotation marks."""


def sheet(plays: tuple[Screenplay, ...], languages: tuple[Language, ...], front: Cover | None = None) -> bytes:
    """The PDF, on A4; letters it has no type for become question marks (see ``cannot_show``)."""
    out = BytesIO()
    first = languages[0]
    title = " · ".join(play.title.spoken(first) for play in plays) if front is None else front.name.spoken(first)
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=17 * mm,
        rightMargin=17 * mm,
        topMargin=16 * mm,
        bottomMargin=18 * mm,
        title=title,
        author="samspill",
        invariant=1,
    )
    flow: list[Flowable] = [] if front is None else list(_Cover(languages).whole(front, plays))
    for play in plays:
        flow += [*([PageBreak()] if flow else []), *_Sheet(play, languages).whole()]
    document.build(flow, onFirstPage=_numbered, onLaterPages=_numbered)
    return out.getvalue()


def cannot_show(plays: tuple[Screenplay, ...]) -> tuple[str, ...]:
    """The letters in the texts that the PDF has no type for."""
    letters = set(repr(plays))
    return tuple(sorted(letter for letter in letters if letter.isprintable() and not _shown(letter)))


def _shown(letter: str) -> bool:
    return letter.encode(_TYPE, errors="replace") != b"?" or letter == "?"


def _numbered(canvas: object, document: object) -> None:
    canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
    canvas.setFillColor(_SOFT)  # type: ignore[attr-defined]
    canvas.drawRightString(A4[0] - 17 * mm, 10 * mm, str(canvas.getPageNumber()))  # type: ignore[attr-defined]
    canvas.drawString(17 * mm, 10 * mm, document.title)  # type: ignore[attr-defined]


def _style(name: str, size: float, **more: object) -> ParagraphStyle:
    made = {"fontName": "Helvetica", "textColor": _INK, "alignment": TA_LEFT, "leading": size * 1.36, **more}
    return ParagraphStyle(name, fontSize=size, **made)


_TITLE = _style("title", 20, fontName="Helvetica-Bold", spaceAfter=3)
_SUM = _style("sum", 11.5, spaceAfter=6)
_SMALL = _style("small", 8, textColor=_SOFT, spaceAfter=4)
_HEAD = _style("head", 8.5, fontName="Helvetica-Bold", textColor=_SOFT, spaceBefore=4)
_BEAT = _style("beat", 12, fontName="Helvetica-Bold", textColor=_ACCENT, spaceAfter=3)
_BODY = _style("body", 9.5)
_LINE_OF = _style("line", 9.5, leftIndent=14, spaceAfter=2)
_STAGE = _style("stage", 9, fontName="Helvetica-Oblique", textColor=_SOFT, leftIndent=14)
_CHOICE = _style("choice", 9.5, leftIndent=28, bulletIndent=16, spaceAfter=1.5)


class _Written:
    def __init__(self, languages: tuple[Language, ...]) -> None:
        self.languages = languages

    def row(self, heading: str, lines: list[str]) -> list[object]:
        return [Paragraph(self.head(heading), _HEAD), [Paragraph(line, _BODY) for line in lines]]

    def rows(self, rows: list[list[object]]) -> Table:
        style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
        return Table([row for row in rows if row[1]], colWidths=[35 * mm, _WIDTH - 35 * mm], style=style, hAlign="LEFT")

    def words(self, text: Text, between: str = " / ") -> str:
        said = dict.fromkeys(text.spoken(language) for language in self.languages)
        return _safe(between.join(said))

    def head(self, name: str) -> str:
        return self.words(HEADINGS[name])


class _Cover(_Written):
    def whole(self, front: Cover, plays: tuple[Screenplay, ...]) -> Iterator[Flowable]:
        yield Paragraph(self.words(front.name, " · "), _TITLE)
        yield Paragraph(_safe(f"{front.version} {front.licence}"), _SMALL)
        yield HRFlowable(width="100%", color=_LINE)
        contents = [f"{number}. {self.words(play.title)} ({_safe(play.id)})" for number, play in enumerate(plays, 1)]
        yield self.rows([self.row("guide", [self.words(one) for one in front.guide]), self.row("contents", contents)])
        yield CondPageBreak(60 * mm)
        yield Paragraph(self.head("themes"), _BEAT)
        yield self.rows(
            [
                [
                    Paragraph(self.words(theme.name), _HEAD),
                    [Paragraph(self.words(line), _BODY) for line in theme.barriers],
                ]
                for theme in front.themes
            ]
        )
        yield CondPageBreak(60 * mm)
        yield Paragraph(self.head("domains"), _BEAT)
        for domain in front.domains:
            yield Paragraph(self.words(domain.name), _HEAD)
            yield from map(self.goal, domain.goals)

    def goal(self, goal: GoalSheet) -> Flowable:
        after = (
            f" <font size=8 color='#5b6b75'>{self.head('after')} {', '.join(goal.after)}</font>" if goal.after else ""
        )
        rows = self.rows(
            [
                self.row("why", [self.words(goal.why)]),
                self.row("observe", [self.words(goal.observe)]),
                self.row("missions", [self.words(mission) for mission in goal.missions]),
                self.row("met_in", [_safe(", ".join(goal.met_in))] if goal.met_in else []),
            ]
        )
        name = Paragraph(f"<b>{_safe(goal.id)}</b> {self.words(goal.name)}{after}", _BODY)
        return KeepTogether([Spacer(1, 3 * mm), name, rows])


class _Sheet(_Written):
    def __init__(self, play: Screenplay, languages: tuple[Language, ...]) -> None:
        super().__init__(languages)
        self.play = play

    def whole(self) -> Iterator[Flowable]:
        play = self.play
        yield Paragraph(self.words(play.title, " · "), _TITLE)
        yield from self.texts(play.summary, _SUM)
        yield Paragraph(_safe(f"{play.id} {play.version}"), _SMALL)
        yield HRFlowable(width="100%", color=_LINE)
        yield self.front()
        yield HRFlowable(width="100%", color=_LINE, spaceAfter=8)
        for moment in play.moments:
            yield from self.moment(moment)

    def front(self) -> Flowable:
        play = self.play
        people = [f"<b>{_safe(p.name)}</b>, {self.words(p.role)}{self.at(p.levels)}" for p in play.cast]
        goals = [f"<b>{_safe(g.id)}</b> {self.words(g.name)}" for g in play.goals]
        levels = [f"<b>{n.level} {self.words(n.name)}:</b> {self.words(n.note)}" for n in play.levels]
        rows = [
            self.row("place", [self.words(play.place)]),
            self.row("cast", people),
            self.row("goals", goals),
            self.row("rehearsal", [f"{i}. {self.words(step)}" for i, step in enumerate(play.rehearsal, 1)]),
            self.row("expectation", [self.words(play.expectation)]),
            self.row("reflection", [self.words(play.reflection)]),
            self.row("goes_well", [self.words(play.goes_well)]),
            self.row("debrief", [self.words(line) for line in play.debrief]),
            self.row("farewell", [f"<b>{_safe(play.farewell.who)}</b> {self.words(play.farewell.text)}"]),
            self.row("facts", [self.words(line) for line in play.facts]),
            self.row("levels", levels),
            self.row("chance", [self.words(line) for line in play.chance]),
            self.row("flags", [self.words(line) for line in play.flags]),
            self.row("silence", list(self.steps(play.silence))),
        ]
        return self.rows(rows)

    def moment(self, moment: Moment) -> Iterator[Flowable]:
        came = ", ".join(map(str, moment.comes_from))
        source = f" · {self.head('from')} {came}" if came else ""
        small = f"<font size=8 color='#5b6b75'>{_safe(moment.id)}{source}{self.at(moment.levels)}</font>"
        parts: list[Flowable] = [
            Paragraph(f"{moment.number} &nbsp; {self.words(moment.title, ' · ')} &nbsp; {small}", _BEAT)
        ]
        parts += [Paragraph(self.words(words), _STAGE) for words in moment.stage]
        parts += [part for line in moment.lines for part in self.spoken(line)]
        if moment.asks:
            parts.append(Paragraph(f"{self.head('asks')}: {self.words(moment.asks)}", _STAGE))
        if moment.task:
            parts.append(Paragraph(f"{self.head('task')}: {self.words(moment.task)}", _HEAD))
            parts += [Paragraph(self.words(field), _CHOICE) for field in moment.fields]
        parts += self.choices("choices", moment.choices)
        parts += self.choices("reactions", moment.reactions)
        if moment.help:
            parts += self.spoken(moment.help, f"<font size=8 color='#2b6470'>{self.head('help')}</font> &nbsp;")
        if moment.own_silence and moment.silence:
            parts.append(Paragraph(self.head("silence"), _HEAD))
            parts += [Paragraph(step, _LINE_OF) for step in self.steps(moment.silence)]
        if moment.follows.nb:
            parts.append(Paragraph(f"<font color='#2b6470'>» {self.words(moment.follows)}</font>", _LINE_OF))
        yield CondPageBreak(35 * mm)
        yield KeepTogether(parts)
        yield Spacer(1, 5 * mm)
        yield HRFlowable(width="100%", color=_LINE, spaceAfter=6)

    def spoken(self, line: Spoken, before: str = "") -> list[Flowable]:
        note = f"<font size=8 color='#5b6b75'>({self.words(line.note)})</font> &nbsp;" if line.note.nb else ""
        who = f"{before}<b>{_safe(line.who)}</b> &nbsp;{note}"
        return self.beside(line.text, _LINE_OF, who)

    def choices(self, heading: str, choices: tuple[Choice, ...]) -> list[Flowable]:
        if not choices:
            return []
        parts: list[Flowable] = [Paragraph(self.head(heading), _HEAD)]
        for choice in choices:
            notes = " · ".join(self.notes(choice))
            small = f"<br/><font size=8 color='#5b6b75'>{notes}</font>" if notes else ""
            colour = "#2b6470" if choice.model else "#1e2a32"
            bullet = f"<bullet><font color='{colour}'>•</font></bullet>"
            parts.append(Paragraph(f"{bullet}{self.words(choice.text)}{small}", _CHOICE))
        return parts

    def notes(self, choice: Choice) -> Iterator[str]:
        if choice.model:
            yield self.head("model")
        if choice.levels:
            yield self.at(choice.levels).strip()
        if choice.note.nb:
            yield self.words(choice.note)
        if choice.shows:
            yield f"{self.head('shows')} {_safe(', '.join(choice.shows))}"
        if choice.remembers.nb:
            yield f"{self.head('remembers')} {self.words(choice.remembers)}"
        if choice.follows.nb:
            yield f"» {self.words(choice.follows)}"

    def steps(self, steps: Iterable[Step]) -> Iterator[str]:
        for number, step in enumerate(steps, 1):
            line = f" <b>{_safe(step.line.who)}</b> {self.words(step.line.text)}" if step.line else ""
            yield f"{number}. {self.words(step.what)}{line}"

    def texts(self, text: Text, style: ParagraphStyle) -> list[Flowable]:
        return self.beside(text, style, "")

    def beside(self, text: Text, style: ParagraphStyle, before: str) -> list[Flowable]:
        """The text; in two languages, the second under the first and in softer ink."""
        made: list[Flowable] = [Paragraph(before + _safe(text.spoken(self.languages[0])), style)]
        if len(self.languages) > 1 and text.nb != text.en:
            other = _safe(text.spoken(self.languages[1]))
            made.append(Paragraph(f"<font color='#4a5c67'>{other}</font>", style))
        return made

    def at(self, levels: tuple[int, ...]) -> str:
        if not levels or levels == (1, 2, 3, 4, 5):
            return ""
        return f"  ({self.head('level')} {_safe(span(levels))})"


def _safe(text: str) -> str:
    shown = text.encode(_TYPE, errors="replace").decode(_TYPE)
    return escape(shown, quote=False)
