"""The recording script: who says what and how, in which file, and what is recorded already."""

import csv
import wave
from io import StringIO
from pathlib import Path

import pytest
from tools.diagnostics.pages import SAMPLE

from samspill.authoring.voice_sheet import sheet_lines
from samspill.cli.drafts import draft
from samspill.model.words import Language
from tests.unit.cli.test_author_commands import samspill


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    """A folder with the first line of the sample."""
    line = sheet_lines(draft(SAMPLE).pack, Language.NB, {})[0]
    file = tmp_path / "recordings" / f"{line.file}.wav"
    file.parent.mkdir(parents=True)
    with wave.open(str(file), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"\0\x40\0\xc0" * 2000)
    return tmp_path / "recordings"


def test_the_sheet_names_every_line_its_file_and_how_it_is_said(tmp_path: Path) -> None:
    code, said = samspill("voice", "sheet", SAMPLE, "--out", tmp_path / "a.csv")
    lines = rows(tmp_path / "a.csv")
    assert code == 0
    assert f"{len(lines)} lines" in said
    assert len({line["Fil"] for line in lines}) == len(lines) > 1
    assert all(line["Replikk"] and line["Hvordan"] for line in lines)
    assert all(line["Fil"].startswith("nb/") and f"/{line['Id'].replace('/', '-')}." in line["Fil"] for line in lines)
    assert next(line["Nivå"] for line in lines if line["Id"] == "rushed.per") == "3 4 5"


def test_a_line_that_says_the_participants_own_name_is_not_recorded() -> None:
    said = [line.id for line in sheet_lines(draft(SAMPLE).pack, Language.NB, {})]
    assert "list.kari" in said
    assert "list.named" not in said


def test_what_is_recorded_is_ticked_and_can_be_left_out(tmp_path: Path, recordings: Path) -> None:
    samspill("voice", "sheet", SAMPLE, "--recordings", recordings, "--out", tmp_path / "a.csv")
    samspill("voice", "sheet", SAMPLE, "--recordings", recordings, "--missing", "--out", tmp_path / "b.csv")
    every, left = rows(tmp_path / "a.csv"), rows(tmp_path / "b.csv")
    assert [line["Innspilt"] for line in every].count("x") == 1
    assert len(left) == len(every) - 1


def test_it_is_read_on_the_terminal_and_printed_as_a_page(tmp_path: Path) -> None:
    who = next(iter(draft(SAMPLE).pack.cast))
    code, said = samspill("voice", "sheet", SAMPLE, "--lang", "en", "--character", who)
    assert code == 0
    assert f"en/{who}/" in said
    assert samspill("voice", "sheet", SAMPLE, "--out", tmp_path / "a.html")[0] == 0
    assert "<h1>" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_name_nobody_knows_a_kind_nobody_makes_and_a_folder_that_is_none_are_said(tmp_path: Path) -> None:
    assert "no character called nobody" in samspill("voice", "sheet", SAMPLE, "--character", "nobody")[1]
    assert ".html, .csv or .txt" in samspill("voice", "sheet", SAMPLE, "--out", tmp_path / "a.doc")[1]
    assert "is not a folder" in samspill("voice", "sheet", SAMPLE, "--recordings", tmp_path / "none")[1]
