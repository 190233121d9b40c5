"""The page of progress: words, picture and table say the same, and nothing yet is said kindly."""

import re
from datetime import timedelta

import msgspec
import pytest

from samspill.app.coming_in.enrolment import enrol
from samspill.app.progress.seen import progress
from samspill.model.words import Language

from .conftest import House, Visitor
from .practised import SCENARIO, with_practice


@pytest.fixture(scope="module")
def person(house: House) -> str:
    return with_practice(house, "Rogn (syntetisk)")


def test_nothing_yet_is_said_kindly_and_draws_nothing(kari: Visitor, house: House) -> None:
    made = enrol(house.clinic, house.kari, "Selje (syntetisk)", Language.NB)
    shown = kari.get(f"/participants/{made}/progress").text
    assert "everyone starts somewhere" in shown
    assert 'class="chart"' not in shown


def test_each_goal_has_its_picture_its_words_and_its_table_with_the_same_counts(
    kari: Visitor, house: House, person: str
) -> None:
    shown = kari.get(f"/participants/{person}/progress").text
    target = house.clinic.library.scenario(SCENARIO).target
    goal = shown.split(f'id="goal-{target}"')[1].split("</article>")[0]
    assert "10 opportunities on 2 days. On their own 2, after a hint 2, with a prompt 2, partly 2" in goal
    for how in ("on-page", "on-phone"):
        drawn = goal.split(f'class="{how}"')[1].split("</svg>")[0]
        for kind in ("alone", "hint", "prompt", "partly", "not_yet"):
            assert len(re.findall(rf'class="mark of-{kind}"', drawn)) == 2
    rows = re.findall(r"<tr>(.*?)</tr>", goal.split("<tbody>")[1].split("</tbody>")[0], re.S)
    assert [re.findall(r'numbers"[^>]*>(\d+)<', row) for row in rows] == [["1", "1", "1", "1", "1", "5"]] * 2


def test_expectation_and_outcome_are_counted_and_shown_in_the_table(kari: Visitor, person: str) -> None:
    shown = kari.get(f"/participants/{person}/progress").text
    assert "Distress against what was expected, run by run: lower 2, as expected 0, higher 0." in shown
    table = shown.split('aria-labelledby="distress"')[1].split("<tbody>")[1].split("</tbody>")[0]
    rows = [re.findall(r'numbers"[^>]*>(\d+)<', row) for row in table.split("</tr>")[:2]]
    assert rows == [list("6752"), list("6762")]


def test_every_picture_has_a_text_and_a_table_and_none_needs_a_script(kari: Visitor, person: str) -> None:
    shown = kari.get(f"/participants/{person}/progress").text.split("<main")[1]
    charts = shown.count('class="chart"')
    assert charts >= 5
    for how, width in (("page", 640), ("phone", 300)):
        drawn = rf'<svg class="on-{how}" viewBox="0 0 {width} [\d.]+" role="img" aria-label="[^"]+"'
        assert len(re.findall(drawn, shown)) == charts
    assert shown.count('class="more behind"') == charts
    assert "<script" not in shown and "style=" not in shown


def test_a_year_of_sessions_is_still_drawn_whole(kari: Visitor, house: House) -> None:
    made = with_practice(house, "Bjørk (syntetisk)", tuple(range(360, 0, -4)))
    shown = kari.get(f"/participants/{made}/progress").text
    assert "Each mark is one month." in shown
    assert "90 sessions since" in shown


def test_it_is_written_in_both_languages(house: House, kari: Visitor, person: str) -> None:
    kari.cookies.set("language", "nb")
    shown = kari.get(f"/participants/{person}/progress").text
    assert "På egen hånd" in shown
    assert "lavere 2, som ventet 0" in shown


def test_what_was_practised_last_is_drawn_and_the_rest_is_one_tap_away(house: House) -> None:
    seen = progress(house.clinic, house.kari, with_practice(house, "Mange (syntetisk)"))
    one, day = seen.goals[0], seen.goals[0].days[-1]
    many = [
        msgspec.structs.replace(
            one,
            goal=msgspec.structs.replace(one.goal, id=f"G{n}"),
            days=(msgspec.structs.replace(day, day=day.day - timedelta(days=n)),),
        )
        for n in range(9)
    ]
    several = msgspec.structs.replace(seen, goals=tuple(many))
    assert several.practised_lately(6) == {f"G{n}" for n in range(6)}
    assert len(msgspec.structs.replace(seen, goals=tuple(many[:7])).practised_lately(6)) == 7, "nobody taps for one"
