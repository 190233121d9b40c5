"""Texts go out to a translator and come back, and nothing else changes."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from tools.diagnostics.pages import sample

from samspill.authoring.strings import from_po, from_xlsx, rows, take_in, to_po, to_xlsx
from samspill.authoring.strings.cells import Cell, Unreadable
from samspill.model.words import Language
from samspill.packs.seen import SEEN, seen_files, together
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import texts

MADE = datetime(2026, 1, 1, tzinfo=UTC)
KEY = "scenarios/hello.yaml#beats/hi/say/hi.kari"
Trip = Callable[[dict[str, str], Language], tuple[Language, tuple[Cell, ...]]]


def by_sheet(files: dict[str, str], to: Language) -> tuple[Language, tuple[Cell, ...]]:
    return from_xlsx(to_xlsx(rows(files), to))


def by_catalogue(files: dict[str, str], to: Language) -> tuple[Language, tuple[Cell, ...]]:
    return from_po(to_po(rows(files), to, MADE))


def some_of_what_ships() -> dict[str, str]:
    """Everything but most of the scenarios: they are many, and alike to a translator."""
    kept = {f"scenarios/{name}.yaml" for name in ("cafe.order", "calm.room")}
    return {name: text for name, text in texts().items() if not name.startswith("scenarios/") or name in kept}


TRIPS = pytest.mark.parametrize("trip", [by_sheet, by_catalogue])


@TRIPS
@pytest.mark.parametrize("to", Language)
def test_out_and_back_in_changes_nothing(trip: Trip, to: Language) -> None:
    files = some_of_what_ships()
    language, cells = trip(files, to)
    taken = take_in(files, language, cells)
    assert language is to
    assert len(cells) == len(rows(files)) > 300
    assert taken.problems == ()
    assert taken.files == {}


@TRIPS
def test_a_translation_lands_in_its_place_and_nothing_else_moves(trip: Trip) -> None:
    files = sample()
    language, cells = trip(files, Language.EN)
    mine = tuple(cell._replace(target="Good day: you") if cell.key == KEY else cell for cell in cells)
    taken = take_in(files, language, mine)
    assert taken.changed == (KEY,)
    [(name, text)] = taken.files.items()
    assert text == files[name].replace("nb: Hei!, en: Hello!}", 'nb: Hei!, en: "Good day: you"}')


def test_who_says_it_and_where_is_told() -> None:
    contexts = {row.key: row.context for row in rows(some_of_what_ships())}
    cafe = "scenarios/cafe.order.yaml#beats/"
    assert contexts[f"{cafe}greet/say/greet.hello"] == (
        "ingrid says; initialGreeting; only if again is false; in the beat greet"
    )
    assert contexts[f"{cafe}queue/say/queue.serve"].startswith("ingrid says to bjorn; offer")
    assert contexts[f"{cafe}greet/expect/greet_warm"].startswith("the participant answers; returnGreeting")
    assert contexts[f"{cafe}greet/title"] == "title; in the beat greet"


def test_keys_are_names_so_that_moved_lines_keep_theirs() -> None:
    found = [row.key for row in rows(some_of_what_ships())]
    assert len(found) == len(set(found))
    assert not [key for key in found if "/say/0" in key or "/expect/0" in key]


def test_a_missing_text_is_exported_and_can_be_filled_in() -> None:
    files = {**sample(), "places/hall/place.yaml": "id: hall\nname: {nb: Gangen}\n"}
    language, cells = by_sheet(files, Language.EN)
    mine = tuple(c._replace(target="The hall") if c.key == "places/hall/place.yaml#name" else c for c in cells)
    taken = take_in(files, language, mine)
    assert taken.files == {"places/hall/place.yaml": "id: hall\nname: {nb: Gangen, en: The hall}\n"}


def test_everything_that_is_wrong_is_said_at_once_and_nothing_is_taken() -> None:
    files = sample()
    model = "scenarios/hello.yaml#beats/hi/silence/1/say"
    known = {row.key: row for row in rows(files)}
    assert model in known
    cells = (
        Cell(2, KEY, "Hei, du!", "Hello!"),
        Cell(3, KEY + "x", "Hei!", "Hello!"),
        Cell(4, model, known[model].text(Language.NB), "Say it"),
        Cell(5, model, known[model].text(Language.NB), "Say “{answer}”"),
    )
    taken = take_in(files, Language.EN, cells)
    assert len(taken.problems) == 4
    said = "\n".join(taken.problems)
    assert "has changed since it was exported: “Hei, du!” is now “Hei!”" in said
    assert f"Did you mean `{KEY}`?" in said
    assert "{answer} should stand in the translation, but nothing in curly brackets does." in said
    assert "for the second time" in said


def test_an_empty_translation_takes_nothing_away() -> None:
    language, cells = by_sheet(sample(), Language.EN)
    taken = take_in(sample(), language, tuple(cell._replace(target="") for cell in cells))
    assert taken.files == {}
    assert taken.empty == len(cells)


def behind() -> dict[str, str]:
    """The sample pack, seen as it is, and then changed in Norwegian only."""
    files = sample()
    files |= seen_files({row.key: together(row.texts) for row in rows(files)})
    return {
        **files,
        "scenarios/hello.yaml": files["scenarios/hello.yaml"].replace(
            "nb: Hei!, en: Hello!}", "nb: Hallo!, en: Hello!}"
        ),
    }


def test_a_text_changed_in_one_language_makes_the_other_stale() -> None:
    assert {row.key: row.stale for row in rows(behind()) if row.stale} == {KEY: "en"}


def test_a_text_written_anew_in_both_or_never_seen_is_not_stale() -> None:
    files = behind()
    name = "scenarios/hello.yaml"
    assert not [row for row in rows({**files, name: files[name].replace("en: Hello!}", "en: Hallo!}")}) if row.stale]
    for unreadable in ("texts: {}", "texts: [", ""):
        assert not [row for row in rows({**files, f"{SEEN}{name}": unreadable}) if row.stale]


def test_a_new_translation_is_seen_to_belong() -> None:
    files = behind()
    language, cells = by_sheet(files, Language.EN)
    taken = take_in(files, language, tuple(c._replace(target="Hey!") if c.key == KEY else c for c in cells))
    assert not [row for row in rows({**files, **taken.files}) if row.stale]


def test_a_stale_translation_is_marked_in_both() -> None:
    marked = rows(behind())
    sheet = load_workbook(BytesIO(to_xlsx(marked, Language.EN))).active
    assert sheet is not None
    states = {line[0]: line[6] for line in sheet.iter_rows(min_row=2, values_only=True)}
    assert states[KEY] == "the source has changed"
    _, cells = from_po(to_po(marked, Language.EN, MADE))
    assert next(cell.target for cell in cells if cell.key == KEY) == ""


def test_a_text_that_looks_like_a_formula_is_a_text() -> None:
    files = {**sample(), "places/hall/place.yaml": 'id: hall\nname: {nb: "=1+1", en: "=SUM(A1)"}\n'}
    book = load_workbook(BytesIO(to_xlsx(rows(files), Language.EN)))
    assert book.active is not None
    assert not [cell for line in book.active.iter_rows(max_col=4) for cell in line if cell.data_type == "f"]
    language, cells = by_sheet(files, Language.EN)
    assert take_in(files, language, cells).files == {}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no", b"key,context\n"])
def test_what_is_no_spreadsheet_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        from_xlsx(content)


@pytest.mark.parametrize("content", [b"hello", b'msgid ""\nmsgstr "Language: fr\\n"\n', b"\xff\xfe"])
def test_what_is_no_catalogue_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        from_po(content)


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    files = {**sample(), "scenarios/hello.yaml": "beats: ["}
    assert read_yaml("x", files["scenarios/hello.yaml"]).problems
    assert [row for row in rows(files) if row.file == "scenarios/hello.yaml"] == []


def test_the_sheet_says_how_much_fits_and_counts_along() -> None:
    sheet = load_workbook(BytesIO(to_xlsx(rows(sample()), Language.EN))).active
    assert sheet is not None
    lines = {line[0]: (number, line) for number, line in enumerate(sheet.iter_rows(min_row=2, values_only=True), 2)}
    number, line = lines[KEY]
    assert line[4:6] == (140, f"=LEN(D{number})")
    assert lines["scenarios/hello.yaml#beats/hi/expect/greet"][1][4] == 60
    (marked,) = sheet.conditional_formatting
    assert str(marked.sqref) == f"F2:F{sheet.max_row}"


def test_a_catalogue_says_how_much_fits() -> None:
    made = to_po(rows(sample()), Language.EN, datetime(2026, 1, 1, tzinfo=UTC)).decode()
    assert "#. at most 60 characters" in made


def test_marks_stand_in_a_file_for_each_file_of_texts() -> None:
    marks = seen_files({row.key: together(row.texts) for row in rows(sample())})
    assert f"{SEEN}scenarios/hello.yaml" in marks
    assert {name.removeprefix(SEEN) for name in marks} <= set(sample())
