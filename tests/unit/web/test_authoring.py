"""Authoring mode in the browser: a form, the difference, saving, undo; and a closed door everywhere else."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from samspill.app.actor import Role
from samspill.app.clinic import Clinic
from samspill.app.signing_in.password import add_staff
from samspill.app.signing_in.staff_sessions import open_staff_session
from samspill.bootstrap.clinic import open_clinic
from samspill.bootstrap.settings import Settings
from samspill.web.app import create_app
from samspill.web.assets import Bundle

from .conftest import ADDRESS, Visitor

SAMPLE = Path(__file__).parents[3] / "diagnostics" / "sample"
FILE = "scenarios/hello.yaml"
PATIENCE = 60
BEAT = "/library/hello/edit/beats/hi"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pack to write in."""
    pack = tmp_path_factory.mktemp("packs") / "mine"
    shutil.copytree(SAMPLE, pack)
    return pack


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory, folder: Path, proven: Path) -> Iterator[Clinic]:
    """The clinic of somebody who writes on their own machine."""
    data = tmp_path_factory.mktemp("clinic")
    shutil.copytree(proven, data / "proofs")
    clinic = open_clinic(Settings(data=data, voice="silent"), authored=folder)
    yield clinic
    clinic.close()


@pytest.fixture(scope="module")
def author(workshop: Clinic, bundle: Bundle) -> Iterator[Visitor]:
    """Whoever writes there, signed in."""
    kari = add_staff(workshop, "kari", "en-lang-setning", Role.CARE_WORKER)
    with TestClient(create_app(workshop, bundle=bundle), base_url=ADDRESS) as client:
        visitor = Visitor(client)
        visitor.cookies.set("staff", open_staff_session(workshop, kari))
        yield visitor


@pytest.fixture(autouse=True)
def fresh(folder: Path, workshop: Clinic) -> Iterator[None]:
    """Put the file back after each test."""
    text = (folder / FILE).read_bytes()
    yield
    (folder / FILE).write_bytes(text)
    assert workshop.workshop is not None
    workshop.workshop.reload()


def fields(visitor: Visitor, address: str) -> dict[str, str]:
    """What a form would send if nothing was changed."""
    text = visitor.get(address).text
    found = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text))
    found |= dict(re.findall(r'<input[^>]* name="([^"]+)" type="text"[^>]* value="([^"]*)"', text))
    found |= dict(re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</textarea>', text))
    for name, options in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', text, re.S):
        chosen = re.search(r'<option(?: value="([^"]*)")? selected>([^<]*)', options)
        found[name] = (chosen[1] if chosen[1] is not None else chosen[2]) if chosen else ""
    found |= dict.fromkeys(re.findall(r'type="checkbox" name="([^"]+)" value="yes"[^>]* checked', text), "yes")
    return {name: value.replace("&#39;", "'").replace("&amp;", "&") for name, value in found.items()}


def drafted(visitor: Visitor, address: str, form: dict[str, str]) -> str:
    answer = visitor.send(address, form)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def test_the_library_says_which_folder_is_written_in(author: Visitor, folder: Path) -> None:
    assert f"The files are in {folder.resolve()}" in author.get("/library").text
    assert BEAT in author.get("/library/hello").text


@pytest.mark.parametrize("address", [BEAT, "/library/hello/edit/levels", "/library/hello/edit/words"])
def test_a_form_that_is_sent_as_it_came_changes_nothing(author: Visitor, address: str) -> None:
    answer = author.send(address, fields(author, address))
    assert (answer.status_code, "Nothing has been changed yet." in answer.text) == (409, True)


def test_a_norwegian_form_and_what_is_wrong_are_norwegian(author: Visitor, folder: Path, workshop: Clinic) -> None:
    author.cookies.set("language", "nb")
    try:
        assert '<option value="bye" selected>Ha det</option>' in author.get(BEAT).text
        file = folder / FILE
        file.write_text(file.read_text(encoding="utf-8").replace("go: bye", "go: by"), encoding="utf-8")
        assert workshop.workshop is not None
        workshop.workshop.reload()
        assert "Mente du <code>bye</code>?" in author.get("/library/hello").text
    finally:
        author.cookies.set("language", "en")


def test_a_line_is_changed_seen_saved_and_taken_back(author: Visitor, folder: Path) -> None:
    before = (folder / FILE).read_text(encoding="utf-8")
    form = fields(author, BEAT) | {"say.0.en": "Hello there: you!"}
    draft = drafted(author, BEAT, form)
    shown = author.get(draft).text
    assert "Hello there: you!" in shown
    assert shown.count('<tr class="in">') == shown.count('<tr class="out">') == 1
    assert (folder / FILE).read_text(encoding="utf-8") == before
    assert author.send(draft, {"do": "save"}).status_code == 303
    after = (folder / FILE).read_text(encoding="utf-8")
    assert after == before.replace("nb: Hei!, en: Hello!}", 'nb: Hei!, en: "Hello there: you!"}')
    assert 'id="undo"' in author.get("/library/hello").text
    author.send("/library/hello/undo")
    assert (folder / FILE).read_text(encoding="utf-8") == before


def test_a_change_that_breaks_a_promise_is_said_before_it_is_saved(author: Visitor) -> None:
    form = fields(author, BEAT) | {"expect.0.evidence.G02": ""}
    shown = author.get(drafted(author, BEAT, form)).text
    assert "This would bring" in shown
    assert "Save it anyway" in shown


def test_a_level_table_is_written_in_seconds_and_percent(author: Visitor) -> None:
    address = "/library/hello/edit/levels"
    form = fields(author, address) | {"l.3.wait": "7,5", "l.3.gaze": "65", "l.3.options": "1"}
    shown = author.get(drafted(author, address, form)).text
    for written in ("wait: 7500", "gaze: 0.65", "options: 1"):
        assert written in shown


def test_words_are_changed_in_both_languages_at_once(author: Visitor) -> None:
    address = "/library/hello/edit/words"
    draft = drafted(author, address, fields(author, address) | {"w.0.nb": "På gangen", "w.0.en": "In the hallway"})
    assert "title: {nb: På gangen, en: In the hallway}" in author.get(draft).text
    assert author.send(draft, {"do": "drop"}).status_code == 303
    assert author.see(draft).status_code == 404


def test_a_scenario_says_what_it_takes_for_granted_and_who_has_read_it(author: Visitor) -> None:
    page = author.get("/library/hello").text
    assert "In a stairwell the name is on the door." in page
    assert "Written on 17 May 2026. Nobody who lives there has read it yet." in page


def test_lines_for_the_talk_afterwards_are_written_where_there_were_none(author: Visitor, folder: Path) -> None:
    address, file = "/library/hello/edit/words", folder / FILE
    whole = file.read_text(encoding="utf-8")
    start = whole.index("debrief:\n")
    end = re.compile(r"^\w", re.MULTILINE).search(whole, start + 1)
    file.write_text(whole[:start] + whole[end.start() if end else len(whole) :], encoding="utf-8")
    form = wait_for(author, address, "debrief praise")
    rows = re.findall(r'data-key="(debrief/\w+)".*?name="(w\.\d+)\.nb"', form, re.DOTALL)
    assert [key for key, _ in rows] == [f"debrief/{name}" for name in ("listen_for", "ask", "praise", "let_be")]
    written = {f"{row}.{language}": f"{key} {language}" for key, row in rows for language in ("nb", "en")}
    shown = author.get(drafted(author, address, fields(author, address) | written)).text
    assert "debrief:" in shown
    assert "let_be: {nb: debrief/let_be nb, en: debrief/let_be en}" in shown or "nb: debrief/let_be nb" in shown


def test_a_row_is_added_moved_and_taken_out(author: Visitor) -> None:
    page = author.send(BEAT, fields(author, BEAT) | {"row": "more expect"})
    assert page.status_code == 200
    order = re.search(r'name="expect.order" value="([0-9,]+)"', page.text)
    assert order is not None
    new = order[1].split(",")[-1]
    form = fields(author, BEAT) | {
        "expect.order": order[1],
        f"expect.{new}.intent": "think_about_it",
        f"expect.{new}.nb": "La meg tenke litt.",
        f"expect.{new}.en": "Let me think.",
        f"expect.{new}.go.0": "bye",
        f"expect.{new}.go.many": "1",
        "expect.1.out": "yes",
    }
    moved = author.send(BEAT, form | {"row": f"up expect {new}"}).text
    assert f'name="expect.order" value="{",".join([*order[1].split(",")[:-2], new, order[1].split(",")[-2]])}"' in moved
    shown = author.get(drafted(author, BEAT, form)).text
    assert "- intent: think_about_it" in shown
    assert shown.count('<tr class="out">') > 3


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("say.0.en", "", "Write it in both languages."),
        ("say.0.id", "two words", "Give it a name, without spaces."),
        ("expect.0.go.0", "no_such_beat", "Choose an answer."),
        ("hint.nb", "Kanskje", "Write it in both languages."),
    ],
)
def test_what_is_missing_or_wrong_is_said_beside_its_field(author: Visitor, field: str, value: str, words: str) -> None:
    answer = author.send(BEAT, fields(author, BEAT) | {field: value})
    assert (answer.status_code, words in answer.text) == (422, True)


def test_whoever_goes_back_from_the_difference_finds_what_they_wrote(author: Visitor) -> None:
    draft = drafted(author, BEAT, fields(author, BEAT) | {"say.0.id": "hi.other", "say.0.en": "Hello there!"})
    back = re.search(r'href="(/library/hello/edit/beats/hi[?]draft=[^"]+)"', author.get(draft).text)
    assert back is not None
    again = fields(author, back[1])
    assert (again["say.0.id"], again["say.0.was"], again["say.0.en"]) == ("hi.other", "hi.kari", "Hello there!")
    assert fields(author, f"{BEAT}?draft=gone")["say.0.en"] == "Hello!"


def test_what_was_written_is_kept_when_the_file_has_changed_meanwhile(author: Visitor, folder: Path) -> None:
    form = fields(author, BEAT) | {"title.en": "Mine"}
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text.replace("en: Hello}", "en: Theirs}"), encoding="utf-8")
    wait_for(author, BEAT, "Theirs")
    answer = author.send(BEAT, form)
    assert (answer.status_code, "Mine" in answer.text) == (409, True)
    assert "The file has changed in this very place" in answer.text


def test_a_file_that_cannot_be_read_keeps_its_page_and_says_why(author: Visitor, folder: Path) -> None:
    (folder / FILE).write_text("title: [\n", encoding="utf-8")
    wait_for(author, "/library/hello", "SP101")
    answer = author.see(BEAT)
    assert (answer.status_code, "cannot be read right now" in answer.text) == (403, True)


def test_a_preview_begins_again_where_it_was_when_the_file_is_saved(author: Visitor, folder: Path) -> None:
    opened = author.send("/library/hello/preview", {"level": "3", "beat": "bye", "language": "en"})
    address = str(opened.headers["location"])
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text.replace("en: Goodbye}", "en: Settles up}", 1), encoding="utf-8")
    assert "Settles up" in wait_for(author, address, "Settles up")


@pytest.mark.parametrize("address", [BEAT, "/library/hello/edit/levels", "/library/hello/edit/words"])
def test_nothing_is_edited_where_nobody_writes(kari: Visitor, address: str) -> None:
    for answer in (kari.see(address), kari.send(address, {}), kari.send("/library/hello/undo")):
        assert answer.status_code == 403
        assert "samspill author" in answer.text
    assert "/edit/" not in kari.get("/library/hello").text


def wait_for(visitor: Visitor, address: str, words: str) -> str:
    """The page, once the folder has been read again."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        text = visitor.get(address).text
        if words in text:
            return text
        time.sleep(0.1)
    raise AssertionError(f"{words} never came to {address}")


def test_the_difference_says_which_plays_would_not_hold_any_more(author: Visitor) -> None:
    draft = drafted(author, BEAT, fields(author, BEAT) | {"expect.0.en": "Good day!"})
    shown = author.get(draft).text
    assert "1 play would not hold any more: hello" in re.sub(r"\s+", " ", shown)
    kept = drafted(author, BEAT, fields(author, BEAT) | {"expect.1.en": "(Say nothing at all)"})
    assert 'id="falls"' not in author.get(kept).text
