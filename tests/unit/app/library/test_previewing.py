"""Previews: the real engine, time as one likes it, nobody else's business, and nothing kept."""

from dataclasses import dataclass

import pytest

from samspill.app.actor import Actor
from samspill.app.library.previewing import (
    do,
    next_moment,
    open_preview,
    preview_view,
    restart,
    restart_here,
    set_pace,
)
from samspill.app.live.feed import Directions, Pace, Refused, RunStarted, Welcome
from samspill.app.previews.host import IDLE_MS, MOST_EACH
from samspill.app.previews.story import Beat, Did, Ended, Said, Saw
from samspill.app.previews.wanted import STILL, Wanted
from samspill.app.refusals import Missing
from samspill.app.views.preview import PreviewView
from samspill.model.events import Choose, Leave, Pause, Resume
from samspill.model.outputs import Choices, Ending, Entered, RunStatus
from samspill.model.scenario import WhenTrigger
from samspill.model.words import Language
from tests.unit.app.house import CAFE, Ear, House

ORDER = Wanted(CAFE, 4, Language.EN, beat="order")


@dataclass
class Tab:
    """Somebody who previews in a browser tab."""

    house: House
    actor: Actor
    preview: str
    ear: Ear
    sent: int = 0

    def wait(self, ms: int) -> None:
        for _ in range(0, ms, 50):
            self.house.clock.advance(50)
            self.house.previews.pass_time()

    def send(self, event: Choose | Leave | Pause | Resume) -> None:
        self.sent += 1
        self.house.previews.happened(self.preview, self.actor.id, "tab", self.sent, event, self.ear)


@pytest.fixture
def tab(house: House) -> Tab:
    """A preview of ordering, with its picture open."""
    kari, ear = house.staff(), Ear()
    preview = open_preview(house.clinic, kari, ORDER)
    assert house.previews.attach(preview, kari.id, "tab", ear, observer=False)
    return Tab(house, kari, preview, ear)


def view(tab: Tab) -> PreviewView:
    return preview_view(tab.house.clinic, tab.actor, tab.preview)


def test_it_begins_at_the_beat_with_what_a_session_would_tell(tab: Tab) -> None:
    assert isinstance(tab.ear.heard[0], Welcome)
    assert [run.run for run in tab.ear.of(RunStarted)] == [1]
    assert [entered.beat for entered in tab.ear.outputs(Entered)] == ["order"]


def test_while_the_picture_is_not_there_time_stands_still_and_one_may_step_on(tab: Tab) -> None:
    tab.send(Pause(device=True))
    tab.wait(20_000)
    assert not tab.ear.outputs(Choices) and view(tab).status is RunStatus.RUNNING
    next_moment(tab.house.clinic, tab.actor, tab.preview)
    stepped = len(tab.ear.of(Directions))
    tab.send(Resume(device=True))
    tab.wait(20_000)
    assert len(tab.ear.of(Directions)) > stepped > 1
    assert tab.ear.outputs(Choices)


def test_that_the_picture_is_there_again_ends_no_pause_that_somebody_took(tab: Tab) -> None:
    tab.send(Pause())
    tab.send(Pause(device=True))
    tab.send(Resume(device=True))
    assert view(tab).status is RunStatus.PAUSED
    tab.send(Resume())
    assert view(tab).status is RunStatus.RUNNING


def test_whoever_goes_on_after_a_cut_is_there_again(tab: Tab) -> None:
    tab.send(Pause(line=True))
    tab.send(Resume())
    tab.wait(20_000)
    assert tab.ear.outputs(Choices)


def test_an_answer_shows_evidence_and_goes_on(tab: Tab) -> None:
    tab.wait(6_000)
    assert tab.ear.outputs(Choices)[-1].options
    tab.send(Choose(intent=tab.ear.outputs(Choices)[-1].options[0].intent))
    kinds = [type(entry) for entry in view(tab).story]
    assert kinds[:2] == [Beat, Said]
    assert kinds.index(Did) < kinds.index(Saw)
    assert view(tab).beat != "order"


def test_time_stands_still_without_a_picture(house: House) -> None:
    kari = house.staff()
    preview = open_preview(house.clinic, kari, ORDER)
    house.clock.advance(60_000)
    house.previews.pass_time()
    seen = preview_view(house.clinic, kari, preview)
    assert (seen.t, seen.beat, seen.status) == (0, "order", RunStatus.RUNNING)


def test_time_goes_as_fast_as_it_is_told_to(tab: Tab) -> None:
    set_pace(tab.house.clinic, tab.actor, tab.preview, 4)
    tab.wait(500)
    assert view(tab).t == 2_000
    set_pace(tab.house.clinic, tab.actor, tab.preview, STILL)
    tab.wait(60_000)
    assert (view(tab).t, view(tab).beat) == (2_000, "order")
    assert [pace.pace for pace in tab.ear.of(Pace)] == [1, 4, STILL]
    with pytest.raises(Missing):
        set_pace(tab.house.clinic, tab.actor, tab.preview, 3)


def test_a_hurried_scene_has_no_voices(tab: Tab) -> None:
    set_pace(tab.house.clinic, tab.actor, tab.preview, 2)
    assert tab.house.previews.look(tab.preview, tab.actor.id, lambda seen, _: seen.dressed(seen.play.shown[0])) == (
        tab.house.previews.look(tab.preview, tab.actor.id, lambda seen, _: seen.play.shown[0])
    )


def test_step_by_step_silence_leads_to_a_quiet_end(tab: Tab) -> None:
    set_pace(tab.house.clinic, tab.actor, tab.preview, STILL)
    for _ in range(40):
        next_moment(tab.house.clinic, tab.actor, tab.preview)
    assert (view(tab).status, view(tab).ending) == (RunStatus.ENDED, Ending.QUIET)
    assert isinstance(view(tab).story[-1], Ended)


def test_restarting_begins_a_new_run_from_the_same_place(tab: Tab) -> None:
    tab.send(Leave())
    assert view(tab).ending is Ending.LEFT
    restart(tab.house.clinic, tab.actor, tab.preview)
    assert [run.run for run in tab.ear.of(RunStarted)] == [1, 2]
    assert (view(tab).beat, view(tab).status, len(view(tab).story)) == ("order", RunStatus.RUNNING, 1)
    restart(tab.house.clinic, tab.actor, tab.preview, Wanted(CAFE, 2, Language.NB, beat="seat"))
    assert (view(tab).beat, view(tab).level) == ("seat", 2)


def test_another_language_is_told_before_the_run_that_is_in_it(tab: Tab) -> None:
    restart(tab.house.clinic, tab.actor, tab.preview, Wanted(CAFE, 2, Language.NB, beat="seat"))
    restart(tab.house.clinic, tab.actor, tab.preview)
    told = [one for one in tab.ear.heard if isinstance(one, Welcome | RunStarted)]
    assert [type(one) for one in told] == [Welcome, RunStarted, Welcome, RunStarted, RunStarted]
    assert [one.language for one in told if isinstance(one, Welcome)] == [Language.EN, Language.NB]


def test_from_here_keeps_the_beat_and_the_flags(tab: Tab) -> None:
    restart(
        tab.house.clinic, tab.actor, tab.preview, Wanted(CAFE, 5, Language.EN, beat="served", flags={"drink": "tea"})
    )
    restart_here(tab.house.clinic, tab.actor, tab.preview)
    flags = {flag.name: flag.value for flag in view(tab).flags}
    assert (view(tab).beat, view(tab).level, flags["drink"]) == ("served", 5, "tea")


def test_reactions_can_be_brought_about_without_a_headset(tab: Tab) -> None:
    tab.wait(6_000)
    do(tab.house.clinic, tab.actor, tab.preview, "look", "ingrid")
    assert [entry.evidence.goal for entry in view(tab).story if isinstance(entry, Saw)] == ["S13"]
    assert next(one for one in view(tab).possible if one.target == "ingrid").done
    with pytest.raises(Missing):
        do(tab.house.clinic, tab.actor, tab.preview, "use", "the moon")


def test_people_and_things_are_called_by_their_names(tab: Tab) -> None:
    names = view(tab).names
    assert (names["ingrid"].nb, names["menu_board"].nb, names["menu_board"].en) == (
        "Ingrid",
        "menytavla",
        "the menu board",
    )


def test_what_staff_may_set_off_can_be_set_off(house: House) -> None:
    kari = house.staff()
    scenario = house.clinic.shelf.pack.scenarios["waiting.room"]
    beat, name = next(
        (b, r.name) for b, beat in scenario.beats.items() for r in beat.when if isinstance(r, WhenTrigger)
    )
    preview = open_preview(house.clinic, kari, Wanted("waiting.room", 5, Language.EN, beat=beat))
    offered = [one for one in preview_view(house.clinic, kari, preview).possible if one.kind == "trigger"]
    assert [(one.target, one.name) for one in offered] == [(name, scenario.triggers[name])]
    do(house.clinic, kari, preview, "trigger", name)
    told = preview_view(house.clinic, kari, preview).story
    assert Did(0, "trigger", name) in told


def test_what_is_sent_twice_counts_once_and_a_gap_is_refused(tab: Tab) -> None:
    tab.send(Pause())
    tab.sent = 0
    tab.send(Pause())
    assert view(tab).status is RunStatus.PAUSED
    tab.sent = 7
    tab.send(Resume())
    assert [refusal.expected for refusal in tab.ear.of(Refused)] == [2]
    assert view(tab).status is RunStatus.PAUSED


def test_a_line_that_comes_back_is_told_only_what_it_missed(tab: Tab) -> None:
    tab.house.previews.detach(tab.preview, "tab", tab.ear)
    again = Ear()
    tab.house.previews.attach(tab.preview, tab.actor.id, "tab", again, observer=False, last_seq=1)
    assert (again.of(RunStarted), again.of(Directions)) == ([], [])
    first = Ear()
    tab.house.previews.attach(tab.preview, tab.actor.id, "other", first, observer=True)
    assert [d.past for d in first.of(Directions)] == [True]


def test_nobody_else_may_see_or_touch_it(tab: Tab) -> None:
    ola, ear = tab.house.staff("Ola"), Ear()
    with pytest.raises(Missing):
        preview_view(tab.house.clinic, ola, tab.preview)
    assert not tab.house.previews.attach(tab.preview, ola.id, "tab", ear, observer=False)
    tab.house.previews.happened(tab.preview, ola.id, "tab", 1, Leave(), ear)
    tab.house.previews.heard(tab.preview, ola.id, 1, ear)
    assert [refusal.code for refusal in ear.of(Refused)] == ["unknown_session"] * 3
    assert view(tab).status is RunStatus.RUNNING


def test_the_oldest_goes_when_there_are_too_many_and_forgotten_ones_go_by_themselves(tab: Tab) -> None:
    opened = [open_preview(tab.house.clinic, tab.actor, ORDER) for _ in range(MOST_EACH)]
    assert tab.preview in tab.house.previews.of(tab.actor.id), "one that is being played stays"
    assert len(tab.house.previews.of(tab.actor.id)) == MOST_EACH
    assert opened[0] not in tab.house.previews.of(tab.actor.id)
    tab.house.clock.advance(IDLE_MS + 1)
    tab.house.previews.pass_time()
    assert tab.house.previews.of(tab.actor.id) == (tab.preview,)


def test_nothing_of_a_preview_is_stored(tab: Tab) -> None:
    tab.wait(6_000)
    tab.send(Choose(intent=tab.ear.outputs(Choices)[-1].options[0].intent))
    with tab.house.store.look() as unit:
        assert unit.log.entries(tab.preview) == ()
        assert unit.sessions.session(tab.preview) is None


def test_closing_the_house_tells_everyone(tab: Tab) -> None:
    tab.house.previews.start()
    tab.house.previews.close()
    assert tab.ear.of(Refused)[-1].code == "stopping"


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted("cafe.none", 1, Language.NB),
        Wanted(CAFE, 6, Language.NB),
        Wanted(CAFE, 1, Language.NB, beat="nowhere"),
    ],
)
def test_what_is_not_there_cannot_be_previewed(house: House, wanted: Wanted) -> None:
    with pytest.raises(Missing):
        open_preview(house.clinic, house.staff(), wanted)
