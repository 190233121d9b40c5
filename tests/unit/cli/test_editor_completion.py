"""In any editor that speaks with ``yaml-language-server``: keys and words are offered, what is misspelt is marked."""

from collections.abc import Iterator

import pytest

from samspill.cli.schema import NAME, scenario_schema
from tests.unit.everyday import texts

from .language_server import SERVER, LanguageServer

CAFE = texts()["scenarios/cafe.order.yaml"].split("\n  look_around:", 1)[0] + "\n"
WRITING = CAFE + "  new:\n    title: {nb: Ny, en: New}\n    say:\n      - id: new.a\n        who: coach\n"

pytestmark = pytest.mark.skipif(not SERVER.exists(), reason="client packages are not installed: make setup")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    schema = tmp_path_factory.mktemp("schema") / NAME
    schema.write_text(scenario_schema(), encoding="utf-8")
    running = LanguageServer(schema)
    yield running
    running.close()


def test_what_ships_has_nothing_marked(server: LanguageServer) -> None:
    assert server.problems(CAFE, "file:///work/ships.yaml") == []


def test_a_misspelt_key_and_a_word_that_is_not_in_the_list_are_marked(server: LanguageServer) -> None:
    wrong = CAFE.replace("evidence: {S20: 2}", "evidnce: {S20: 2}", 1).replace("event: look", "event: gase", 1)
    said = {problem["range"]["start"]["line"]: problem["message"] for problem in server.problems(wrong)}
    lines = wrong.splitlines()
    misspelt = next(i for i, line in enumerate(lines) if "evidnce" in line)
    unknown = next(i for i, line in enumerate(lines) if "event: gase" in line)
    assert "evidnce" in said[misspelt]
    assert "look" in said[unknown]


def test_the_keys_of_a_beat_are_offered_with_what_they_mean(server: LanguageServer) -> None:
    offered = server.completions(WRITING + "    ", "who: coach\n    ", "file:///work/beat.yaml")
    assert {"at", "move", "ask", "expect", "when", "hint", "silence", "go", "ending"} <= set(offered)
    assert "what the participant may answer" in offered["expect"].lower()


def test_the_keys_of_a_line_are_offered(server: LanguageServer) -> None:
    offered = server.completions(WRITING + "        ", "who: coach\n        ", "file:///work/line.yaml")
    assert {"nb", "en", "act", "mood", "gesture", "if"} <= set(offered)


def test_the_words_of_a_list_are_offered_in_plain_words(server: LanguageServer) -> None:
    offered = server.completions(WRITING + "        act: ", "act: ", "file:///work/act.yaml")
    assert {"initialGreeting", "checkQuestion", "thanking"} <= set(offered)
    assert offered["initialGreeting"] == "greets"


def test_what_may_happen_is_offered(server: LanguageServer) -> None:
    text = WRITING + "        nb: a\n        en: b\n    when:\n      - event: "
    offered = server.completions(text, "when:\n      - event: ", "file:///work/event.yaml")
    assert {"look", "approach", "use", "after", "rate", "resume", "leave"} <= set(offered)
