"""Safety comes first, and says why."""

import pytest

from samspill.curriculum import SUBSTANCE_CUES, Limit, Readiness, ReadinessQuestion, propose
from samspill.model.words import Text

ALL = (1, 2, 3, 4, 5)


@pytest.fixture(scope="session")
def pub(scene):
    return scene("pub.offer", Text("Tilbud på puben", "Offered a drink"), "X35", substance_cues=True)


def limits(proposal, scenario):
    return {(found.limit, found.levels) for found in proposal.filtered if found.scenario == scenario}


def test_a_good_day_takes_nothing_away(ask):
    assert propose(ask(readiness=Readiness({"sober": True}, distress=5, craving=2))).filtered == ()


@pytest.mark.parametrize("answer", [*ReadinessQuestion, "a question of the clinic's own"])
def test_an_answer_that_is_not_well_stops_everything_and_says_which(ask, answer):
    proposal = propose(ask(readiness=Readiness({str(answer): False})))
    assert proposal.choice is None
    assert proposal.alternatives == ()
    assert limits(proposal, "calm.room") == limits(proposal, "cafe.order") == {(Limit.NOT_READY, ALL)}
    assert len({found.reason for found in proposal.filtered}) == 1


def test_every_answer_has_its_own_sentence(ask):
    said = {propose(ask(readiness=Readiness({q: False}))).filtered[0].reason for q in [*ReadinessQuestion, "other"]}
    assert len(said) == len(ReadinessQuestion) + 1


def test_going_on_in_spite_of_an_answer_never_goes_higher_than_before(ask, run, profile):
    over = Readiness({"slept": False}, overridden=True)
    proposal = propose(ask([run(level=2)], profile=profile(0), readiness=over))
    assert (Limit.OVERRIDDEN, (3, 4, 5)) in limits(proposal, "cafe.order")
    assert (Limit.OVERRIDDEN, (2, 3, 4, 5)) in limits(proposal, "calm.room")
    assert all(s.level <= 2 for s in (proposal.choice, *proposal.alternatives))


@pytest.mark.parametrize(("rating", "limit"), [("distress", Limit.DISTRESS_NOW), ("craving", Limit.CRAVING_NOW)])
def test_high_distress_or_craving_leaves_only_the_calm_room_with_help(ask, run, calm, profile, rating, limit):
    value = {"distress": 8, "craving": 7}[rating]
    history = [run(calm, 4), run(level=4)]
    proposal = propose(ask(history, profile=profile(0), readiness=Readiness(**{rating: value})))
    assert (proposal.choice.scenario, proposal.choice.level) == ("calm.room", 2)
    assert limits(proposal, "cafe.order") == {(limit, ALL)}
    assert limits(proposal, "calm.room") == {(limit, (3, 4, 5))}
    assert f"{value} of 10" in proposal.filtered[0].reason.en
    assert f"{value} av 10" in proposal.filtered[0].reason.nb
    almost = propose(ask(history, profile=profile(0), readiness=Readiness(**{rating: value - 1})))
    assert almost.filtered == ()


def test_substance_cues_are_off_until_a_care_worker_turns_them_on(ask, pub, profile):
    default = propose(ask(scenes=[pub], profile=profile(0)))
    assert default.choice is None
    assert limits(default, "pub.offer") == {(Limit.OPTED_OUT, ALL)}
    turned_on = propose(ask(scenes=[pub], profile=profile(0), opt_outs=frozenset()))
    assert turned_on.choice.scenario == "pub.offer"


def test_craving_above_four_takes_substance_cues_away(ask, pub, profile):
    def offered(craving):
        readiness = Readiness(craving=craving)
        return propose(ask(scenes=[pub], profile=profile(0), opt_outs=frozenset(), readiness=readiness))

    assert offered(4).choice is not None
    assert limits(offered(5), "pub.offer") == {(Limit.CRAVING_AND_CUES, ALL)}


def test_a_scenario_may_be_left_out_of_a_plan(ask):
    proposal = propose(ask(opt_outs=frozenset({SUBSTANCE_CUES, "calm.room"})))
    assert limits(proposal, "calm.room") == {(Limit.OPTED_OUT, ALL)}
    assert proposal.choice.scenario == "cafe.order"


def test_what_was_too_much_today_is_not_offered_again_today(ask, run, profile):
    today = propose(ask([run(level=3, distress=9)], profile=profile(0)))
    assert limits(today, "cafe.order") == {(Limit.DISTRESS_TODAY, (3, 4, 5))}
    tomorrow = propose(ask([run(level=3, distress=9)], profile=profile(0), day=1))
    assert tomorrow.filtered == ()


def test_too_much_at_the_lowest_level_rests_the_scenario_for_the_day(ask, run, profile):
    proposal = propose(ask([run(level=1, distress=8)], profile=profile(0)))
    assert limits(proposal, "cafe.order") == {(Limit.DISTRESS_TODAY, ALL)}
    assert proposal.choice.scenario == "calm.room"


def test_the_first_limit_is_the_one_that_is_named(ask, run, pub):
    readiness = Readiness({"sober": False}, distress=9, craving=9)
    proposal = propose(ask([run(pub, distress=9)], scenes=[pub], readiness=readiness))
    assert limits(proposal, "pub.offer") == {(Limit.NOT_READY, ALL)}
