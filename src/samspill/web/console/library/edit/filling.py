"""From sheets to the fields of the forms, and what the small buttons do to rows: one more, up, down."""

from samspill.app.packs.workshop.sheets import ALL_LEVELS, AnswerSheet, LineSheet
from samspill.app.views.writing import BeatForm, LevelsForm

Kept = dict[str, str]


def beat_fields(shown: BeatForm) -> Kept:
    """The fields of a beat as it stands in the file."""
    sheet = shown.sheet
    kept: Kept = {
        "title.nb": sheet.title_nb,
        "title.en": sheet.title_en,
        "hint.nb": sheet.hint_nb,
        "hint.en": sheet.hint_en,
        "say.order": _numbers(len(sheet.say)),
        "expect.order": _numbers(len(sheet.expect)),
        **_ways("go", sheet.go, sheet.ways),
    }
    for n, line in enumerate(sheet.say):
        kept |= _line(f"say.{n}", line)
    for n, answer in enumerate(sheet.expect):
        kept |= _answer(f"expect.{n}", answer)
    return kept


def with_rows(kept: Kept, button: str, beat: str) -> Kept:
    """The fields after a small button: ``more say``, ``up expect 2``, ``down say 0``."""
    what, _, rest = button.partition(" ")
    group, _, row = rest.partition(" ")
    if group not in _NEW:
        return kept
    order = [name for name in kept.get(f"{group}.order", "").split(",") if name]
    if what == "more":
        row = str(max((int(name) for name in order if name.isdecimal()), default=-1) + 1)
        order.append(row)
        kept = {**kept, **_NEW[group](f"{group}.{row}", f"{beat}.{len(order)}")}
    elif row in order:
        at = order.index(row)
        to = max(0, at - 1) if what == "up" else min(len(order) - 1, at + 1)
        order.insert(to, order.pop(at))
    return {**kept, f"{group}.order": ",".join(order)}


def level_fields(shown: LevelsForm) -> Kept:
    """The fields of the table of levels."""
    kept: Kept = {}
    for level, sheet in shown.levels.items():
        row = f"l.{level}"
        kept |= {f"{row}.{key}": str(getattr(sheet, key)) for key in ("demand", "options", "crowd", "noise")}
        kept |= {f"{row}.wait": _seconds(sheet.wait), f"{row}.prompt": _seconds(sheet.prompt)}
        kept |= {
            f"{row}.gaze": _percent(sheet.gaze),
            f"{row}.lit": _yes(sheet.lit),
            f"{row}.setback": _yes(sheet.setback),
        }
        for who, person in sheet.people.items():
            kept |= {f"{row}.{who}.there": "yes", f"{row}.{who}.amount": _percent(person.amount)}
            kept |= {f"{row}.{who}.{key}": getattr(person, key) for key in ("anchor", "mood", "posture")}
    return kept


def _line(row: str, line: LineSheet) -> Kept:
    kept = {f"{row}.{key}": getattr(line, key) for key in ("was", "id", "who", "act", "mood", "gesture", "nb", "en")}
    kept |= {f"{row}.{key}.before": getattr(line, key) for key in ("who", "act", "mood", "gesture")}
    kept[f"{row}.guard"] = line.guard
    return kept | (_levels(row, line.levels) if line.levels is not None else {})


def _answer(row: str, answer: AnswerSheet) -> Kept:
    kept = {f"{row}.{key}": getattr(answer, key) for key in ("was", "intent", "act", "nb", "en", "guard")}
    kept |= {f"{row}.act.before": answer.act, f"{row}.model": _yes(answer.model)}
    kept |= {f"{row}.evidence.{goal}": str(score) for goal, score in answer.evidence.items()}
    return kept | _levels(row, answer.levels) | _ways(f"{row}.go", answer.go, answer.ways)


def _ways(name: str, go: tuple[str, ...], ways: tuple[str, ...]) -> Kept:
    kept = {f"{name}.many": str(len(go))}
    for n, (to, way) in enumerate(zip(go, ways, strict=False)):
        kept |= {f"{name}.{n}": to, f"{name}.{n}.before": to, f"{name}.{n}.way": way}
    return kept


def _levels(row: str, levels: tuple[int, ...]) -> Kept:
    return {f"{row}.has_levels": "yes"} | {f"{row}.level.{n}": "yes" for n in levels}


def _new_line(row: str, id: str) -> Kept:
    return {f"{row}.was": "", f"{row}.id": id, f"{row}.who": "coach"} | _levels(row, ALL_LEVELS)


def _new_answer(row: str, id: str) -> Kept:
    intent = id.replace(".", "_")
    return {f"{row}.was": "", f"{row}.intent": intent, f"{row}.go.many": "1"} | _levels(row, ALL_LEVELS)


_NEW = {"say": _new_line, "expect": _new_answer}


def _numbers(many: int) -> str:
    return ",".join(map(str, range(many)))


def _yes(value: bool) -> str:
    return "yes" if value else ""


def _percent(share: float) -> str:
    return f"{share * 100:g}"


def _seconds(ms: int | None) -> str:
    return "" if ms is None else f"{ms / 1000:g}"
