"""The next line waits for the voice on the participant's device, and never for ever."""

from samspill.model.events import AnyEvent, Realized, Tick
from samspill.scenario import next_due

from .small import line, run, script

HI = {"intent": "hi", "nb": "Hei", "en": "Hi", "go": "next"}
TWO = {"say": [line("a"), line("b", text="Again!")], "expect": [HI]}
SAID = Tick(t=800)
"""The first line begins at 800 ms as block b1, is predicted to take 800 ms, and the gap to the next is 800 ms."""


def due_after(*events: AnyEvent) -> int | None:
    return next_due(run(script(TWO), SAID, *events)[0])


def test_without_word_from_the_device_the_prediction_holds() -> None:
    assert due_after() == 800 + 800 + 800


def test_a_voice_that_ends_early_brings_the_next_line_early() -> None:
    assert due_after(Realized(t=1300, block="b1", sync="end")) == 1300 + 800


def test_a_voice_that_has_begun_is_waited_for_but_not_for_ever() -> None:
    assert due_after(Realized(t=900, block="b1", sync="start")) == 900 + 800 + 800 + 3000


def test_word_of_another_block_changes_nothing() -> None:
    assert due_after(Realized(t=1300, block="b7", sync="end")) == due_after()


def test_word_that_comes_after_the_floor_has_opened_changes_nothing() -> None:
    made = script(TWO)
    state, _ = run(made, SAID, Tick(t=2400), Tick(t=3300))
    late, told = run(made, SAID, Tick(t=2400), Tick(t=3300), Realized(t=3400, block="b2", sync="end"))
    assert state.floor
    assert (late.timers, told) == (state.timers, [])
