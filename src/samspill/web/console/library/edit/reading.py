"""From the fields of the forms to sheets; every problem is named by its field."""

from collections.abc import Iterable

from samspill.app.packs.workshop.levels import LevelSheet, PersonSheet
from samspill.app.packs.workshop.sheets import ALL_LEVELS, AnswerSheet, BeatSheet, LineSheet
from samspill.app.views.writing import BeatForm, Editing, LevelsForm
from samspill.model.words import Text
from samspill.web.pages.form import Form

LONGEST, LONGEST_ID = 500, 80
_BOTH = Text(nb="Skriv det på begge språk.", en="Write it in both languages.")
_NAME = Text(nb="Gi den et navn, uten mellomrom.", en="Give it a name, without spaces.")
_TWICE = Text(nb="Navnet er i bruk. Velg et annet.", en="The name is taken. Choose another.")
_NUMBER = Text(nb="Skriv et tall.", en="Write a number.")


def beat_of(form: Form, shown: BeatForm) -> BeatSheet:
    """The beat as the form has it now, rows that are to be taken out left out."""
    choices = shown.editing.choices
    say = tuple(_line(form, row, choices_of(shown.editing)) for row in row_names(form, "say"))
    expect = tuple(_answer(form, row, shown.editing) for row in row_names(form, "expect"))
    _no_twins(form, [(f"{row}.id", line.id) for row, line in zip(row_names(form, "say"), say, strict=True)])
    named = zip(row_names(form, "expect"), expect, strict=True)
    _no_twins(form, [(f"{row}.intent", answer.intent) for row, answer in named])
    beats = {"", *(name for name, _ in choices.beats)}
    sheet = BeatSheet(
        title_nb=form.text("title.nb", LONGEST),
        title_en=form.text("title.en", LONGEST),
        say=say,
        expect=expect,
        hint_nb=form.text("hint.nb", LONGEST),
        hint_en=form.text("hint.en", LONGEST),
        go=_go(form, "go", beats),
        ways=shown.sheet.ways,
        other=shown.sheet.other,
    )
    _both(form, "title", sheet.title_nb, sheet.title_en)
    if bool(sheet.hint_nb) is not bool(sheet.hint_en):
        form.problem("hint", _BOTH)
    return sheet


def row_names(form: Form, group: str) -> list[str]:
    """The rows of a group in the order the form shows them, without those that are to be taken out."""
    order = [name for name in form.kept.get(f"{group}.order", "").split(",") if name.isdecimal()]
    return [f"{group}.{name}" for name in order if form.kept.get(f"{group}.{name}.out") != "yes"]


def levels_of(form: Form, shown: LevelsForm) -> dict[int, LevelSheet]:
    """The table as the form has it now."""
    return {level: _level(form, f"l.{level}", shown) for level in shown.levels}


def choices_of(editing: Editing) -> dict[str, set[str]]:
    """What may stand in each kind of field; what stands in the file already may always stay."""
    c = editing.choices
    return {
        "who": {name for name, _ in c.people},
        "act": {"", *c.acts},
        "mood": {"", *c.moods},
        "gesture": {"", *c.gestures},
    }


def _line(form: Form, row: str, known: dict[str, set[str]]) -> LineSheet:
    was = form.text(f"{row}.was", LONGEST_ID)
    chosen = {key: _one_of(form, f"{row}.{key}", known[key]) for key in ("who", "act", "mood", "gesture")}
    line = LineSheet(
        was=was,
        id=_id(form, f"{row}.id") or was,
        nb=form.text(f"{row}.nb", LONGEST),
        en=form.text(f"{row}.en", LONGEST),
        levels=_levels(form, row) if f"{row}.has_levels" in form else None,
        **chosen,
    )
    _both(form, row, line.nb, line.en)
    return line


def _answer(form: Form, row: str, editing: Editing) -> AnswerSheet:
    was = form.text(f"{row}.was", LONGEST_ID)
    evidence = {goal: form.kept.get(f"{row}.evidence.{goal}", "") for goal, _ in editing.choices.goals}
    answer = AnswerSheet(
        was=was,
        intent=_id(form, f"{row}.intent") or was,
        nb=form.text(f"{row}.nb", LONGEST),
        en=form.text(f"{row}.en", LONGEST),
        act=_one_of(form, f"{row}.act", {"", *editing.choices.acts}),
        model=form.kept.get(f"{row}.model") == "yes",
        levels=_levels(form, row),
        evidence={goal: int(score) for goal, score in evidence.items() if score in {"0", "1", "2"}},
        go=_go(form, f"{row}.go", {"", *(name for name, _ in editing.choices.beats)}),
    )
    _both(form, row, answer.nb, answer.en)
    return answer


def _go(form: Form, name: str, beats: set[str]) -> tuple[str, ...]:
    many = int(form.kept.get(f"{name}.many", "1")[:2] or 1) if form.kept.get(f"{name}.many", "1").isdecimal() else 1
    return tuple(_one_of(form, f"{name}.{n}", beats) for n in range(max(1, many)))


def _levels(form: Form, row: str) -> tuple[int, ...]:
    return tuple(n for n in ALL_LEVELS if form.kept.get(f"{row}.level.{n}") == "yes") or ALL_LEVELS


def _level(form: Form, row: str, shown: LevelsForm) -> LevelSheet:
    people = {who: _person(form, f"{row}.{who}", shown) for who, _ in shown.cast if f"{row}.{who}.there" in form}
    prompt = form.text(f"{row}.prompt", 6)
    return LevelSheet(
        demand=form.number(f"{row}.demand", 1, 10),
        wait=_milliseconds(form, f"{row}.wait"),
        options=form.number(f"{row}.options", 1, 4),
        prompt=_milliseconds(form, f"{row}.prompt") if prompt else None,
        crowd=form.number(f"{row}.crowd", 0, 20),
        noise=form.number(f"{row}.noise", 0, 3),
        gaze=_decimal(form, f"{row}.gaze", 100, 2),
        lit=form.kept.get(f"{row}.lit") == "yes",
        setback=form.kept.get(f"{row}.setback") == "yes",
        people=people,
    )


def _person(form: Form, row: str, shown: LevelsForm) -> PersonSheet:
    choices = shown.editing.choices
    anchor = form.text(f"{row}.anchor", LONGEST_ID)
    if not anchor:
        form.problem(f"{row}.anchor", Text(nb="Velg en plass.", en="Choose a spot."))
    return PersonSheet(
        anchor=anchor,
        mood=_one_of(form, f"{row}.mood", set(choices.moods)),
        amount=_decimal(form, f"{row}.amount", 100, 2),
        posture=_one_of(form, f"{row}.posture", set(choices.postures)),
    )


def _milliseconds(form: Form, name: str) -> int:
    """Seconds with a decimal, as people write them, to ms."""
    return round(_decimal(form, name, 1, 1, highest=600) * 1000)


def _decimal(form: Form, name: str, share: int, digits: int, highest: float = 100) -> float:
    written = form.text(name, 8).replace(",", ".").removesuffix("%").strip()
    whole, _, rest = written.partition(".")
    if not (whole.isdecimal() and (rest.isdecimal() or not rest)) or float(written) > highest:
        form.problem(name, _NUMBER)
        return 0.0
    return round(float(written) / share, digits + 1)


def _one_of(form: Form, name: str, known: set[str]) -> str:
    """The choice made; what was in the file before, known or not, may stay."""
    chosen = form.text(name, LONGEST_ID)
    if chosen in known or chosen == form.kept.get(f"{name}.before"):
        return chosen
    form.problem(name, Text(nb="Velg et svar.", en="Choose an answer."))
    return ""


def _id(form: Form, name: str) -> str:
    text = form.text(name, LONGEST_ID)
    if name in form and (not text or any(letter.isspace() for letter in text)):
        form.problem(name, _NAME)
    return text


def _both(form: Form, row: str, nb: str, en: str) -> None:
    if not nb or not en:
        form.problem(f"{row}.{'nb' if not nb else 'en'}", _BOTH)


def _no_twins(form: Form, named: Iterable[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for field, name in named:
        if name and name in seen:
            form.problem(field, _TWICE)
        seen.add(name)
