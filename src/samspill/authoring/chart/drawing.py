"""The chart as an SVG picture."""

from collections.abc import Iterator
from html import escape

from samspill.model.words import Language, Text

from .flow import By, Flow
from .placing import GAP_ACROSS, MARGIN, PAD, ROW, ROW_LINE, TITLE, TITLE_LINE, WIDE, Placed, Row, Sheet, placed

_INK, _SOFT, _LINE, _ACCENT, _LOST = "#1e2a32", "#5b6b75", "#c3d0d6", "#2b6470", "#b3261e"
_FONT = "'Source Sans 3','Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif"
_SIGNS = {By.ANSWER: "○", By.DEED: "◇", By.ITSELF: "", By.SILENCE: "…", By.STAFF: "◆"}
_WORDS = {
    By.ITSELF: Text("går videre", "goes on"),
    By.SILENCE: Text("stillhet", "silence"),
    "level": Text("nivå", "level"),
    "legend": Text(
        "● slik coachen ville vist det,  ○ et annet svar,  ◇ noe deltakeren gjør,  … stillhet,  ↺ tilbake",
        "● as the coach would show it,  ○ another answer,  ◇ something the participant does,  … silence,  ↺ back",
    ),
    "more": Text(
        "◆ noe behandleren kan sette i gang,  ✗ finnes ikke", "◆ something a care worker may set off,  ✗ does not exist"
    ),
    "lost": Text("Ingen vei fører hit, på noe nivå:", "No way leads here, at any level:"),
    "steered": Text("Bare behandleren kan føre hit:", "Only a care worker can lead here:"),
    "stays": Text("blir her", "stays"),
    "share": Text("Fargen viser hvor mange av øvelsene som kom hit.", "The shade shows how many runs came here."),
}


def draw(flow: Flow, language: Language) -> str:
    """The picture, sized for A3; every box says its number, and each way out says where it leads."""
    return _Drawing(flow, language).whole()


class _Drawing:
    def __init__(self, flow: Flow, language: Language) -> None:
        self.flow, self.language = flow, language
        self.sheet: Sheet = placed(flow)
        self.extra = 26 * (2 + bool(flow.lost) + bool(flow.steered))

    def whole(self) -> str:
        width, height = self.sheet.width, self.sheet.height + self.extra
        across, down = ("420mm", "297mm") if self.sheet.lying else ("297mm", "420mm")
        name = escape(_readable(f"{self.flow.title}, {self.word('level')} {self.flow.level}"))
        inside = "\n".join(part for part in (*self.links(), *self.boxes(), *self.frame()) if part)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" '
            f'viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{name}" font-family="{_FONT}">\n'
            f"<title>{name}</title>\n{_MARKERS}\n"
            f'<rect width="{width:.0f}" height="{height:.0f}" fill="#fff"/>\n{inside}\n</svg>\n'
        )

    def frame(self) -> Iterator[str]:
        yield _text(MARGIN, MARGIN + 20, self.flow.title, 26, _INK, bold=True)
        under = f"{self.flow.scenario} · {self.word('level')} {self.flow.level}"
        yield _text(MARGIN, MARGIN + 44, under, 15, _SOFT)
        bottom = self.sheet.height + 6
        shaded = any(box.share is not None for box in self.flow.boxes)
        share = f".  {self.word('share')}" if shaded else ""
        yield _text(MARGIN, bottom, self.word("legend"), 14, _SOFT)
        bottom += 24
        yield _text(MARGIN, bottom, self.word("more") + share, 14, _SOFT)
        for name, beats, colour in (("lost", self.flow.lost, _LOST), ("steered", self.flow.steered, _SOFT)):
            if beats:
                bottom += 26
                yield _text(MARGIN, bottom, f"{self.word(name)} {', '.join(beats)}", 15, colour, bold=name == "lost")

    def boxes(self) -> Iterator[str]:
        for box in self.sheet.boxes.values():
            yield f"<g>{''.join(self.box(box))}</g>"

    def box(self, at: Placed) -> Iterator[str]:
        ends, starts = bool(at.box.ending), at.box.id == self.flow.start
        stroke, thick = (_ACCENT, 2.4) if ends or starts else (_LINE, 1.4)
        radius = 20 if ends else 7
        share = at.box.share
        fill = "#fff" if share is None else _shade(share)
        dash = ' stroke-dasharray="5 4"' if share == 0 else ""
        yield (
            f'<rect x="{at.x:.1f}" y="{at.y:.1f}" width="{WIDE}" height="{at.height:.1f}" rx="{radius}" '
            f'fill="{fill}" stroke="{stroke}" stroke-width="{thick}"{dash}/>'
        )
        y = at.y + PAD + 13
        yield _text(at.x + PAD + 2, y, str(at.box.number), TITLE, _ACCENT, bold=True)
        for i, line in enumerate(at.title):
            yield _text(at.x + 38, y + i * TITLE_LINE, line, TITLE, _INK, bold=True)
        if share is not None:
            yield _text(at.x + WIDE - PAD, y, f"{100 * share:.0f} %", 12, _SOFT, anchor="end")
        under = f"{at.box.id}{f' · {at.box.ending}' if ends else ''}"
        yield _text(at.x + 38, y + len(at.title) * TITLE_LINE - 2, under, 11, _SOFT)
        for row in at.rows:
            yield from self.row(at, row)

    def row(self, at: Placed, row: Row) -> Iterator[str]:
        link, soft = row.link, row.link.by is not By.ANSWER
        sign = "●" if link.model else _SIGNS[link.by]
        y = row.top + 11
        yield _text(at.x + PAD + 3, y, sign, 11, _ACCENT)
        words = row.lines if link.label else (self.word(link.by),)
        for i, line in enumerate(words):
            yield _text(at.x + 28, y + i * ROW_LINE, line, ROW, _SOFT if soft else _INK)
        goes, colour = self.goes(at, row)
        yield _text(at.x + WIDE - PAD, row.middle + 4, goes, 12, colour, bold=True, anchor="end")

    def goes(self, at: Placed, row: Row) -> tuple[str, str]:
        """Where a way out leads, as numbers; what does not exist is named."""
        if not row.link.to:
            return self.word("stays"), _SOFT
        missing = [to for to in row.link.to if to not in self.sheet.boxes]
        if missing:
            return f"✗ {missing[0]}", _LOST
        targets = [self.sheet.boxes[to] for to in row.link.to]
        back = "↺ " if all(to.column <= at.column for to in targets) else ""
        return back + " / ".join(str(to.box.number) for to in targets), _ACCENT

    def links(self) -> Iterator[str]:
        """Lines to what stands in the next column; all the rest is told by its number."""
        for at in self.sheet.boxes.values():
            for row in at.rows:
                for name in row.link.to:
                    to = self.sheet.boxes.get(name)
                    if to is not None and to.strip == at.strip and to.column == at.column + 1:
                        yield _curve(at.x + WIDE, row.middle, to.x, to.entrance, row.link.by, row.link.model)

    def word(self, name: By | str) -> str:
        return _WORDS[name].spoken(self.language)


def _curve(x: float, y: float, to_x: float, to_y: float, by: By, model: bool) -> str:
    bend = GAP_ACROSS * 0.55
    dash = ' stroke-dasharray="2 4"' if by is By.SILENCE else ' stroke-dasharray="6 3"' if by is By.DEED else ""
    colour, thick = (_ACCENT, 2.2) if model else (_SOFT, 1.2)
    return (
        f'<path d="M{x:.1f} {y:.1f}C{x + bend:.1f} {y:.1f} {to_x - bend:.1f} {to_y:.1f} {to_x - 2:.1f} {to_y:.1f}" '
        f'fill="none" stroke="{colour}" stroke-width="{thick}"{dash} marker-end="url(#{"m" if model else "o"})"/>'
    )


def _text(x: float, y: float, words: str, size: float, colour: str, bold: bool = False, anchor: str = "start") -> str:
    weight = ' font-weight="600"' if bold else ""
    end = f' text-anchor="{anchor}"' if anchor != "start" else ""
    shown = escape(_readable(words))
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{colour}"{weight}{end}>{shown}</text>'


def _readable(words: str) -> str:
    """Without what XML does not take."""
    return "".join(c if c.isprintable() else " " for c in words)


def _shade(share: float) -> str:
    """From white (nobody came) to a calm green (everybody)."""
    low, high = (255, 255, 255), (176, 214, 208)
    mixed = (round(a + (b - a) * share) for a, b in zip(low, high, strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)


_MARKERS = (
    "<defs>"
    + "".join(
        f'<marker id="{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path d="M0 0.8L7.4 4L0 7.2z" fill="{colour}"/></marker>'
        for name, colour in (("m", _ACCENT), ("o", _SOFT))
    )
    + "</defs>"
)
