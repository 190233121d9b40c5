"""The pages of goals: the map as lists with links, the order with and without scripts, one goal, and its ladder."""

import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from samspill.app.coming_in.enrolment import enrol
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.plan.goal_order import set_goal_order
from samspill.app.plan.goals import goal_map
from samspill.model.words import Language
from samspill.web.console.goals.layout import SIZE, crossings, drawn_needs, lay_out
from samspill.web.console.goals.moving import given_order, moved

from .conftest import Come, House, Visitor

_NUMBERS = count(1)


@pytest.fixture
def person(house: House) -> str:
    return enrol(house.clinic, house.kari, f"Furu {next(_NUMBERS)} (syntetisk)", Language.NB)


@pytest.fixture
def address(person: str) -> str:
    return f"/participants/{person}/goals"


def hidden_order(page: str) -> str:
    found = re.search(r'name="order" value="([^"]*)"', page)
    assert found
    return found[1]


def test_every_goal_is_a_link_in_the_list_of_its_band_with_state_and_needs_in_words(
    kari: Visitor, house: House, address: str
) -> None:
    page = kari.get(address).text
    bands = page.split('<section class="band"')[1:]
    assert len(bands) == 4
    links = re.findall(rf'<li><a class="node [^"]*" href="{address}/(\w+)"', page)
    assert sorted(links) == sorted(goal.id for goal in house.clinic.library.pack.goals)
    assert page.count('class="needs">Needs:') == sum(bool(goal.needs) for goal in house.clinic.library.pack.goals)
    assert "<script" not in page.split("<main")[1]


def test_the_sessions_after_this_one_stand_on_the_plan_and_are_one_tap_from_the_participants_page(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    coming = goal_map(house.clinic, house.kari, person).coming
    assert [len(session.runs) for session in coming] == [3, 3]
    listed = kari.get(address).text.split('id="coming"')[1].split("</section>")[0]
    assert [int(days) for days in re.findall(r"In (\d+) days", listed)] == [session.in_days for session in coming]
    for session in coming:
        for run in session.runs:
            assert escape(run.title.en) in listed
    assert f'href="{address}#coming"' in kari.get(f"/participants/{person}").text


def test_the_lines_say_nothing_that_the_lists_do_not(kari: Visitor, address: str) -> None:
    page = kari.get(address).text
    assert '<svg class="need-lines"' in page
    assert 'aria-hidden="true"' in page.split('<svg class="need-lines"')[1].split(">")[0]


def test_the_way_to_what_they_practise_for_is_drawn_strongly_and_ends_in_their_words(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    assert 'path class="strong" d="M' not in kari.get(address).text.split("goal-map")[1]
    set_own_words(house.clinic, house.kari, person, "", "Ta bussen til søsteren min", seated=False, towards=("I25",))
    page = kari.get(address).text
    assert page.split('id="goal-map"')[1].count('class="strong"') > 3
    assert "Ta bussen til søsteren min" in page


def test_without_scripts_a_button_moves_a_goal_and_nothing_is_kept_until_it_is_saved(
    kari: Visitor, house: House, address: str, person: str
) -> None:
    page = kari.send(f"{address}/order", {"order": "S13", "move": "add", "add": "I29", "reason": "derfor"}).text
    assert hidden_order(page) == "S13,I29"
    assert "This is not saved yet" in page
    assert 'value="derfor"' in page, "what was written stays"
    page = kari.send(f"{address}/order", {"order": "S13,I29", "move": "up.I29"}).text
    assert hidden_order(page) == "I29,S13"
    assert goal_map(house.clinic, house.kari, person).plan.goals == ()
    assert kari.send(f"{address}/order", {"order": "I29,S13", "reason": "kafé først"}).status_code == 303
    assert goal_map(house.clinic, house.kari, person).plan.goals == ("I29", "S13")
    assert "kafé først" in kari.get(address).text


def test_an_order_without_a_reason_is_not_taken_and_stays_on_the_page(kari: Visitor, address: str) -> None:
    answer = kari.send(f"{address}/order", {"order": "I29,S13", "reason": " "})
    assert answer.status_code == 422
    assert hidden_order(answer.text) == "I29,S13"
    assert 'id="problem-reason"' in answer.text


def test_the_last_change_is_undone(kari: Visitor, house: House, address: str, person: str) -> None:
    set_goal_order(house.clinic, house.kari, person, ("S13",), "først")
    assert kari.send(f"{address}/undo").status_code == 303
    page = kari.get(address).text
    assert hidden_order(page) == ""
    assert "Undone." in page


def test_a_goal_can_be_laid_at_the_end_of_the_order_from_its_own_page(kari: Visitor, address: str) -> None:
    assert f'href="{address}?add=S13#plan"' in kari.get(f"{address}/S13").text
    assert hidden_order(kari.get(f"{address}?add=S13").text) == "S13"
    assert hidden_order(kari.get(f"{address}?add=Z99").text) == "", "what is not there is not added"


def test_one_goal_says_what_it_is_what_it_needs_and_where_it_is_practised(
    kari: Visitor, house: House, address: str
) -> None:
    page, goal = kari.get(f"{address}/S13").text, house.clinic.library.goals["S13"]
    for text in (goal.why, goal.observe, *(mission.text for mission in goal.missions)):
        assert text.en.replace("'", "&#39;") in page
    assert all(f'href="{address}/{need}"' in page for need in goal.needs)


def test_the_ladder_is_in_the_participants_language(kari: Visitor, house: House, address: str) -> None:
    page, goal = kari.get(f"{address}/S13/ladder").text, house.clinic.library.goals["S13"]
    assert '<html lang="nb"' in page
    assert "Jeg gjør det selv, på min måte." in page
    assert all(mission.text.nb in page for mission in goal.missions)
    assert '<html lang="en"' in kari.get(address).text, "the other pages stay as they were"


def test_a_goal_that_is_not_there_is_said_kindly(kari: Visitor, address: str) -> None:
    assert kari.get(f"{address}/Z99").status_code == 404


def test_who_does_not_follow_up_the_participant_sees_none_of_it(come: Come, house: House, address: str) -> None:
    for page in (address, f"{address}/S13", f"{address}/S13/ladder"):
        assert come(house.ola).get(page).status_code in {403, 404}


@pytest.fixture(scope="module")
def pack(house: House) -> tuple[list[list[str]], dict[str, tuple[str, ...]]]:
    goals = house.clinic.library.goals
    domains = dict.fromkeys(goal.domain for goal in goals)
    return [[g.id for g in goals if g.domain is domain] for domain in domains], {g.id: g.needs for g in goals}


def test_the_picture_is_always_the_same_and_keeps_needs_above_or_to_the_left(
    pack: tuple[list[list[str]], dict[str, tuple[str, ...]]],
) -> None:
    bands, needs = pack
    drawn = lay_out(bands, needs)
    assert drawn == lay_out([list(band) for band in bands], dict(reversed(needs.items())))
    assert [sorted(band) for band in drawn.bands] == [sorted(band) for band in bands]
    for goal, its in needs.items():
        assert all(drawn.places[need] < drawn.places[goal] for need in its)
    assert all(0 < y < SIZE for _, y in drawn.places.values())


def test_the_picture_has_far_fewer_crossings_than_the_order_of_the_pack(
    pack: tuple[list[list[str]], dict[str, tuple[str, ...]]],
) -> None:
    bands, needs = pack
    pairs = drawn_needs(needs)
    assert crossings(lay_out(bands, needs).bands, pairs) < crossings(bands, pairs) / 2


def test_what_a_longer_way_already_says_is_not_drawn(pack: tuple[list[list[str]], dict[str, tuple[str, ...]]]) -> None:
    assert drawn_needs({"a": (), "b": ("a",), "c": ("a", "b")}) == (("a", "b"), ("b", "c"))
    _bands, needs = pack
    for goal in needs:
        reached, ahead = set(), [goal]
        while ahead:
            now = ahead.pop()
            found = [need for need, one in drawn_needs(needs) if one == now and need not in reached]
            reached.update(found)
            ahead.extend(found)
        assert set(needs[goal]) <= reached, "nothing is lost by it"


ORDERS = st.lists(st.sampled_from("ABCDE"), unique=True).map(tuple)


@given(ORDERS, st.sampled_from(["up", "down", "out"]), st.sampled_from("ABCDEF"))
def test_a_move_loses_nothing_but_what_is_taken_out(order: tuple[str, ...], verb: str, goal: str) -> None:
    after = moved(order, f"{verb}.{goal}")
    assert set(after) == set(order) - ({goal} if verb == "out" else set())
    assert len(after) == len(set(after))
    if verb in ("up", "down") and goal in order:
        assert abs(after.index(goal) - order.index(goal)) <= 1
        assert [one for one in after if one != goal] == [one for one in order if one != goal]


@given(st.text(max_size=40), ORDERS)
def test_whatever_comes_as_a_move_breaks_nothing(move: str, order: tuple[str, ...]) -> None:
    assert set(moved(order, move)) <= set(order)
    assert given_order(",".join(order)) == order
