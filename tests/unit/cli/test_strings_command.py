"""Texts out to a translator and back, as typed."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tools.diagnostics.pages import SAMPLE

from tests.unit.cli.test_author_commands import samspill


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "pack"))


def texts(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("name", ["strings.xlsx", "strings.po"])
def test_out_and_in_again_leaves_every_file_as_it_is(pack: Path, tmp_path: Path, name: str) -> None:
    before, file = texts(pack), tmp_path / name
    code, said = samspill("strings", "export", file, "--pack", pack)
    assert code == 0
    assert "0 without a translation" in said
    assert samspill("strings", "import", file, "--pack", pack)[1].startswith("0 texts changed in 0 files")
    assert texts(pack) == before


def filled(file: Path, words: str) -> None:
    book = load_workbook(file)
    sheet = book.active
    assert sheet is not None
    row = next(row for row in sheet.iter_rows(min_row=2) if str(row[0].value).endswith("say/hi.kari"))
    row[3].value = words
    book.save(file)


def test_a_translation_is_written_and_only_when_it_is_meant(pack: Path, tmp_path: Path) -> None:
    file = tmp_path / "strings.xlsx"
    samspill("strings", "export", file, "--pack", pack)
    filled(file, "Good morning!")
    before = texts(pack)
    assert "1 texts would change" in samspill("strings", "import", file, "--pack", pack, "--dry-run")[1]
    assert texts(pack) == before
    assert "1 texts changed in 1 files" in samspill("strings", "import", file, "--pack", pack)[1]
    assert "en: Good morning!" in texts(pack)["scenarios/hello.yaml"]


def test_a_wrong_translation_is_said_and_nothing_is_written(pack: Path, tmp_path: Path) -> None:
    file = tmp_path / "strings.xlsx"
    samspill("strings", "export", file, "--pack", pack)
    filled(file, "Hello {nobody}!")
    before = texts(pack)
    code, said = samspill("strings", "import", file, "--pack", pack)
    assert code == 1
    assert "1 problem. Nothing was written." in said
    assert texts(pack) == before


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    assert ".xlsx or .po" in samspill("strings", "export", tmp_path / "x.csv")[1]
    (tmp_path / "x.po").write_text("hello", encoding="utf-8")
    assert samspill("strings", "import", tmp_path / "x.po")[0] == 2


def test_what_was_seen_is_noticed_when_it_changes_in_one_language(pack: Path, tmp_path: Path) -> None:
    assert "texts." in samspill("strings", "seen", pack)[1]
    file = pack / "scenarios/hello.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("nb: Hei!, en: Hello!}", "nb: Hallo!, en: Hello!}"))
    said = samspill("strings", "export", tmp_path / "x.xlsx", "--pack", pack)[1]
    assert "1 whose source has changed since" in said
    filled(tmp_path / "x.xlsx", "Hey!")
    samspill("strings", "import", tmp_path / "x.xlsx", "--pack", pack)
    assert "0 whose source" in samspill("strings", "export", tmp_path / "x.xlsx", "--pack", pack)[1]


def test_marks_of_a_file_that_is_gone_go_with_it(pack: Path) -> None:
    samspill("strings", "seen", pack)
    marks = pack / "strings/seen/scenarios/errand.yaml"
    assert marks.is_file()
    (pack / "scenarios/errand.yaml").unlink()
    samspill("strings", "seen", pack)
    assert not marks.exists()
