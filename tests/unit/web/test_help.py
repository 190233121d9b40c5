"""Every page has short help beside it in both languages, and the how-to says the same."""

import pytest
from litestar import Litestar
from tools.help.written import DOCUMENTS, written

from samspill.model.words import Language
from samspill.web.pages.help import FOLDER, name_of, sentences

from .conftest import House, Visitor

NO_PAGES = ("/api/", "/static/", "/pack/", "/speech/", "/health", "/headset", "/sign-in/outside", "/still-here")
PARTS = ("/feed", "/guide", "/stage", ".csv", ".pdf", ".zip", "/fhir", "/help/parts", ".json", "/sound")
LEADS_ON = {"/", "/sessions/{session:str}"}
FEWEST, MOST = 2, 6
LONGEST = 240


def pages(app: Litestar) -> set[str]:
    """The routes that show a whole page."""
    shown = {route.path for route in app.routes if "GET" in (getattr(route, "methods", None) or ())}
    return {path for path in shown - LEADS_ON if not path.startswith(NO_PAGES) and not path.endswith(PARTS)}


@pytest.mark.parametrize("language", list(Language))
def test_every_page_has_help_of_a_few_sentences(language: Language, house: House) -> None:
    counted = {path: len(sentences(path, language)) for path in pages(house.app)}
    wrong = {name_of(path): count for path, count in counted.items() if not FEWEST <= count <= MOST}
    assert sorted(wrong.items()) == [], (
        f"write {FEWEST} to {MOST} sentences, one a line, in web/help/NAME.{language.value}.md"
    )


def test_no_help_is_about_a_page_that_is_gone(house: House) -> None:
    known = {name_of(path) for path in pages(house.app)}
    assert {path.name.rsplit(".", 2)[0] for path in FOLDER.glob("*.md")} - known == set()


@pytest.mark.parametrize("language", list(Language))
def test_the_how_to_says_the_same(language: Language) -> None:
    document = DOCUMENTS[language]
    assert document.read_text(encoding="utf-8") == written(language), "run `python -m tools.help`"


def test_sentences_are_short() -> None:
    long = [line for path in FOLDER.glob("*.md") for line in path.read_text(encoding="utf-8").split("\n")]
    assert [line for line in long if len(line) > LONGEST] == []


def test_the_help_stands_on_its_page_in_the_language_of_the_page(kari: Visitor) -> None:
    page = kari.see("/today").text
    assert 'id="help-here"' in page
    assert sentences("/today", Language.EN)[0] in page


def test_the_help_stands_on_a_page_about_somebody_too(kari: Visitor, house: House) -> None:
    page = kari.see(f"/participants/{house.participant}/sessions-held").text
    assert sentences("/participants/{participant:str}/sessions-held", Language.EN)[0] in page
