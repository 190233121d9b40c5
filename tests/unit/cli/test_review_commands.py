"""Printing, comparing and packing, as typed."""

import shutil
from pathlib import Path

import pytest
from tools.diagnostics.pages import SAMPLE

from tests.unit.cli.test_author_commands import samspill


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "pack"))


def change(pack: Path, before: str, after: str) -> None:
    file = pack / "scenarios/hello.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


@pytest.mark.parametrize("name", ["play.html", "play.pdf"])
def test_a_screenplay_is_written(tmp_path: Path, name: str) -> None:
    code, said = samspill("print", "hello", "--pack", SAMPLE, "--lang", "both", "--out", tmp_path / name)
    assert (code, said) == (0, f"{tmp_path / name}: Hei i gangen\n")
    assert (tmp_path / name).stat().st_size > 1_000


def test_a_scenario_with_mistakes_can_be_printed_too(pack: Path, tmp_path: Path) -> None:
    change(pack, "go: bye", "go: by")
    assert samspill("print", "hello", "--pack", pack, "--out", tmp_path / "x.html")[0] == 0


def test_a_name_nobody_knows_and_a_kind_nobody_makes_are_said(tmp_path: Path) -> None:
    assert "Did you mean hello?" in samspill("print", "hullo", "--pack", SAMPLE)[1]
    assert ".html or .pdf" in samspill("print", "hello", "--pack", SAMPLE, "--out", tmp_path / "x.doc")[1]


def test_the_folder_of_a_pack_may_stand_where_a_scenario_is_expected(tmp_path: Path) -> None:
    assert samspill("print", SAMPLE, "--out", tmp_path / "all.html")[0] == 0
    assert f"give the folder with --pack {SAMPLE}" in samspill("graph", SAMPLE, "--pack", SAMPLE)[1]


def test_two_versions_are_told_apart(pack: Path) -> None:
    assert samspill("diff", SAMPLE, pack) == (0, "No difference.\n")
    change(pack, "en: Goodbye.}", "en: See you.}")
    code, said = samspill("diff", SAMPLE, pack)
    assert code == 1
    assert "beat bye: line bye.kari reworded in en  [-Goodbye-]{+See you+}." in said
    assert "1 difference." in said
    assert '"sentence":"line bye.kari reworded in en"' in samspill("diff", SAMPLE, pack, "--format", "json")[1]


def test_two_files_are_told_apart(pack: Path) -> None:
    change(pack, "wait: 9000", "wait: 8500")
    file = "scenarios/hello.yaml"
    assert "level 1: wait was 9000, is 8500" in samspill("diff", SAMPLE / file, pack / file)[1]


def test_a_pack_that_came_as_one_file_is_told_apart_from_a_folder(pack: Path, tmp_path: Path) -> None:
    parcel = tmp_path / "old.samspill"
    samspill("pack", "build", SAMPLE, "--out", parcel)
    assert samspill("diff", parcel, SAMPLE) == (0, "No difference.\n")
    change(pack, "wait: 9000", "wait: 8500")
    assert "level 1: wait was 9000, is 8500" in samspill("diff", parcel, pack)[1]
    (tmp_path / "x.zip").write_bytes(b"hello")
    assert "neither a pack's folder nor" in samspill("diff", tmp_path / "x.zip", pack)[1]


def test_a_pack_is_built_signed_and_verified(pack: Path, tmp_path: Path) -> None:
    assert samspill("pack", "key", tmp_path / "mine")[0] == 0
    assert "is there already" in samspill("pack", "key", tmp_path / "mine")[1]
    parcel = tmp_path / "sample.samspill"
    code, said = samspill("pack", "build", pack, "--out", parcel, "--key", tmp_path / "mine.key")
    assert code == 0
    assert "signed." in said
    code, said = samspill("pack", "verify", parcel, "--key", tmp_path / "mine.pub")
    assert code == 0
    assert "sample 1.0.0: whole, unchanged and usable; signed with the key" in said


def test_a_parcel_that_was_changed_is_not_to_be_used(pack: Path, tmp_path: Path) -> None:
    parcel = tmp_path / "sample.samspill"
    samspill("pack", "build", pack, "--out", parcel)
    parcel.write_bytes(parcel.read_bytes().replace(b"en: Goodbye.", b"en: Goodbye!"))
    code, said = samspill("pack", "verify", parcel)
    assert code in (1, 2)
    assert "cannot be opened" in said or "do not use it" in said


def test_a_pack_with_problems_is_not_built(pack: Path) -> None:
    change(pack, "go: bye", "go: by")
    code, said = samspill("pack", "build", pack)
    assert code == 2
    assert "See them with: samspill lint" in said


def test_charts_are_drawn_for_each_level_or_for_one(tmp_path: Path) -> None:
    assert samspill("graph", "hello", "--pack", SAMPLE, "--out", tmp_path / "h.svg")[0] == 0
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == [f"h.level-{n}.svg" for n in range(1, 6)]
    more = ("--level", 3, "--bot", "model", "--runs", 6)
    code, said = samspill("graph", "hello", "--pack", SAMPLE, "--out", tmp_path / "one.svg", *more)
    assert (code, said) == (0, f"{tmp_path / 'one.svg'}\n")
    assert ">100 %<" in (tmp_path / "one.svg").read_text(encoding="utf-8")


def test_a_chart_of_a_scenario_with_mistakes_shows_them(pack: Path, tmp_path: Path) -> None:
    change(pack, "go: bye", "go: by")
    assert samspill("graph", "hello", "--pack", pack, "--level", 2, "--out", tmp_path / "x.svg", "--lang", "en")[0] == 0
    assert "✗ by<" in (tmp_path / "x.svg").read_text(encoding="utf-8")
