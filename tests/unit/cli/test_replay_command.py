"""Recording a run and running it again, as typed."""

from pathlib import Path

import pytest
from tools.diagnostics.pages import SAMPLE, sample

from tests.unit.cli.test_author_commands import samspill


@pytest.fixture
def run(tmp_path: Path) -> Path:
    file = tmp_path / "hello.run"
    where = ("--pack", SAMPLE, "--level", 2, "--lang", "en", "--bot", "model")
    assert samspill("play", "hello", *where, "--record", file)[0] == 0
    return file


def test_the_same_is_said_to_be_the_same(run: Path) -> None:
    code, said = samspill("replay", run, "--pack", SAMPLE)
    assert code == 0
    assert said.startswith("The same: all ")


def test_what_differs_is_said_in_words(run: Path, tmp_path: Path) -> None:
    for name, text in sample().items():
        path = tmp_path / "pack" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("en: Goodbye.", "en: See you."), encoding="utf-8")
    code, said = samspill("replay", run, "--pack", tmp_path / "pack")
    assert code == 1
    assert "then  kari: Goodbye." in said
    assert "now   kari: See you." in said


def test_a_scenario_that_is_in_the_middle_of_being_written_keeps_no_other_from_being_replayed(
    run: Path, tmp_path: Path
) -> None:
    for name, text in {**sample(), "scenarios/begun.yaml": "id: begun\n"}.items():
        path = tmp_path / "pack" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    code, said = samspill("replay", run, "--pack", tmp_path / "pack")
    assert (code, "The same: all " in said) == (0, True)


def test_a_run_of_a_scenario_that_is_not_in_the_pack_is_refused(run: Path) -> None:
    run.write_text(
        run.read_text(encoding="utf-8").replace('"scenario":"hello"', '"scenario":"hallo"'), encoding="utf-8"
    )
    code, said = samspill("replay", run, "--pack", SAMPLE)
    assert (code, "There is no scenario called hallo" in said) == (2, True)


def test_what_is_no_recording_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("hello", encoding="utf-8")
    for file in (tmp_path / "x", tmp_path / "nowhere"):
        code, said = samspill("replay", file, "--pack", SAMPLE)
        assert code == 2
        assert str(file) in said


def test_many_runs_cannot_be_recorded_at_once(tmp_path: Path) -> None:
    words = ("--pack", SAMPLE, "--bot", "all", "--runs", 9, "--record", tmp_path / "y")
    assert "leave --runs out" in samspill("play", "hello", *words)[1]
