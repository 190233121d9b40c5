"""How long a run lasts at a calm pace is told from the run alone: voices, reading, thinking, saying and waiting."""

from pathlib import Path

from samspill.model.directions import Cause, Speech
from samspill.model.events import Choose, Rate, Tick
from samspill.model.outputs import Ask, Block, Choices, Option
from samspill.model.ratings import RatingKind
from samspill.scenario import RATES, Turn, calm_pace
from samspill.scenario.speaking import speaking_time

DOCS = Path(__file__).parents[3] / "docs" / "explanations" / "length-of-a-run.md"
TEN = "one two three four five six seven eight nine ten"


class At:
    """As much of a state as the measure looks at."""

    def __init__(self, t: int) -> None:
        self.t = t


def turn(event: object, t: int, *outputs: object) -> Turn:
    return Turn(event, outputs, At(t))  # type: ignore[arg-type]


def said(who: str) -> Block:
    return Block("b1", 0, who, Cause("b", 0), (Speech(id="say", start=0, end=1, line="l", text=TEN),))


def test_a_line_lasts_as_long_as_the_voice_needs_and_the_gap_after_it_counts() -> None:
    run = (turn(None, 0, said("elin")), turn(Tick(t=0), speaking_time(TEN) + 700))
    slow, fast = calm_pace(run, {"elin": 100}), calm_pace(run, {"elin": 200})
    assert (slow.listening, fast.listening) == (6_000, 3_000)
    assert slow.waiting == fast.waiting == 700


def test_someone_without_a_voice_of_their_own_speaks_at_the_usual_pace() -> None:
    assert calm_pace((turn(None, 0, said("per")),), {}).listening == 10 * 60_000 // RATES["voice"].value


def test_an_answer_is_read_thought_about_and_said_and_how_fast_a_bot_chose_does_not_matter() -> None:
    options = (Option("yes", TEN), Option("no", "No"))
    shown = turn(None, 0, Choices(0, "b", options))
    quick, slow = (calm_pace((shown, turn(Choose(t=t, intent="yes"), t)), {}) for t in (1, 90_000))
    assert quick == slow
    assert quick.reading == sum(60_000 * n // RATES["reading"].value for n in (10, 1))
    assert quick.thinking == RATES["thinking"].value + RATES["weighing"].value
    assert quick.answering == RATES["pointing"].value + 60_000 * 10 // RATES["answering"].value


def test_what_is_done_and_not_said_takes_its_own_time() -> None:
    run = (turn(None, 0, Choices(0, "b", (Option("nod", "(Nod)"),))), turn(Choose(t=1, intent="nod"), 1))
    assert calm_pace(run, {}).answering == RATES["pointing"].value + RATES["acting"].value


def test_the_same_answers_shown_again_are_not_read_again() -> None:
    shown = Choices(0, "b", (Option("nod", "(Nod)"),))
    assert calm_pace((turn(None, 0, shown, shown),), {}) == calm_pace((turn(None, 0, shown),), {})


def test_a_rating_takes_time_to_feel_after() -> None:
    run = (turn(None, 0, Ask(0, RatingKind.DISTRESS, TEN)), turn(Rate(t=1, rating=RatingKind.DISTRESS, value=3), 1))
    pace = calm_pace(run, {})
    assert pace.thinking == RATES["rating"].value
    assert pace.total == pace.reading + pace.thinking + pace.answering


def test_the_page_about_it_says_the_same_values_with_what_they_rest_on() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for name, rate in RATES.items():
        assert f"| {name} | {rate.value} {rate.unit} | {rate.source} |" in text
