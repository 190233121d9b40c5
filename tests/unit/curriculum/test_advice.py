"""When to stop and think: each rule speaks when it should, and only then, and never changes the proposal."""

import re

import pytest

from samspill.curriculum import GRAVE, Choice, Readiness, advise, propose
from samspill.curriculum.sentences_advice import ADVICE, Advice
from samspill.model.outputs import Ending


def told(question):
    return [remark.about for remark in advise(question)]


def test_on_a_usual_day_there_is_nothing_to_say(ask, run, calm, profile):
    assert told(ask([run(calm, 1), run(calm, 2), run(level=1, day=7)], profile=profile(1), day=14)) == []


@pytest.mark.parametrize(
    ("readiness", "advice"),
    [
        (Readiness(answers={"no_crisis": False}), Advice.CRISIS),
        (Readiness(answers={"no_seizures": False}), Advice.SEIZURES),
        (Readiness(craving=7), Advice.CRAVING),
    ],
)
def test_what_practice_cannot_carry_goes_to_a_clinician(ask, readiness, advice):
    assert told(ask(readiness=readiness)) == [advice]
    assert advice in GRAVE


def test_much_distress_on_two_of_the_last_three_days_goes_to_a_clinician_once_does_not(ask, run):
    days = [run(distress=8, day=0), run(day=7), run(distress=9, day=14)]
    assert Advice.STRAINED_OFTEN in told(ask(days, day=21))
    assert Advice.STRAINED_OFTEN not in told(ask(days[1:], day=21))
    assert Advice.STRAINED_OFTEN not in told(ask([*days, run(day=21), run(day=28)], day=35))


def test_after_strain_comes_rest_after_leaving_a_pause_and_after_enough_the_debrief(ask, run):
    assert told(ask([run(distress=8)])) == [Advice.REST_AFTER_STRAIN]
    assert told(ask([run(ending=Ending.LEFT)])) == [Advice.REST_AFTER_LEAVING]
    assert told(ask([run(), run(), run()])) == [Advice.ENOUGH_TODAY]
    assert told(ask([run(), run(), run()], day=1)) == []


def test_three_hard_runs_in_a_row_call_for_a_step_back(ask, run, calm):
    assert Advice.HARD_THRICE in told(ask([run(score=0), run(calm, score=0), run(score=0)], day=1))
    assert Advice.HARD_THRICE not in told(ask([run(score=0), run(calm), run(score=0)], day=1))


def test_a_scenario_that_never_goes_well_makes_room_for_another(ask, run, cafe):
    stuck = [run(score=1, day=day) for day in (0, 7, 14, 21)]
    question = ask(stuck, day=22)
    remark = next(r for r in advise(question) if r.about == Advice.STUCK)
    assert (remark.facts["scenario"], cafe.title.en in remark.text.en) == (cafe.id, True)
    assert Advice.STUCK not in told(ask([*stuck, run(day=28)], day=29))
    assert Advice.STUCK not in told(ask(stuck, day=80)), "a new beginning is a new beginning"


def test_the_plan_is_looked_at_when_it_does_not_carry(ask, run):
    left = [run(ending=Ending.LEFT, day=day) for day in (0, 7, 14)]
    assert Advice.LEFT_OFTEN in told(ask(left, day=15))
    aside = tuple(Choice("cafe.order", 2, day, "calm.room", 1) for day in (1, 8, 15))
    assert Advice.SET_ASIDE in told(ask(choices=aside, day=20))
    assert Advice.SET_ASIDE not in told(ask(choices=aside, day=60))
    still = [run(score=1, day=day) for day in (0, 7, 14)]
    assert Advice.STANDSTILL in told(ask(still, day=15))
    assert Advice.STANDSTILL not in told(ask([*still, run(day=21)], day=22))


def test_when_all_is_reached_everyday_life_has_the_word(ask):
    question = ask(scenes=())
    assert Advice.ALL_DONE not in told(question), "an empty pack is not a finished person"
    full = ask()
    full.states.update(dict.fromkeys(full.states, "mastered"))
    assert told(full) == [Advice.ALL_DONE]


def test_advice_stands_beside_the_proposal(ask, run):
    question = ask([run(score=0), run(score=0)], day=1)
    before = propose(question)
    advise(question)
    assert propose(question) == before


def test_the_gravest_comes_first(ask, run):
    question = ask([run(score=0, distress=9)] * 4, readiness=Readiness(craving=8))
    assert told(question) == sorted(told(question), key=list(Advice).index)


def test_there_are_words_for_all_advice_with_the_same_blanks_in_both_languages():
    assert set(ADVICE) == set(Advice)
    for pattern in ADVICE.values():
        assert set(re.findall(r"{(\w+)}", pattern.nb)) == set(re.findall(r"{(\w+)}", pattern.en))
