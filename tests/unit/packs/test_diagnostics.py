"""Each diagnostic's page: its example triggers just that code, and the catalogue says what the page says."""

import re
import subprocess
import sys

import pytest
from tools.diagnostics.pages import Page, changed, pages, sample

from samspill.model.words import Language
from samspill.packs import Problem, check_plays, load_pack, old_facts
from samspill.packs.catalogue import CATALOGUE
from samspill.packs.readability import LONGEST_SENTENCE, reading

WITHOUT_EXAMPLE = {"missing-file", "too-large", "too-many-states", "too-many-moves", "unsafe-name", "too-many-files"}
"""A file left out, a million letters, a hundred flags, as many beats, and links: tried in the tests beside this one."""


TODAY = "2026-06-01"
_PUT_IN = re.compile(r"\{[^{}]+\}")
_CODED = re.compile(r"`[^`]*`")
"""What stands in backticks is a word of the file, and nobody's Norwegian."""


def problems_of(texts: dict[str, str]) -> tuple[Problem, ...]:
    loaded = load_pack(texts)
    plays = check_plays(loaded.pack, texts) if loaded.pack else ()
    old = old_facts(loaded.pack, texts, TODAY) if loaded.pack else ()
    return (*loaded.problems, *plays, *old)


def test_the_sample_pack_is_clean() -> None:
    assert problems_of(sample()) == ()


def test_the_catalogue_says_what_the_pages_say() -> None:
    checked = subprocess.run([sys.executable, "-m", "tools.diagnostics", "--check"], check=False, capture_output=True)
    assert checked.returncode == 0, checked.stdout


def test_codes_and_names_are_never_used_twice() -> None:
    assert (
        len({page.code for page in pages()}) == len({page.name for page in pages()}) == len(pages()) == len(CATALOGUE)
    )


def test_every_page_has_an_example_but_for_those_a_change_cannot_show() -> None:
    assert {page.name for page in pages() if not page.example} == WITHOUT_EXAMPLE


@pytest.mark.parametrize("page", [page for page in pages() if page.example], ids=lambda page: page.name)
def test_the_example_triggers_exactly_its_code(page: Page) -> None:
    texts = changed(page.example)
    found = problems_of(texts)
    assert {problem.code for problem in found} == {page.code}
    assert all(problem.file in texts and problem.line >= 1 for problem in found)
    for said in (text for problem in found for text in (problem.told.nb, problem.told.en)):
        assert "{" not in said.replace("{answer}", "")
        assert "Text(" not in said


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_both_languages_say_it_with_the_same_words_put_in(page: Page) -> None:
    for text in (page.message, page.mend):
        assert text.nb != text.en
        assert set(_PUT_IN.findall(text.nb)) == set(_PUT_IN.findall(text.en))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_the_norwegian_is_easy_to_read(page: Page) -> None:
    for text in (page.title.nb, page.message.nb, page.mend.nb):
        found = reading(_CODED.sub("ord", text), Language.NB)

        assert found.value <= found.highest, f"{found.name} {found.value:.0f}: {text}"
        assert found.longest <= LONGEST_SENTENCE, text


def test_what_is_put_in_is_said_in_norwegian_too() -> None:
    texts = {**sample(), "goals.yaml": "goals: [1", "scenarios/hello.yaml": "title:\n\tnb: hei\n", "cast/odd.yaml": ""}
    told = {problem.told.nb for problem in problems_of(texts)}

    assert "Dette kan ikke leses: filen tar slutt før en parentes er lukket." in told
    assert "Dette kan ikke leses: her er et tabulatortegn, og det kan bare være mellomrom." in told
    assert any(said.startswith("Ingenting leser `cast/odd.yaml`. ") for said in told)
