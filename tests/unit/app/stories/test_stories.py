"""Stories: written by one, approved by another, shown where they fit, and gone at once when taken back."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from samspill.app.actor import Actor, Role
from samspill.app.coming_in.enrolment import set_opt_outs
from samspill.app.plan.goals import goal_page
from samspill.app.progress.own_page import page_to_share
from samspill.app.records.audit import Kind, Sought
from samspill.app.refusals import Missing, Problems, Refusal
from samspill.app.stories import (
    LARGEST,
    LASTS,
    approve,
    mend,
    stories,
    story,
    story_sound,
    take_back,
    waiting_stories,
    write,
)
from samspill.app.stories.sounds import kind_of
from samspill.app.views.stories import StoryState
from samspill.model.themes import BarrierTheme
from samspill.model.words import Language
from tests.unit.app.house import House

from .told import MP3, told


@pytest.fixture
def peer(house: House) -> Actor:
    return house.staff("Per (syntetisk)", Role.PEER_SUPPORTER)


@pytest.fixture
def vera(house: House) -> Actor:
    return house.staff("Vera (syntetisk)", Role.SUPERVISOR)


@pytest.fixture
def person(house: House) -> tuple[Actor, str]:
    """A care worker and whom they follow up, who practises in Norwegian."""
    kari = house.staff()
    return kari, house.enrolled(kari)


def shown(house: House, peer: Actor, vera: Actor, **other: Any) -> str:
    """A story that was written and approved."""
    house.clock.advance(minutes=1)
    made = write(house.clinic, peer, told(day=house.clinic.day(house.clock.now()), **other))
    approve(house.clinic, vera, made)
    return made


def beside(house: House, person: tuple[Actor, str], goal: str = "I25") -> list[str]:
    """The titles beside a goal."""
    return [one.title for one in goal_page(house.clinic, *person, goal).stories]


def test_nobody_sees_a_story_before_another_than_who_wrote_it_approved_it(
    house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]
) -> None:
    made = write(house.clinic, vera, told(day=house.clinic.day(house.clock.now())))
    assert (story(house.clinic, peer, made).state, beside(house, person)) == (StoryState.WAITS, [])
    with pytest.raises(Refusal) as own:
        approve(house.clinic, vera, made)
    assert own.value.code == "own_story"
    approve(house.clinic, house.staff("Siv (syntetisk)", Role.SUPERVISOR), made)
    assert beside(house, person) == ["Bussen (oppdiktet)"]
    assert [one.title for one in page_to_share(house.clinic, *person).stories] == [], "nothing to do with this goal yet"


def test_two_have_stood_for_each_story_and_one_of_them_is_a_supervisor(house: House, peer: Actor, vera: Actor) -> None:
    """So a clinic with one supervisor can show what they wrote, and nobody shows a story without one."""
    colleague, day = house.staff("Ola (syntetisk)"), house.clinic.day(house.clock.now())
    theirs, hers = write(house.clinic, peer, told(day=day)), write(house.clinic, vera, told(day=day))
    for wrote in (colleague, peer):
        with pytest.raises(Refusal):
            approve(house.clinic, wrote, theirs)
    assert waiting_stories(house.clinic, colleague).to_approve == 1, "the one a supervisor wrote"
    assert story(house.clinic, colleague, hers).may_approve and not story(house.clinic, vera, hers).may_approve
    assert story(house.clinic, vera, hers).waits_for_other
    approve(house.clinic, colleague, hers)
    assert story(house.clinic, peer, hers).approved_by == "Ola (syntetisk)"


def test_a_change_takes_the_approval_away(house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]) -> None:
    made = shown(house, peer, vera, recording=MP3)
    mend(house.clinic, peer, made, told(title="Trikken (oppdiktet)", day=house.clinic.day(house.clock.now())))
    assert beside(house, person) == []
    assert story_sound(house.clinic, peer, made) == ("audio/mpeg", MP3), "the recording stays unless it is taken away"
    mend(house.clinic, peer, made, told(day=house.clinic.day(house.clock.now()), drop_recording=True))
    with pytest.raises(Missing):
        story_sound(house.clinic, peer, made)


def test_a_yes_is_good_for_two_years(house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]) -> None:
    made = shown(house, peer, vera)
    house.clock.advance(days=LASTS.days - 1)
    assert beside(house, person) == ["Bussen (oppdiktet)"]
    house.clock.advance(days=1)
    assert (beside(house, person), story(house.clinic, vera, made).state) == ([], StoryState.ASK_AGAIN)
    with pytest.raises(Refusal) as refused:
        approve(house.clinic, vera, made)
    assert refused.value.code == "ask_again"
    mend(house.clinic, peer, made, told(day=house.clinic.day(house.clock.now())))
    approve(house.clinic, vera, made)
    assert beside(house, person) == ["Bussen (oppdiktet)"]


def test_what_is_about_the_goal_itself_stands_first_then_what_is_in_their_language(
    house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]
) -> None:
    shown(house, peer, vera, title="English", language=Language.EN)
    shown(house, peer, vera, title="Norsk")
    shown(house, peer, vera, title="Barriere", goals=(), themes=(BarrierTheme.FUNCTIONING,))
    shown(house, peer, vera, title="Noe annet", goals=("X36",))
    assert beside(house, person) == ["Norsk", "English", "Barriere"]
    assert beside(house, person, "X36") == ["Noe annet"]


def test_an_own_goal_that_the_pack_has_no_more_stands_in_no_storys_way(
    house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]
) -> None:
    shown(house, peer, vera)
    with house.store.begin() as unit:
        known = unit.people.participant(person[1])
        assert known is not None
        unit.people.keep(msgspec.structs.replace(known, towards=("I25", "gone-since")))
    assert [one.title for one in page_to_share(house.clinic, *person).stories] == ["Bussen (oppdiktet)"]


def test_one_that_speaks_of_alcohol_or_drugs_is_for_those_who_want_to_meet_that(
    house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]
) -> None:
    shown(house, peer, vera, substances=True)
    assert beside(house, person) == []
    set_opt_outs(house.clinic, *person, ())
    assert beside(house, person) == ["Bussen (oppdiktet)"]


def test_a_story_that_is_taken_back_is_gone_and_stays_gone(
    house: House, peer: Actor, vera: Actor, person: tuple[Actor, str]
) -> None:
    made = shown(house, peer, vera, recording=MP3)
    take_back(house.clinic, person[0], made)
    assert (beside(house, person), stories(house.clinic, vera)) == ([], ())
    for ask in (
        lambda: story(house.clinic, peer, made),
        lambda: story_sound(house.clinic, peer, made),
        lambda: mend(house.clinic, peer, made, told()),
        lambda: take_back(house.clinic, peer, made),
    ):
        with pytest.raises(Missing):
            ask()
    assert house.store.forgotten(made), "its key too"


def test_what_was_done_with_a_story_stands_in_the_log_by_its_number_alone(
    house: House, peer: Actor, vera: Actor
) -> None:
    made = shown(house, peer, vera)
    stories(house.clinic, vera)
    take_back(house.clinic, peer, made)
    with house.clinic.store.look() as unit:
        rows = {(row.kind, row.action, row.about) for row in unit.audit.find(Sought(), 100)}
    assert rows >= {
        (Kind.DID, "write_story", made),
        (Kind.DID, "approve_story", made),
        (Kind.SAW, "see_stories", ""),
        (Kind.DID, "take_story_back", made),
    }


def test_every_problem_is_named_at_once(house: House, peer: Actor) -> None:
    later = house.clinic.day(house.clock.now()) + timedelta(days=1)
    nothing = told(
        title="", text="", teller="", goals=("no-such-goal",), agreed=False, day=later, recording=b"<html>not a sound"
    )
    with pytest.raises(Problems) as raised:
        write(house.clinic, peer, nothing)
    fields = {problem.field for problem in raised.value.problems}
    assert fields == {"title", "text", "recording", "goals", "teller", "agreed", "day"}
    with pytest.raises(Problems) as too_large:
        write(house.clinic, peer, told(recording=MP3 + bytes(LARGEST)))
    assert [problem.field for problem in too_large.value.problems] == ["recording"]


@pytest.mark.parametrize("role", [Role.RESEARCHER, Role.AUTHOR, Role.ADMIN, Role.AUDITOR, Role.PARTICIPANT])
def test_others_neither_read_nor_write(house: House, role: Role) -> None:
    other = house.staff("Nn (syntetisk)", role)
    for ask in (lambda: stories(house.clinic, other), lambda: write(house.clinic, other, told())):
        with pytest.raises(Refusal):
            ask()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"ID3\x04rest", "audio/mpeg"),
        (b"\xff\xfb\x90rest", "audio/mpeg"),
        (b"OggS" + bytes(30) + b"OpusHead", "audio/ogg"),
        (b"OggS" + bytes(30) + b"\x80theora", None),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", None),
        (b"\x00\x00\x00\x20ftypM4A mp42" + bytes(40) + b"hdlr" + bytes(8) + b"soun", "audio/mp4"),
        (b"\x00\x00\x00\x20ftypmp42isom" + bytes(40) + b"hdlr" + bytes(8) + b"vide", None),
        (b"<!doctype html><script>", None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_a_recording_is_known_by_how_it_begins(content: bytes, kind: str | None) -> None:
    assert kind_of(content) == kind
