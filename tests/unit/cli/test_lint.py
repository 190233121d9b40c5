"""What lint tells people, editors, code hosts, and someone who watches."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft4Validator
from tools.diagnostics.pages import SAMPLE, sample
from typer.testing import CliRunner

from samspill.cli import app
from samspill.cli.lint import keep_looking
from samspill.packs.catalogue import CATALOGUE

HELLO = "scenarios/hello.yaml"


def lint(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["lint", *(str(word) for word in words)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    texts = sample()
    for old, new in changes:
        texts[HELLO] = texts[HELLO].replace(old, new)
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return written(tmp_path, ("go: bye", "go: by"))


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    return written(tmp_path, ("flags: {greeted: flag}", "flags: {greeted: flag, waved: flag}"))


def test_it_says_when_there_is_nothing_to_mend() -> None:
    assert lint(SAMPLE) == (0, "Nothing to mend: every promise holds.\n")


def test_it_names_file_line_code_and_mend_and_counts(broken: Path) -> None:
    code, said = lint(broken)
    assert code == 1
    assert f"{broken / HELLO}:43 error SP201" in said
    assert "Did you mean `bye`?" in said
    assert said.endswith("3 errors in 1 file.\n")


def test_it_speaks_norwegian_too_and_shows_the_line(broken: Path) -> None:
    code, said = lint(broken, "--lang", "nb")
    assert code == 1
    assert f"{broken / HELLO}:43 feil SP201\n  │ " in said
    assert "Mente du `bye`?" in said
    assert said.endswith("3 feil i 1 fil.\n")
    assert lint(SAMPLE, "--lang", "nb") == (0, "Ingenting å rette: Alle løfter holder.\n")


def test_a_warning_is_said_and_lets_the_pack_be_used(warned: Path) -> None:
    code, said = lint(warned)
    assert code == 0
    assert "warning SP341" in said
    assert said.endswith("1 warning in 1 file.\n")


def test_strict_takes_warnings_for_errors(warned: Path) -> None:
    assert lint(warned, "--strict")[0] == 1
    assert lint(SAMPLE, "--strict")[0] == 0


def test_it_speaks_json_for_editors(broken: Path) -> None:
    code, said = lint(broken, "--format", "json")
    assert code == 1
    assert {(one["code"], one["file"], one["severity"]) for one in json.loads(said)} == {("SP201", HELLO, "error")}


def test_it_speaks_sarif_for_code_hosts(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken.parent)
    code, said = lint(broken, "--format", "sarif")
    log = json.loads(said)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert code == 1
    assert (log["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "samspill")
    assert [rule["id"] for rule in rules] == sorted(entry.code for entry in CATALOGUE.values())
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning"}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "SP201"
        assert result["level"] == "error"
        assert "Did you mean `bye`?" in result["message"]["text"]
        assert place["artifactLocation"]["uri"] == f"{broken.name}/{HELLO}"
        assert place["region"]["startLine"] >= 1


def test_sarif_of_a_clean_pack_is_a_run_without_results() -> None:
    assert json.loads(lint(SAMPLE, "--format", "sarif")[1])["runs"][0]["results"] == []


def test_it_speaks_to_github_one_command_a_line(broken: Path) -> None:
    code, said = lint(broken, "--format", "github")
    first = said.splitlines()[0]
    assert code == 1
    assert first.startswith(f"::error file={broken / HELLO},line=43,title=SP201 A beat that does not exist::")
    assert len(said.splitlines()) == 3


def test_github_is_told_nothing_about_a_clean_pack() -> None:
    assert lint(SAMPLE, "--format", "github") == (0, "")


def test_watching_says_what_has_been_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def saves() -> Iterator[None]:
        written(tmp_path)
        yield

    keep_looking(written(tmp_path, ("go: bye", "go: by")), saves())
    said = capsys.readouterr().out
    assert said.index("3 errors in 1 file.") < said.index("Nothing to mend") < said.index("mended SP201")


def test_sarif_is_what_the_standard_says(broken: Path, warned: Path) -> None:
    """Against the schema of SARIF 2.1.0 itself: see the README beside it."""
    schema = json.loads((Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    validator = Draft4Validator(schema)
    for folder in (broken, warned, SAMPLE):
        log = json.loads(lint(folder, "--format", "sarif")[1])
        assert [error.message for error in validator.iter_errors(log)] == []
    assert not validator.is_valid({**log, "version": "2"})


def test_a_name_that_would_move_the_cursor_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "scenarios" / "\x1b[2Jhello.yaml").write_text("a: 1", encoding="utf-8")
    code, said = lint(folder)
    assert code == 1
    assert "\x1b" not in said
    assert "�[2Jhello.yaml" in said
