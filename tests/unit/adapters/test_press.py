"""The press: a tagged document in its language, whatever anyone has written."""

import threading
import time
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from samspill.adapters.press import TypstPress
from samspill.adapters.press.characters import BOX, covered, printable
from samspill.app.ports.press import Report, ReportPart, ReportTable
from samspill.model.words import Language

HOSTILE = (
    '#panic("no") #import "/etc/passwd" $ sqrt( $ *bold _it_ = title ` \\ " \' < > & @x @@ // /* {{ }} [[ ]]',
    "🙂👍🏽 👨‍👩‍👧 🇳🇴",
    "مرحبا 漢字 שלום नमस्ते",
    "\x00\x07\u202eabc\u2066\ufeff\ud7ff\ue000\U000e0041",
    "x" * 100_000,
    "å" * 300 + "\u0301" * 300,
    "",
)


@pytest.fixture(scope="module")
def press() -> TypstPress:
    return TypstPress()


def report(text: str, language: Language = Language.NB, rows: int = 2) -> Report:
    table = ReportTable(text, (text, "Tall"), tuple((text, str(n)) for n in range(rows)), 1)
    return Report(
        language, f"Tittel {text}", (text,), (ReportPart(f"Del {text}", text, (text,), ((text, text),), table),), text
    )


def read(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_what_rows_belong_to_stands_once_above_them_and_again_on_a_new_page(press: TypstPress) -> None:
    rows, over = tuple((f"dag {n}", str(n)) for n in range(70)), ("Hilse",) * 10 + ("Vente i en kø",) * 60
    table = ReportTable("Tabell", ("Dag", "Tall"), rows, 1, over=over)
    pdf = press.pdf(Report(Language.NB, "Rapport", (), (ReportPart("Del", table=table),), "fot"))
    first, second = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert (first.count("Hilse"), first.count("Vente i en kø")) == (1, 1)
    assert (second.count("Hilse"), second.count("Vente i en kø")) == (0, 1)


@pytest.mark.parametrize("language", Language)
def test_a_report_is_tagged_and_has_its_title_and_language(press: TypstPress, language: Language) -> None:
    pdf = PdfReader(BytesIO(press.pdf(report("Ærlig talt", language))))
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/Lang"] == language.value
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert pdf.metadata is not None and pdf.metadata.title == "Tittel Ærlig talt"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    tags = _tags(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Caption"} <= tags


def test_a_day_keeps_to_one_line_beside_running_text(press: TypstPress) -> None:
    rows = tuple((f"{day}. september 2026", "Lenge og vel om det som ble gjort. " * 9, "12") for day in range(10, 14))
    table = ReportTable("Tabell", ("Dag", "Oppdrag", "Tall"), rows, 1, wide=(1,))
    part = ReportPart("Del", sentences=("En setning",), table=table)
    lines = (
        PdfReader(BytesIO(press.pdf(Report(Language.NB, "T", (), (part,), "")))).pages[0].extract_text().splitlines()
    )
    assert sum(". september 2026" in line for line in lines) == len(rows)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_written_is_printed_as_text_and_nothing_of_it_is_obeyed(press: TypstPress, text: str) -> None:
    shown = read(press.pdf(report(text)))
    assert "Tall" in shown
    assert "root:" not in shown


def test_markup_stands_there_as_it_was_written(press: TypstPress) -> None:
    assert "#strong[x] *y* $z$ {a}" in read(press.pdf(report("#strong[x] *y* $z$ {a}")))


def test_every_character_we_say_we_print_can_be_printed(press: TypstPress) -> None:
    signs = sorted(covered())
    lines = tuple(" ".join(signs[n : n + 40]) for n in range(0, len(signs), 40))
    assert press.pdf(Report(Language.NB, "Tegn", (), (ReportPart("Alle", sentences=lines),), ""))
    assert set("abcæøåäöčđŋšŧžÆØÅ–—…«»“”·•−✓ 🙂") <= covered()


@given(st.text(max_size=60))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_at_all_makes_a_report(press: TypstPress, text: str) -> None:
    assert press.pdf(report(text, rows=1)).startswith(b"%PDF-")


@given(st.text(max_size=200))
def test_what_is_printed_is_made_of_covered_characters_only(text: str) -> None:
    assert set(printable(text)) <= covered() | {BOX, " ", "\u200b"}


def test_pages_go_on_while_a_report_is_set(press: TypstPress) -> None:
    waits: list[float] = []
    over = threading.Event()

    def other_work() -> None:
        last = time.perf_counter()
        while not over.is_set():
            time.sleep(0.001)
            now = time.perf_counter()
            waits.append(now - last)
            last = now

    beside = threading.Thread(target=other_work)
    beside.start()
    began = time.perf_counter()
    press.pdf(report("lang " * 400, rows=200))
    took = time.perf_counter() - began
    over.set()
    beside.join()
    assert len(waits) > 5, f"other work went on {len(waits)} times in {took:.2f} s"


def _tags(node: object) -> set[str]:
    """Every kind of tag in the structure tree."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, dict):
            if "/S" in one:
                found.add(str(one["/S"]))
            if "/K" in one:
                waiting.append(one["/K"])
    return found
