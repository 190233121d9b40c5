"""A screenplay tells the whole scenario in words a reviewer understands."""

import re
from functools import cache

import pytest

from samspill.authoring.reachable import levels_of_beats
from samspill.authoring.screenplay import Screenplay, cover, screenplay, web_page
from samspill.authoring.screenplay.sheet import cannot_show, sheet
from samspill.authoring.screenplay.spots import spot
from samspill.authoring.screenplay.words import ENDINGS, FACES
from samspill.model.directions import FaceLexeme
from samspill.model.outputs import Ending
from samspill.model.words import Language
from tests.unit.everyday import SCENARIOS, everyday

NB, EN = (Language.NB,), (Language.EN,)


@cache
def play(scenario: str = "cafe.order", level: int | None = None) -> Screenplay:
    return screenplay(everyday(), scenario, levels_of_beats(everyday(), scenario), level)


def text(page: str) -> str:
    body = page.split("</style>")[1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


def moment(id: str, level: int | None = None):  # type: ignore[no-untyped-def]
    return next(one for one in play(level=level).moments if one.id == id)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_line_and_every_answer_is_in_it(scenario: str, language: Language) -> None:
    page = web_page((play(scenario),), (language,))
    said = text(page.replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&"))
    for beat in everyday().scenarios[scenario].beats.values():
        for part in (*beat.say, *beat.expect):
            assert part.text.spoken(language) in said


def test_an_answer_says_what_it_shows_and_where_it_leads() -> None:
    greet = moment("greet").choices[0]
    assert greet.model
    assert greet.shows == ("I29 2", "S16 2")
    assert re.fullmatch(r"\d+ Orders", greet.follows.en)


def test_a_guard_is_told_as_one_would_say_it() -> None:
    line = moment("arrive").lines[2]
    assert line.note.en == "if level 2 or 3 and not again"
    assert line.note.nb == "hvis nivå 2 eller 3 og ikke again"


def test_ways_that_part_are_told_one_after_the_other() -> None:
    follows = moment("arrive").choices[2].follows
    assert re.fullmatch(r"\d+ Went straight to the counter \(if level 1 or 2\), else \d+ Went ahead .*", follows.en)


def test_one_level_leaves_out_what_belongs_to_others() -> None:
    ids = {one.id for one in play(level=1).moments}
    assert "greet" in ids
    assert not {"refused", "machine", "busy"} & ids
    assert [person.name for person in play(level=1).cast] == ["Ingrid", "Amina", "Solveig"]
    assert [one.text.en for one in moment("followup", 1).choices] == ["Yes please, a little milk."]


def test_the_talk_afterwards_and_how_long_each_level_lasts_are_in_it() -> None:
    page = text(web_page((play(),), EN))
    assert "Ask: “What did you ask?”" in page
    assert len(re.findall(r"about \d(?:\.\d)? minutes", page)) == 5


def test_what_is_said_in_silence_is_told() -> None:
    steps = play().silence
    assert [step.what.en.split(":")[0] for step in steps] == [
        "The help is said.",
        "The last line is said again.",
        "The answer is shown and lights up.",
        "The scene moves on",
    ]


def test_two_languages_stand_side_by_side() -> None:
    page = web_page((play(),), tuple(Language))
    assert "<span lang=nb>Hva har du lyst på i dag?</span><span lang=en>What would you like today?</span>" in page


def test_nothing_an_author_writes_becomes_markup() -> None:
    harmed = screenplay(everyday(), "calm.room", dict.fromkeys(everyday().scenarios["calm.room"].beats, (1,)), None)
    assert "<script" not in web_page((harmed,), EN)
    assert "&#x27;" in web_page((play(),), EN)


def test_a_page_asks_the_network_for_nothing() -> None:
    assert not re.search(r"https?://|url\(", web_page((play(),), NB))


@pytest.mark.parametrize("languages", [NB, EN, tuple(Language)])
def test_the_pdf_is_a_pdf_and_the_same_each_time(languages: tuple[Language, ...]) -> None:
    made = sheet((play("calm.room"),), languages)
    assert made.startswith(b"%PDF-")
    assert made == sheet((play("calm.room"),), languages)


def test_what_the_pdf_cannot_show_is_known() -> None:
    assert cannot_show((play(),)) == ()
    assert cannot_show((play().__class__(**{**_fields(play()), "id": "Máŋga"}),)) == ("ŋ",)


def _fields(made: Screenplay) -> dict[str, object]:
    return {name: getattr(made, name) for name in made.__struct_fields__}


def test_every_face_and_every_ending_has_words() -> None:
    assert set(FACES) == set(FaceLexeme)
    assert {Ending.DONE, Ending.QUIET} <= set(ENDINGS)


def test_who_is_not_there_at_all_levels_says_so_with_their_line() -> None:
    hello = next(one for one in play("benefits.meeting").moments if one.id == "feel")
    assert [line.note.en.split(";")[0] for line in hello.lines] == ["level 1–4", "level 5"]


def test_a_task_shows_what_can_be_filled_in_and_what_is_right() -> None:
    card = next(one for one in play("benefits.meeting").moments if one.id == "card")
    assert card.task is not None
    assert card.fields[1].en == "What I have with me: The letter with the date (right) · Nothing"
    assert "Have another look" in card.reactions[-1].text.en


def test_what_an_answer_leaves_behind_and_where_it_is_asked_for_are_told() -> None:
    assert moment("busy").choices[0].remembers.en == "not again, asked"
    assert any(re.fullmatch(r"declined: from \d+", flag.en) for flag in play().flags)
    assert "Level 4: twist is machine or card" in [line.en for line in play().chance]


def test_a_moment_says_which_ones_lead_to_it() -> None:
    numbers = {one.id: one.number for one in play().moments}
    assert numbers["busy"] in moment("noticed").comes_from
    assert moment("arrive").comes_from == ()


def test_what_a_care_worker_may_set_off_is_named_as_on_the_screen() -> None:
    assert any("The phone rings behind the counter" in one.text.en for one in moment("greet").reactions)


def test_help_stands_once_and_a_ladder_says_only_what_is_its_own() -> None:
    ride = play("bus.ride")
    told = next(one for one in ride.moments if one.id == "glasses").silence
    assert len(told) == 2
    assert told[0].what.en == "As elsewhere in the scenario, but at the end:"


def test_spots_are_told_in_words() -> None:
    assert moment("greet").stage[0].en == "Where the participant is: the counter."


def test_a_whole_pack_begins_with_its_barriers_its_goals_and_what_is_in_it() -> None:
    plays = (play("calm.room"), play("cafe.order"))
    said = text(web_page(plays, EN, cover(everyday()))).replace("&#x27;", "'").replace("&quot;", '"')
    for goal in everyday().goals:
        for told in (goal.name, goal.why, goal.observe, *(mission.text for mission in goal.missions)):
            assert told.en in said
    for barrier in everyday().barriers:
        assert f"{barrier.name.en}. {barrier.asks.en}" in said
    assert said.index("The scenarios") < said.index("The goals") < said.index(play("calm.room").summary.en)
    assert sheet((play("calm.room"),), EN, cover(everyday())).startswith(b"%PDF-")


def test_every_spot_of_the_pack_has_words() -> None:
    anchors = {beat.at for told in everyday().scenarios.values() for beat in told.beats.values() if beat.at}
    assert [anchor for anchor in anchors if spot(anchor).nb == spot(anchor).en] == []
