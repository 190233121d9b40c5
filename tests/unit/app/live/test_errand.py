"""Tasks, calls, messages, other places, triggers and feedback, through the live host."""

import pytest

from samspill.app.live.feed import Directions, RunStarted
from samspill.app.live.turns import Turn
from samspill.app.sessions.looking import session_view
from samspill.model.directions import Block, Channel, Speech
from samspill.model.events import Choose, Fill, ParticipantEvent, Realized, Submit, Trigger
from samspill.model.outputs import Choices, Entered, Stage, TaskShown
from samspill.scenario.kinds.say import PATIENCE
from tests.packs import ERRAND, errand_library
from tests.unit.app.house import Ear, House


class Errand:
    """A run of the errand, and the device that takes part in it."""

    def __init__(self, level: int = 1) -> None:
        self.house = House(pack=errand_library())
        self.kari = self.house.staff()
        _, self.session = self.house.ready(self.kari)
        self.ear = Ear()
        self.house.live.attach(self.session, "device", self.ear)
        self.house.begin(self.kari, self.session, level, ERRAND)
        self._sent = 0

    def do(self, event: ParticipantEvent) -> None:
        self._sent += 1
        self.house.live.happened(self.session, "device", self._sent, event)

    def wait(self, ms: int) -> None:
        for _ in range(0, ms, 250):
            self.house.live.heard(self.session, "device", 0)
            self.house.wait(250)

    def until_beat(self, beat: str) -> None:
        """Answer and fill in what is right until ``beat``."""
        for _ in range(400):
            if self.beat == beat:
                return
            self._go_on()
            self.wait(250)
        raise AssertionError(f"never came to {beat}; at {self.beat}")

    def _go_on(self) -> None:
        if self.task is not None and self.task.lit is not None:
            self.do(Submit() if self.task.lit == ("", "") else Fill(field=self.task.lit[0], option=self.task.lit[1]))
        elif offered := self.house.offered(self.ear):
            self.do(Choose(intent=offered[0]))

    @property
    def beat(self) -> str:
        return self.ear.outputs(Entered)[-1].beat

    @property
    def task(self) -> TaskShown | None:
        shown = self.ear.outputs(TaskShown)
        return shown[-1] if shown and shown[-1].done else None

    def turns(self) -> list[Turn]:
        """All that was said and done."""
        room = self.house.live._rooms.room(self.session)
        assert room is not None
        assert room.play is not None
        return room.play.turns

    def spoken(self) -> list[tuple[str, str, Channel]]:
        """The block, the line and the way of all that was said."""
        blocks = self.ear.outputs(Block)
        return [(b.id, s.line, s.via) for b in blocks for s in b.data if isinstance(s, Speech)]


@pytest.fixture
def errand() -> Errand:
    return Errand()


def test_the_whole_errand_can_be_done(errand: Errand) -> None:
    errand.until_beat("end")
    assert [one.beat for one in errand.ear.outputs(Entered)] == [
        *("list", "machine", "form", "calendar"), "call", "message", "thanks", "home", "end"
    ]  # fmt: skip
    assert errand.house.ended(errand.ear)


def test_a_device_is_told_at_the_start_which_places_it_will_need(errand: Errand) -> None:
    started = errand.ear.of(RunStarted)[-1]
    assert (started.place, started.places) == ("cafe", ("cafe", "calm"))
    errand.until_beat("end")
    assert {stage.place for stage in errand.ear.outputs(Stage)} == set(started.places)


def test_an_answer_in_writing_comes_back_as_words_to_everyone_and_after_a_reload(errand: Errand) -> None:
    errand.until_beat("thanks")
    tablet = Ear()
    errand.house.live.attach(errand.session, "tablet", tablet, observer=True)
    said = [(one.said, one.past) for one in tablet.of(Directions) if one.said]
    assert said == [("Ja. Jeg må bare betale først.", True), ("Ja takk, gjerne.", True)]
    assert [one.said for one in errand.ear.of(Directions) if one.said] == [words for words, _ in said]
    assert errand.ear.outputs(Choices)[-2].via is Channel.MESSAGE


def test_a_message_has_no_voice(errand: Errand) -> None:
    errand.house.voice.finish()
    errand.until_beat("thanks")
    texts = {line.text for line in errand.house.voice.asked}
    assert "Hei, det er Lars. Kommer du snart?" in texts
    assert "Skal jeg kjøpe brød?" not in texts
    blocks = errand.ear.outputs(Block)
    speeches = [one for block in blocks for one in block.data if isinstance(one, Speech)]
    assert {one.via: bool(one.audio) for one in speeches} == {
        Channel.ROOM: True, Channel.PHONE: True, Channel.MESSAGE: False
    }  # fmt: skip


def test_the_lines_of_the_run_say_how_they_came(errand: Errand) -> None:
    errand.until_beat("thanks")
    run = session_view(errand.house.clinic, errand.kari, errand.session).run
    assert run is not None
    written = [turn.who for turn in run.turns if turn.via is Channel.MESSAGE]
    assert written[:3] == ["Lars", "Lars", ""]
    assert "submit" in {turn.did for turn in errand.turns()}


def test_staff_see_what_they_may_set_off_and_the_scene_obeys(errand: Errand) -> None:
    def offered() -> list[str]:
        run = session_view(errand.house.clinic, errand.kari, errand.session).run
        assert run is not None
        return [trigger.intent for trigger in run.triggers]

    assert offered() == ["phone_rings"]
    errand.do(Choose(intent="phone_rings"))
    assert errand.beat == "list", "a participant sets nothing off"
    errand.house.live.steer(errand.session, Trigger(name="phone_rings"), errand.kari.id)
    assert errand.beat == "call"
    assert offered() == []


def test_the_next_line_waits_for_the_voice_and_goes_on_when_it_has_ended(errand: Errand) -> None:
    errand.until_beat("call")
    first = _until_spoken(errand, "call.lars")
    errand.do(Realized(block=first, sync="start"))
    errand.wait(5_000)
    assert not errand.house.offered(errand.ear), "the voice is slower than was predicted"
    errand.do(Realized(block=first, sync="end"))
    errand.wait(250)
    assert errand.house.offered(errand.ear)


def test_feedback_that_does_not_come_is_replaced_by_the_prediction(errand: Errand) -> None:
    errand.until_beat("call")
    block = _until_spoken(errand, "call.lars")
    predicted = errand.ear.outputs(Block)[-1].data[0].end
    errand.wait(predicted + 250)
    assert errand.house.offered(errand.ear), "nothing was heard of the voice, so the prediction holds"
    offers = len(errand.ear.outputs(Choices))
    errand.do(Realized(block=block, sync="start"))
    errand.do(Realized(block=block, sync="end"))
    errand.wait(250)
    assert len(errand.ear.outputs(Choices)) == offers, "what comes too late changes nothing"


def test_a_voice_that_never_ends_is_not_waited_for_for_ever(errand: Errand) -> None:
    errand.until_beat("call")
    block = _until_spoken(errand, "call.lars")
    predicted = errand.ear.outputs(Block)[-1].data[0].end
    errand.do(Realized(block=block, sync="start"))
    errand.wait(predicted + PATIENCE + 500)
    assert errand.house.offered(errand.ear)


def _until_spoken(errand: Errand, line: str) -> str:
    for _ in range(40):
        if found := [block for block, said, _ in errand.spoken() if said == line]:
            return found[-1]
        errand.wait(250)
    raise AssertionError(f"{line} was never said")
