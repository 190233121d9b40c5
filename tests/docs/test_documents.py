"""What the documents promise is so."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("tools/**/*.md"), *ROOT.glob("content/**/*.md")]
)
LINK = re.compile(r"\]\(([^)#\s]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(document: Path) -> None:
    links = [link for link in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_page_is_found_from_the_list_of_documents() -> None:
    docs = ROOT / "docs"
    listed = set(LINK.findall((docs / "README.md").read_text(encoding="utf-8")))
    pages = [*docs.glob("*/*.md"), *docs.glob("*/*.ipynb")]
    assert [str(page.relative_to(docs)) for page in pages if str(page.relative_to(docs)) not in listed] == []


def test_the_readme_counts_what_is_there() -> None:
    pack = ROOT / "content" / "everyday"
    promised = re.search(
        r"(\d+) scenarios in (\d+) places.*?(\d+) people", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert promised is not None
    places = {place.name.split("-")[0] for place in (pack / "places").iterdir()}
    there = [
        len(list((pack / "scenarios").glob("*.yaml"))),
        len(places),
        len(list((pack / "cast").glob("*/person.yaml"))),
    ]
    assert [int(number) for number in promised.groups()] == there


def test_the_commands_in_the_readme_are_in_the_makefile() -> None:
    promised = set(re.findall(r"^make (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    there = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert promised == {"demo", "test"}
    assert promised <= there


def test_every_dependency_is_justified() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *project["dependency-groups"].values(),
    ]
    names = {re.split(r"[\[<>=~! ]", line)[0] for group in groups for line in group}
    text = (ROOT / "docs/explanations/dependencies.md").read_text(encoding="utf-8")
    assert sorted(name for name in names if name not in text) == []


def test_every_client_dependency_is_justified() -> None:
    package = (ROOT / "client/package.json").read_text(encoding="utf-8")
    sections = re.findall(r'"(?:dev)?[dD]ependencies": \{([^}]*)\}', package)
    names = {name.removeprefix("@types/") for section in sections for name in re.findall(r'"([^"]+)":', section)}
    text = (ROOT / "docs/explanations/dependencies.md").read_text(encoding="utf-8")
    assert sorted(name for name in names if name not in text) == []


def test_decisions_are_numbered_without_a_gap_and_say_their_status() -> None:
    pages = sorted((ROOT / "docs/explanations/decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    assert [page.name for page in pages if "**Status:**" not in page.read_text(encoding="utf-8")] == []


def test_every_hazard_names_a_test_that_exists_or_says_it_is_open() -> None:
    rows = re.findall(
        r"^\| (?!Hazard|---)(.+?) \| .+? \| (.+?) \|$",
        (ROOT / "docs/explanations/safety.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert len(rows) > 10
    missing = [
        (hazard, path)
        for hazard, tests in rows
        for path in re.findall(r"`(tests/[\w./]+)`", tests)
        if not (ROOT / path).exists()
    ]
    assert missing == []
    assert [hazard for hazard, tests in rows if "`" not in tests and "open" not in tests and "plays" not in tests] == []
