"""What an author sees in the terminal."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from tools.diagnostics.pages import SAMPLE, sample
from typer.testing import CliRunner

from samspill.cli import app
from samspill.cli.schema import NAME, scenario_schema
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import texts

CONTRACTS = Path(__file__).resolve().parents[3] / "contracts"


def samspill(*words: object, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words], input=typed)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    for name, text in sample().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("go: bye", "go: by"), encoding="utf-8")
    return tmp_path


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    code, said = samspill("lint", tmp_path / "nowhere")
    assert code == 2
    assert "is not a folder" in said


def test_a_text_that_is_not_utf_8_is_said_plainly(broken: Path) -> None:
    (broken / "pack.yaml").write_bytes(b"\xff\xfe")
    assert "not UTF-8" in samspill("lint", broken)[1]


def test_plays_are_run_and_counted() -> None:
    assert samspill("test", SAMPLE) == (
        0,
        "holds  plays/errand.play\nholds  plays/hello.play\n2 of 2 plays hold (errand 1, hello 1).\n",
    )


def test_only_some_plays_may_be_run() -> None:
    assert "1 of 1 plays hold." in samspill("test", SAMPLE, "--scenario", "hello", "--level", 2, "--name", "hel")[1]
    code, said = samspill("test", SAMPLE, "--level", 5)
    assert code == 2
    assert "No play fits" in said
    assert "Did you mean hello?" in samspill("test", SAMPLE, "--scenario", "hullo")[1]


def test_a_play_that_falls_is_told_with_its_line(broken: Path) -> None:
    for name in ("scenarios/hello.yaml", "plays/hello.play"):
        text = sample()[name].replace("kari: Goodbye.", "kari: Farewell.")
        (broken / name).write_text(text, encoding="utf-8")
    code, said = samspill("test", broken)
    assert code == 1
    assert "line 12: Expected kari to say “Farewell.”" in said
    assert "→  12  kari: Farewell." in said
    assert "11  ! G02 2" in said


def test_a_play_that_falls_says_what_was_on_offer(broken: Path) -> None:
    for name in ("scenarios/hello.yaml", "plays/hello.play"):
        text = sample()[name].replace("> Hello!", "> Hallo!")
        (broken / name).write_text(text, encoding="utf-8")
    said = samspill("test", broken)[1]
    assert "On offer then: " in said
    assert "(Say nothing)" in said


def test_a_bot_plays_to_the_end() -> None:
    code, said = samspill("play", "hello", "--pack", SAMPLE, "--level", 3, "--lang", "en", "--bot", "model")
    assert code == 0
    assert "Kari: Hello!" in said
    assert "> Hello!" in said
    assert "ended (done)" in said


def test_one_can_play_by_hand() -> None:
    _, said = samspill("play", "hello", "--pack", SAMPLE, "--level", 1, "--lang", "en", typed="?\nl kari\nr\np\n\n1\n")
    assert "Enter stays silent" in said
    assert "G01 shown (2 of 2" in said
    assert "everything stands still" in said
    assert "ended (done)" in said


def test_a_scenario_can_be_played_while_another_is_being_written(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(SAMPLE, tmp_path / "pack"))
    mail = pack / "scenarios/mail.yaml"
    mail.write_text(mail.read_text(encoding="utf-8").replace("go: ", "go: no"), encoding="utf-8")
    assert samspill("play", "hello", "--pack", pack, "--bot", "model")[0] == 0
    assert "The pack has" in samspill("play", "mail", "--pack", pack, "--bot", "model")[1]


def test_the_end_of_what_is_typed_is_leaving() -> None:
    assert "slutt (left)" in samspill("play", "hello", "--pack", SAMPLE)[1]


@pytest.mark.parametrize(
    "words", [("play", "helo", "--pack", SAMPLE), ("play", "hello", "--pack", SAMPLE, "--bot", "x")]
)
def test_what_does_not_exist_is_said_with_what_does(words: tuple[object, ...]) -> None:
    code, said = samspill(*words)
    assert code == 2
    assert "There is no" in said


def test_near_names_are_suggested() -> None:
    assert "Did you mean hello?" in samspill("play", "helo", "--pack", SAMPLE)[1]
    assert "Did you mean anxious?" in samspill("play", "hello", "--pack", SAMPLE, "--bot", "anxius")[1]
    assert "Did you mean bye?" in samspill("play", "hello", "--pack", SAMPLE, "--from", "by")[1]


def test_one_can_begin_in_the_middle() -> None:
    _, said = samspill(
        "play", "hello", "--pack", SAMPLE, "--level", 2, "--lang", "en", "--from", "bye", "--bot", "model"
    )
    assert "(before this: Hello!)" in said
    assert "Kari: Hello!" not in said
    assert "Kari: Goodbye." in said


def test_a_beat_of_another_level_says_which() -> None:
    code, said = samspill("play", "cafe.order", "--level", 3, "--from", "refused")
    assert code == 2
    assert "It can be reached at level 4." in said


def test_many_runs_make_a_report() -> None:
    code, said = samspill("play", "hello", "--pack", SAMPLE, "--level", 2, "--bot", "model", "--runs", 10)
    assert code == 0
    assert "2 of 2 beats of this level were reached." in said
    assert "Offered, and never chosen" in said
    assert "hi · ignore" in said
    assert "100 %" in said


def test_the_report_is_there_for_machines_too() -> None:
    _, said = samspill("play", "hello", "--pack", SAMPLE, "--bot", "all", "--runs", 12, "--format", "json")
    report = json.loads(said)
    assert report["runs"] == 12
    assert set(report["endings"]) == {"done", "left"}


def test_many_runs_by_nobody_are_refused() -> None:
    assert "add --bot random" in samspill("play", "hello", "--pack", SAMPLE, "--runs", 3)[1]


def test_the_schema_in_contracts_is_what_the_model_says() -> None:
    assert samspill("schema", CONTRACTS, "--check") == (0, "")
    assert (CONTRACTS / NAME).read_text(encoding="utf-8") == scenario_schema()


def test_a_schema_that_has_drifted_is_noticed(tmp_path: Path) -> None:
    assert samspill("schema", tmp_path, "--check")[0] == 1
    assert samspill("schema", tmp_path) == (0, "")
    assert samspill("schema", tmp_path, "--check") == (0, "")


def test_the_schema_takes_what_ships_and_refuses_a_misspelt_key() -> None:
    checker = jsonschema.Draft202012Validator(json.loads(scenario_schema()))
    for name, text in texts().items():
        if name.startswith("scenarios/"):
            value = read_yaml(name, text).value
            assert list(checker.iter_errors(value)) == []
            value["plaice"] = value.pop("place")
            assert not checker.is_valid(value)
