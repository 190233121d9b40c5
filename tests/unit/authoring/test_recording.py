"""A run that was written down is run again and compared, turn by turn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.diagnostics.pages import sample

from samspill.authoring.recording import BadRecording, missing, read_recording, recorded, replay, write_recording
from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.packs import load_pack
from samspill.scenario import BOTS, ENGINE_VERSION, compile_script, trial
from tests.unit.everyday import SCENARIOS, everyday, script


def hello(before: str = "", after: str = "") -> Pack:
    texts = {name: text.replace(before, after) if before else text for name, text in sample().items()}
    loaded = load_pack(texts)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def written(pack: Pack, bot: str = "model") -> str:
    header = RunHeader("hello", 2, Language.EN, 1, ENGINE_VERSION, pack.id, pack.digest)
    return write_recording(recorded(header, trial(compile_script(pack.scenarios["hello"], header), BOTS[bot])))


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(SCENARIOS), st.integers(1, 5), st.sampled_from(sorted(BOTS)), st.integers(0, 2**32))
def test_whatever_was_played_replays_the_same(scenario: str, level: int, bot: str, seed: int) -> None:
    made = script(scenario, level, seed)
    text = write_recording(recorded(made.header, trial(made, BOTS[bot])))
    replayed = replay(everyday(), read_recording(text))
    assert replayed.difference is None
    assert replayed.notes == ()


def test_a_changed_line_is_named_with_both_wordings() -> None:
    replayed = replay(hello("en: Hello!}", "en: Good morning!}"), read_recording(written(hello())))
    assert replayed.difference is not None
    assert "kari: Hello!" in replayed.difference.expected
    assert "kari: Good morning!" in replayed.difference.found
    assert replayed.notes == ("The scenarios of the pack sample have been changed since.",)


def test_a_changed_gesture_differs_though_the_words_do_not() -> None:
    pack = hello("act: initialGreeting, nb: Hei!", "act: initialGreeting, mood: SADNESS, nb: Hei!")
    difference = replay(pack, read_recording(written(hello()))).difference
    assert difference is not None
    assert difference.expected == difference.found


def test_another_engine_is_noted() -> None:
    text = written(hello()).replace(f'"engine":"{ENGINE_VERSION}"', '"engine":"0"')
    assert "Recorded with engine 0" in replay(hello(), read_recording(text)).notes[0]


def test_a_run_of_something_else_is_not_tried() -> None:
    assert "which the pack everyday does not have" in str(missing(everyday(), read_recording(written(hello()))))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda text: "", "line 1"),
        (lambda text: text.replace("run/1", "run/9"), "expected run/1"),
        (lambda text: "\n".join(text.splitlines()[:-1]), "this is not a line of a recording"),
        (lambda text: text.splitlines()[0], "ends before the run does"),
        (lambda text: "\n".join(text.splitlines()[:2] + text.splitlines()[3:]), "lines are missing or were changed"),
        (lambda text: text.replace('"kind":"choose"', '"kind":"jump"'), "this is not a line of a recording"),
    ],
)
def test_a_harmed_file_is_refused_with_its_line(harm, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadRecording, match=said):
        read_recording(harm(written(hello())))
