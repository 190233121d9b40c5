"""Each diagnostic's page: its example triggers just that code, and the catalogue says what the page says."""

import subprocess
import sys

import pytest
from tools.diagnostics.pages import Page, changed, pages, sample

from samspill.packs import Problem, check_plays, load_pack
from samspill.packs.catalogue import CATALOGUE

WITHOUT_EXAMPLE = {"missing-file", "too-large", "too-many-states", "too-many-moves", "unsafe-name", "too-many-files"}
"""A file left out, a million letters, a hundred flags, as many beats, and links: tried in the tests beside this one."""


def problems_of(texts: dict[str, str]) -> tuple[Problem, ...]:
    loaded = load_pack(texts)
    plays = check_plays(loaded.pack, texts) if loaded.pack else ()
    return (*loaded.problems, *plays)


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
    assert all("{" not in problem.message.replace("{answer}", "") for problem in found)
