"""Where practice leads, on every page that says so: the same goal, in words, and something else to choose."""

import re
from itertools import count

import pytest
from markupsafe import escape

from samspill.app.actor import Role
from samspill.app.coming_in.enrolment import enrol, set_opt_outs
from samspill.app.coming_in.own_words import set_own_words
from samspill.app.estimate.profile import rate_barriers
from samspill.app.missions.agreeing import MissionPlan, agree_mission
from samspill.app.missions.telling import Told, tell_mission
from samspill.app.plan.goals import goal_map
from samspill.app.plan.overview import plan
from samspill.app.plan.why import decision
from samspill.app.progress.own_page import page_to_share
from samspill.app.records.missions import MissionOutcome
from samspill.app.records.profile import Rater
from samspill.app.views.lead import LeadView
from samspill.curriculum import SUBSTANCE_CUES
from samspill.model.words import Language

from .conftest import Come, House, Visitor
from .test_own_page import comes
from .test_reports import read

_NUMBERS = count(1)


def rated(house: House, much: int) -> str:
    """Somebody without a goal of their own for whom everything is this hard, 0-4."""
    made = enrol(house.clinic, house.kari, f"Gran {next(_NUMBERS)} (syntetisk)", Language.EN)
    barriers = (barrier.id for barrier in house.clinic.library.pack.barriers)
    rate_barriers(house.clinic, house.kari, made, {Rater.CARE_WORKER: dict.fromkeys(barriers, much)})
    return made


@pytest.fixture
def person(house: House) -> str:
    """Near something complex."""
    return rated(house, 0)


@pytest.fixture
def far(house: House) -> str:
    """Near nothing complex."""
    return rated(house, 4)


def lead_of(house: House, person: str) -> LeadView:
    lead = goal_map(house.clinic, house.kari, person).lead
    assert lead is not None
    return lead


def practises_for(house: House, person: str, goal: str, words: str = "") -> None:
    set_own_words(house.clinic, house.kari, person, "", words, seated=False, towards=(goal,) if goal else ())


def partly_tried(house: House, person: str, goal: str) -> None:
    """They have done a part of its first mission in life."""
    clinic, mission = house.clinic, house.clinic.library.goal(goal).missions[0].id
    made = agree_mission(clinic, house.kari, person, MissionPlan(goal, mission))
    tell_mission(clinic, house.kari, made, Told(MissionOutcome.PARTLY, clinic.day(clinic.clock.now())))


def part(page: str, id: str) -> str:
    """What stands in the element with this id, up to the end of its section or paragraph."""
    found = re.search(rf'<(section|p|div)[^>]* id="{id}"[^>]*>(.*?)</\1>', page, re.S)
    assert found, id
    return found[2]


def test_all_pages_lead_to_the_same_goal(house: House, person: str) -> None:
    for goal in ("", "I25"):
        practises_for(house, person, goal)
        lead = lead_of(house, person)
        assert plan(house.clinic, house.kari, person).lead == lead
        assert decision(house.clinic, house.kari, person).lead == lead
        theirs = page_to_share(house.clinic, house.kari, person).lead
        assert theirs is not None
        assert (theirs.names, theirs.own) == (tuple(one.name for one in lead.goals), lead.own)
        assert lead.own == bool(goal)


def test_the_map_says_in_words_what_is_in_place_and_what_is_next(kari: Visitor, house: House, person: str) -> None:
    lead, page = lead_of(house, person), kari.get(f"/participants/{person}/goals").text
    said = part(page, "lead")
    assert "Where practice leads now" in said and str(escape(lead.goals[0].name.en)) in said
    for stands, word in (("in_place", "In place"), ("next", "Next"), ("later", "Later")):
        listed = re.search(rf"<dt>{word}</dt><dd><ul[^>]*>(.*?)</ul>", said, re.S)
        goals = lead.standing(stands)
        assert bool(listed) == bool(goals)
        if listed:
            assert re.findall(r"<li>(.*?)</li>", listed[1]) == [str(escape(one.name.en)) for one in goals]
    assert lead.standing("next")


def test_every_goal_of_the_way_says_on_the_map_where_it_stands(kari: Visitor, house: House, person: str) -> None:
    lead, page = lead_of(house, person), kari.get(f"/participants/{person}/goals").text
    words = {"in_place": "On the way: in place", "next": "On the way: next", "later": "On the way: later"}
    ends = {one.id for one in lead.goals}
    stands = {one.id: words[one.stands] for one in lead.way} | dict.fromkeys(ends, "Practice leads here")
    nodes = dict(re.findall(r'id="map-(\w+)">(.*?)</a>', page, re.S))
    for goal, node in nodes.items():
        said = re.search(r'class="stands"><span class="unseen">. </span>(.*?)</span>', node, re.S)
        assert (said[1] if said else None) == stands.get(goal), goal
    assert f"<strong>{escape(lead.goals[0].name.en)}</strong>" in part(page, "destination")
    assert page.split('id="goal-map"')[1].count('class="strong"') > 1


def test_where_nothing_is_near_the_map_says_so_and_the_other_pages_are_silent(
    come: Come, kari: Visitor, house: House, far: str
) -> None:
    at = f"/participants/{far}"
    page = kari.get(f"{at}/goals").text
    assert "Practice leads to no single goal just now." in part(page, "destination")
    assert f'href="{at}#own-words"' in part(page, "destination")
    assert 'class="strong"' not in page.split('id="goal-map"')[1]
    for shown in (page, kari.get(at).text, kari.get(f"{at}/why").text, comes(come, kari, far).get("/own/page").text):
        assert 'id="lead"' not in shown
    assert "leads" not in comes(come, kari, far).get("/own/page").text


def test_the_participants_page_says_it_beside_the_next_step_and_shows_the_way(
    kari: Visitor, house: House, person: str
) -> None:
    at, lead = f"/participants/{person}", lead_of(house, person)
    said = part(kari.get(at).text, "lead")
    assert f"towards “{escape(lead.goals[0].name.en)}”, the nearest complex goal." in said
    assert f'href="{at}/goals#lead"' in said and f'href="{at}#own-words"' in said
    practises_for(house, person, "I25", "Take the bus to my sister")
    said = part(kari.get(at).text, "lead")
    assert "towards “Take the bus”, the goal nearest to what they practise for." in said
    assert f'href="{at}#own-words"' not in said, "it is their own already"


def test_only_who_may_plan_is_offered_to_choose_something_else(
    come: Come, kari: Visitor, house: House, person: str
) -> None:
    peer = house.member(Role.PEER_SUPPORTER)
    come(house.member(Role.SUPERVISOR)).send(f"/participants/{person}/relations", {"staff": peer.id})
    at = f"/participants/{person}"
    for address in (at, f"{at}/goals", f"{at}/why"):
        assert f'{at}#own-words"' in part(kari.get(address).text, "lead")
        assert "#own-words" not in part(come(peer).get(address).text, "lead")


def test_one_goal_says_how_it_stands_on_the_way(kari: Visitor, house: House, person: str) -> None:
    lead = lead_of(house, person)
    beside = next(goal.id for goal in house.clinic.library.pack.goals if goal.id not in {one.id for one in lead.way})
    for one in lead.standing("next"):
        said = part(kari.get(f"/participants/{person}/goals/{one.id}").text, "on-the-way")
        assert "On the way: next." in said or one in lead.goals
        assert str(escape(lead.goals[0].name.en)) in said
    assert "Practice leads here." in kari.get(f"/participants/{person}/goals/{lead.goals[0].id}").text
    assert 'id="on-the-way"' not in kari.get(f"/participants/{person}/goals/{beside}").text


def test_on_their_own_page_it_is_said_to_them_without_figures_and_another_goal_is_theirs_to_choose(
    come: Come, kari: Visitor, house: House, person: str
) -> None:
    lead, me = lead_of(house, person), comes(come, kari, person)
    page = me.get("/own/page").text
    assert "Where my practice leads" in page
    assert f"<strong>{escape(lead.goals[0].name.en)}</strong>" in part(page, "lead")
    assert "That is yours to choose." in page
    assert not re.search(r"\d|complex|nearest", part(page, "lead"))
    practises_for(house, person, "", "See my sister more often")
    page = me.get("/own/page").text
    assert "If that is not the way to what you practise for, tell whoever follows you up." in page
    assert "That is yours to choose." not in page, "they have chosen"
    practises_for(house, person, "I25", "Take the bus to my sister")
    page = me.get("/own/page").text
    assert "What I practise for" in page and "Take the bus to my sister" in page
    assert "<strong>Take the bus</strong>" in part(page, "lead")
    assert "That is yours to choose." not in page


def test_their_report_on_paper_says_the_same_and_offers_nothing_to_press(
    kari: Visitor, house: House, person: str, far: str
) -> None:
    lead = lead_of(house, person)
    paper = read(kari.get(f"/participants/{person}/progress/participant.pdf").content)
    assert f"Where my practice leads What I practise leads towards this: {lead.goals[0].name.en}." in paper
    practises_for(house, person, "I25", "Visit my sister")
    paper = read(kari.get(f"/participants/{person}/progress/participant.pdf").content)
    assert "What I practise for" in paper and "Visit my sister" in paper
    assert "What I practise leads towards this: Take the bus." in paper
    assert "leads" not in read(kari.get(f"/participants/{far}/progress/participant.pdf").content)


def test_what_is_reached_makes_room_for_the_next(kari: Visitor, house: House, person: str) -> None:
    at, reached = f"/participants/{person}/goals", lead_of(house, person).goals[0]
    partly_tried(house, person, reached.id)
    lead = lead_of(house, person)
    assert lead.goals[0] != reached
    assert str(escape(lead.goals[0].name.en)) in part(kari.get(at).text, "lead")


def test_no_page_leads_anybody_to_what_their_plan_leaves_out(
    come: Come, kari: Visitor, house: House, person: str
) -> None:
    at, me, lead = f"/participants/{person}", comes(come, kari, person), lead_of(house, person).goals[0]
    pages = (kari, at), (kari, f"{at}/goals"), (kari, f"{at}/why"), (me, "/own/page")
    assert all(str(escape(lead.name.en)) in part(who.get(page).text, "lead") for who, page in pages)
    its = (one.id for one in house.clinic.library.pack.scenarios.values() if one.target == lead.id)
    set_opt_outs(house.clinic, house.kari, person, (SUBSTANCE_CUES, *its))
    for who, page in pages:
        shown = who.get(page).text
        led = part(shown, "lead").split("<dl")[0] if 'id="lead"' in shown else ""
        assert str(escape(lead.name.en)) not in led, "it may be on the way to another, but leads nowhere itself"


def test_their_own_goal_that_the_plan_leaves_out_is_said_so_to_staff_and_not_held_up_to_them(
    come: Come, kari: Visitor, house: House, person: str
) -> None:
    practises_for(house, person, "S19", "Walk past the off-licence")
    set_opt_outs(house.clinic, house.kari, person, (SUBSTANCE_CUES,))
    page = kari.get(f"/participants/{person}/goals").text
    assert "The plan leaves out what practises it" in part(page, "lead")
    assert re.search(r'id="map-S19">.*?On the way: left out', page, re.S)
    assert "The plan leaves out what practises it" in part(kari.get(f"/participants/{person}").text, "lead")
    theirs = comes(come, kari, person).get("/own/page").text
    assert "Walk past the off-licence" in theirs
    assert 'id="lead"' not in theirs
