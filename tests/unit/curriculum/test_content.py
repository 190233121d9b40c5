"""The shipped goals and barriers."""

import re
from collections import Counter

import pytest

from samspill.curriculum import RATING_ANCHORS
from samspill.model.themes import BarrierTheme, Domain
from samspill.model.words import Text

_NOT_OUR_WORDS = re.compile(r"\b(patient|user|game|win|fail|pasient|bruker|spill|vinne|feile)\w*\b", re.IGNORECASE)
_VERB_USE = re.compile(r"\b(bruker)\b", re.IGNORECASE)


def texts(goals, barriers):
    for goal in goals:
        yield from ((goal.id, text) for text in (goal.name, goal.why, goal.observe))
        yield from ((mission.id, mission.text) for mission in goal.missions)
    for barrier in barriers:
        yield from ((barrier.id, text) for text in (barrier.name, barrier.asks))
    for anchor in RATING_ANCHORS:
        yield from ((f"anchor {anchor.value}", text) for text in (anchor.name, anchor.means))


def test_there_are_forty_two_goals_in_four_domains(goals):
    assert len(goals) == 42
    assert Counter(goal.domain for goal in goals) == {
        Domain.COGNITIVE: 9,
        Domain.SOCIOEMOTIONAL: 12,
        Domain.INSTRUMENTAL: 11,
        Domain.COMPLEX_SOCIAL: 10,
    }


def test_ids_tell_the_domain_and_count_on(goals):
    letters = dict(zip(Domain, "CSIX", strict=True))
    assert all(goal.id[0] == letters[goal.domain] for goal in goals)
    assert sorted(int(goal.id[1:]) for goal in goals) == list(range(1, 43))


def test_everything_rests_on_feeling_at_home_in_vr(goals):
    assert [goal.id for goal in goals if goals.is_root(goal.id)] == ["C01"]
    assert len(goals.rests_on("C01")) == 41


def test_ordering_at_a_cafe_rests_on_what_its_scenario_supports(goals):
    assert goals["I29"].needs == ("S13", "S16")


def test_every_goal_has_a_theme_and_an_icf_code(goals):
    for goal in goals:
        assert goal.themes, goal.id
        assert goal.icf, goal.id
        assert all(re.fullmatch(r"[bd]\d{3,5}", code) for code in goal.icf), goal.id


def test_every_goal_has_a_small_a_middle_and_a_large_mission(goals):
    for goal in goals:
        assert [mission.size for mission in goal.missions] == [1, 2, 3], goal.id
        assert [mission.id for mission in goal.missions] == [f"{goal.id}.{size}" for size in (1, 2, 3)]


def test_every_text_is_written_in_both_languages(goals, barriers):
    for where, text in texts(goals, barriers):
        assert text.nb.strip(), where
        assert text.en.strip(), where
        assert text.nb != text.en, where


def test_no_text_uses_words_that_are_not_ours(goals, barriers):
    for where, text in texts(goals, barriers):
        found = _NOT_OUR_WORDS.findall(_VERB_USE.sub("", text.nb)) + _NOT_OUR_WORDS.findall(text.en)
        assert not found, f"{where}: {found}"


@pytest.mark.parametrize("word", ["user", "patients", "fails", "Pasienten"])
def test_the_search_for_words_that_are_not_ours_finds_them(word):
    assert _NOT_OUR_WORDS.search(f"the {word} here")


def test_no_text_is_written_twice(goals, barriers):
    spoken = [text.en for _, text in texts(goals, barriers)] + [text.nb for _, text in texts(goals, barriers)]
    assert [text for text, count in Counter(spoken).items() if count > 1] == []


def test_texts_are_short(goals, barriers):
    too_long = [where for where, text in texts(goals, barriers) if max(len(text.nb), len(text.en)) > 130]
    assert too_long == []


def test_each_theme_has_four_to_six_barriers(barriers):
    counted = Counter(barrier.theme for barrier in barriers)
    assert set(counted) == set(BarrierTheme)
    assert all(4 <= count <= 6 for count in counted.values())
    assert len({barrier.id for barrier in barriers}) == len(barriers)


def test_a_care_worker_asks_with_a_question(barriers):
    assert all(barrier.asks.nb.endswith("?") and barrier.asks.en.endswith("?") for barrier in barriers)


def test_the_rating_anchors_run_from_no_to_complete():
    assert [anchor.value for anchor in RATING_ANCHORS] == [0, 1, 2, 3, 4]
    assert RATING_ANCHORS[0].name == Text("Ikke i veien", "Not in the way")
