"""Every sentence on the page of a decision is true: looked up again in the forecasts, limits and what is asked anew."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspill.curriculum import (
    Choice,
    Readiness,
    ScenarioStrain,
    chance,
    changes,
    propose,
    to_participant,
    what_if,
    why,
)
from samspill.curriculum.outlook import outlook
from samspill.curriculum.sentences import REASONS
from samspill.curriculum.sentences_participant import STEPS, TO_PARTICIPANT
from samspill.curriculum.sentences_why import AGAINST, CHANGES, TERM_NAMES, WARNINGS, Against, If, Warn
from samspill.curriculum.worth import DEFAULT
from samspill.model.levels import Level
from samspill.model.outputs import Ending

SETTLED = {"mastered", "tried", "kept"}
LIMIT = DEFAULT.chance_of_too_much
RATED_BY = (
    ScenarioStrain("cafe.order", (1.0, 1.6, 1.4, 1.3, 1.7), 0.7, 12, 31, 0.2),
    ScenarioStrain("scene.C02", (0.6, 0.5, 0.7, 0.6, 0.6), 0.9, 40, 90, 0.2),
    ScenarioStrain("scene.S10", (1.0, 1.0, 1.1, 0.9, 1.0), 0.4, 5, 6, 0.2),
)
"""What many have said of three of them: more than their themes say, less, and about as much."""


@pytest.fixture(scope="module")
def some(goals, scene, calm, cafe):
    """A dozen scenarios from all domains."""
    named = ("C02", "C06", "S10", "S13", "S16", "S19", "I25", "I31", "X33")
    return [calm, cafe, *(scene(f"scene.{g}", goals[g].name, g, goals[g].needs) for g in named)]


@pytest.fixture(scope="module")
def questions(ask, run, calm, cafe, some, profile):
    """Any profile, history, choice and check-in."""

    def draw(data):
        result = st.builds(
            run,
            st.sampled_from([calm, calm, *some]),
            st.integers(1, 5),
            st.sampled_from([0, 1, 2, 2, 2]),
            ending=st.sampled_from([Ending.DONE, Ending.DONE, Ending.LEFT]),
            distress=st.sampled_from([None, 3, 5, 8]),
            day=st.integers(0, 30),
        )
        history = sorted(data.draw(st.lists(result, max_size=8)), key=lambda r: r.day)
        day = (history[-1].day if history else 0) + data.draw(st.sampled_from([0, 0, 7]))
        readiness = Readiness(
            distress=data.draw(st.sampled_from([None, 4, 6])), craving=data.draw(st.sampled_from([None, 5]))
        )
        chosen = data.draw(st.sampled_from([(), (Choice("cafe.order", 2, day, "scene.C02", 2),)]))
        told = {"readiness": readiness, "choices": chosen, "strains": data.draw(st.sampled_from([(), RATED_BY]))}
        return ask(history, some, profile=profile(data.draw(st.integers(0, 4))), day=day, **told)

    return draw


def missing(question, goal):
    return question.states[goal] not in SETTLED and chance(question.estimate, goal) < 0.5


def felt(forecast):
    return round(min(max(forecast.distress, 0), 10))


def is_true(question, first, other, remark):
    """Whether what is said against ``other`` holds, from its forecast, its goal and its needs alone."""
    ahead, facts = outlook(question), remark.facts
    mine, its = (ahead.forecast(s.scenario, s.level) for s in (first, other))
    target = question.goals[other.goal]
    held = {
        Against.COMPARED: lambda: compared(mine, its, facts) and facts["felt_here"] != facts["felt_there"],
        Against.AS_CALM: lambda: compared(mine, its, facts) and facts["felt_here"] == facts["felt_there"],
        Against.TOO_MUCH: lambda: (
            its.too_much > LIMIT >= mine.too_much
            and facts == {"here": max(round(100 * LIMIT) + 1, round(100 * its.too_much)), "limit": round(100 * LIMIT)}
        ),
        Against.HOME_FIRST: lambda: question.goals.opens_all(first.goal) and not question.goals.opens_all(other.goal),
        Against.PROBE_FIRST: lambda: first.term.cause == "probe",
        Against.TELLS_LESS: lambda: first.term.cause == other.term.cause == "probe",
        Against.NEEDS_MISSING: lambda: (
            facts["need"] in target.needs
            and missing(question, facts["need"])
            and its.worth < mine.worth
            and its.terms["learning"] < mine.terms["learning"]
        ),
        Against.FADING: lambda: question.states[target.id] in SETTLED,
        Against.SETTLED: lambda: question.states[target.id] in SETTLED,
        Against.UNFINISHED: lambda: chance(question.estimate, target.id) >= 0.5,
        Against.WORTH_LESS: lambda: (
            its.worth < mine.worth
            and facts["term"] == max(mine.terms, key=lambda name: mine.terms[name] - its.terms[name])
        ),
        Against.EVEN: lambda: its.worth == mine.worth,
    }
    return held[Against(remark.about)]()


def compared(mine, its, facts):
    expected = (round(10 * its.success), round(10 * mine.success), felt(its), felt(mine))
    return expected == (facts["here"], facts["there"], facts["felt_here"], facts["felt_there"])


def numbers_are_facts(remark, more=("10", "100")):
    known = {str(fact) for fact in remark.facts.values()} | set(more)
    return all(set(re.findall(r"\d+", text)) <= known for text in (remark.text.nb, remark.text.en))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_said_against_an_alternative_is_true(questions, data):
    question = questions(data)
    found = why(question).weighed
    proposal = propose(question)
    assert [one.suggestion for one in found] == [s for s in (proposal.choice, *proposal.alternatives) if s]
    for other in found[1:]:
        assert is_true(question, found[0].suggestion, other.suggestion, other.against), other.against
        assert numbers_are_facts(other.against)


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_the_terms_drawn_are_the_terms_that_decided(questions, data):
    question = questions(data)
    ahead = outlook(question)
    for one in why(question).weighed:
        forecast = one.forecast
        assert forecast == ahead.forecast(one.suggestion.scenario, one.suggestion.level)
        assert forecast.worth == pytest.approx(ahead.worth_of(one.suggestion.scenario, one.suggestion.level))
        assert sum(forecast.weighed.values()) - 5 * forecast.over == pytest.approx(forecast.worth, abs=1e-6)
        assert set(forecast.terms) == set(TERM_NAMES)


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_what_would_change_it_is_what_would_be_proposed_then(questions, data):
    question = questions(data)
    choice = propose(question).choice
    for change in changes(question):
        then = change.then and (change.then.scenario, change.then.level)
        assert numbers_are_facts(change.if_)
        if change.if_.about in {If.DISTRESS, If.CRAVING}:
            rated = {change.if_.about: change.if_.facts["value"]}
            asked = replace(
                question,
                readiness=Readiness(
                    **{"distress": question.readiness.distress, "craving": question.readiness.craving, **rated}
                ),
            )
            other = propose(asked).choice
            assert then == (other and (other.scenario, other.level)) != (choice.scenario, choice.level)
        if change.if_.about is If.LATER:
            assert then != (choice.scenario, choice.level)


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_what_others_have_said_is_told_where_it_is_in_use(questions, data):
    question = questions(data)
    said = {"cafe.order": ("more", 12), "scene.C02": ("less", 40), "scene.S10": ("as_said", 5)}
    for one in why(question).weighed:
        told = said.get(one.suggestion.scenario) if question.strains else None
        assert (one.rated and (one.rated.about, one.rated.facts["people"])) == told
        assert one.rated is None or numbers_are_facts(one.rated)


def test_each_outcome_of_a_run_leads_where_the_ladder_says(ask, run, cafe, profile):
    question = ask([run(level=2)], [cafe], profile=profile(0))
    found = {change.if_.about: change.then.level for change in changes(question) if change.then}
    assert propose(question).choice.level == 3
    assert (found[If.WENT_WELL], found[If.WAS_HARD], found[If.LEFT]) == (4, 3, 2)
    too_much = next(change for change in changes(question) if change.if_.about == If.WAS_TOO_MUCH)
    assert too_much.then.level == 2


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_what_if_says_what_is_to_be_expected_and_warns_of_what_is_true(questions, some, data):
    question = questions(data)
    scenario, level = data.draw(st.sampled_from(some)), data.draw(st.integers(1, 5))
    found = what_if(question, scenario.id, level)
    forecast, runs = outlook(question).forecast(scenario.id, level), question.runs(scenario.id)
    assert found.weighed.forecast == forecast
    warned = {warning.about: warning.facts for warning in found.warnings}
    assert (Warn.TOO_MUCH in warned) == (forecast.too_much > LIMIT)
    assert (Warn.JUMP in warned) == bool(runs and level > runs[-1].level + 1)
    assert (Warn.HARD in warned) == (forecast.success < 0.45)
    assert [w.facts["need"] for w in found.warnings if w.about == Warn.NEEDS_MISSING] == [
        need for need in question.goals[scenario.target].needs if missing(question, need)
    ]
    assert all(numbers_are_facts(warning) for warning in found.warnings)
    assert all(limit.scenario == scenario.id and level in limit.levels for limit in found.limits)


def test_what_the_plan_leaves_out_can_be_looked_at_and_not_chosen(ask, cafe):
    found = what_if(ask([], [cafe], opt_outs=frozenset({cafe.id})), cafe.id, 3)
    assert not found.may_choose
    assert [limit.limit for limit in found.limits] == ["opted_out"]
    assert what_if(ask([], [cafe]), cafe.id, 3).may_choose


def test_a_step_that_is_not_there_has_no_answer(ask, cafe):
    assert what_if(ask([], [cafe]), "cafe.nowhere", 1) is None
    assert what_if(ask([], [cafe]), cafe.id, 6) is None


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_said_to_the_participant_holds_no_fact_of_its_own(questions, data):
    question = questions(data)
    proposal = propose(question)
    for suggestion in (proposal.choice, *proposal.alternatives):
        if suggestion:
            title = next(s.title for s in question.scenarios if s.id == suggestion.scenario)
            said = to_participant(suggestion.term, title, question.goals)
            known = {str(fact) for fact in suggestion.term.facts.values()}
            assert set(re.findall(r"\d+", said.nb)) | set(re.findall(r"\d+", said.en)) <= known
            assert said != suggestion.reason
            assert max(len(said.nb), len(said.en)) <= 200


def test_there_are_words_for_the_participant_for_every_cause_in_one_sentence_without_odds():
    assert set(TO_PARTICIPANT) == set(REASONS)
    for cause, pattern in TO_PARTICIPANT.items():
        blanks = [set(re.findall(r"{(\w+)}", text)) for text in (pattern.nb, pattern.en)]
        assert blanks[0] == blanks[1] <= set(re.findall(r"{(\w+)}", REASONS[cause].en)) | {"title", "level"}
        assert not blanks[0] & {"here", "there", "distress", "days"}
        assert [text.count(".") for text in (pattern.nb, pattern.en)] == [1, 1]


@pytest.mark.parametrize(("patterns", "kinds"), [(AGAINST, Against), (WARNINGS, Warn), (CHANGES, If)])
def test_there_is_a_sentence_for_everything_with_the_same_blanks_in_both_languages(patterns, kinds):
    assert set(patterns) == set(kinds)
    for pattern in patterns.values():
        assert set(re.findall(r"{(\w+)}", pattern.nb)) == set(re.findall(r"{(\w+)}", pattern.en))


def test_the_participant_hears_of_steps_and_never_of_numbered_levels() -> None:
    assert set(STEPS) == set(Level)
    for pattern in TO_PARTICIPANT.values():
        for said in (pattern.nb, pattern.en):
            assert "{last}" not in said
            assert not re.search(r"\b([Nn]ivå|[Ll]evel)", said.replace("{level}", ""))
