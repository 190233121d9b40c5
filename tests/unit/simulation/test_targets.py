"""What was to be reached is judged as it was written down, and what loses is said."""

import msgspec
import pytest

from samspill.simulation.families import FAMILIES
from samspill.simulation.policies import POLICIES
from samspill.simulation.targets import TARGETS, judged
from samspill.simulation.trial import Programme, trial
from samspill.simulation.verdict import verdict

ONE = trial(FAMILIES["gradual"], POLICIES["linear"], ("staged", "linear"), 1, Programme(sessions=1, people=2))


def trials(policy, **values):
    """Three worlds in which a policy reached just this."""
    return tuple(msgspec.structs.replace(ONE, policy=policy, seed=seed, **values) for seed in (1, 2, 3))


BASE = {"gain": 4.0, "gain_later": 4.0, "count": 4.0, "dropout": 0.1, "too_much": 0.4, "complex_share": 0.1}


def standing(heading, **values):
    own = {"linear": trials("linear", **BASE), "mine": trials("mine", **BASE | values)}
    own["self_chosen"] = trials("self_chosen", **BASE | {"gain": 1.0, "dropout": 0.3})
    (target,) = (one for one in TARGETS if one.heading.startswith(heading))
    return judged(own, "mine", target)


@pytest.mark.parametrize(
    ("heading", "enough", "short"),
    [
        ("gain at the last", {"gain": 5.3}, {"gain": 5.1}),
        ("gain 28 days", {"gain_later": 5.3}, {"gain_later": 5.1}),
        ("gain, to self-chosen", {"gain": 2.6}, {"gain": 2.4}),
        ("goals, each", {"count": 3.9}, {"count": 3.7}),
        ("left", {"dropout": 0.105}, {"dropout": 0.12}),
        ("distress above", {"too_much": 0.29}, {"too_much": 0.31}),
        ("people with a goal", {"complex_share": 0.21}, {"complex_share": 0.19}),
    ],
)
def test_each_target_holds_from_its_limit_on_and_not_before(heading, enough, short):
    assert standing(heading, **enough).holds is True
    assert standing(heading, **short).holds is False


def test_it_is_held_against_the_best_of_today_on_that_measure():
    assert standing("left", dropout=0.1).best == "linear"
    assert standing("gain, to self-chosen").best == "self_chosen"


@pytest.mark.parametrize(
    ("measure", "mine", "holds"),
    [("complex_share", 0.2, True), ("complex_share", 0.0, None), ("too_much", 0.2, False), ("too_much", 0.0, True)],
)
def test_against_a_policy_that_has_none_at_all(measure, mine, holds):
    own = {"linear": trials("linear", **{measure: 0.0}), "mine": trials("mine", **{measure: mine})}
    (target,) = (one for one in TARGETS if one.measure == measure)
    assert judged(own, "mine", target).holds is holds


def test_an_interval_that_reaches_over_the_limit_is_not_sure():
    worlds = tuple(msgspec.structs.replace(t, gain=g) for t, g in zip(trials("mine"), (3.0, 6.0, 9.0), strict=True))
    found = judged({"linear": trials("linear", **BASE), "mine": worlds}, "mine", TARGETS[0])
    assert found.holds
    assert not found.sure


def test_the_report_names_what_loses_and_where():
    own = {"linear": trials("linear", **BASE), "mine": trials("mine", **BASE | {"gain": 9.0})}
    page = verdict({"staged": own}, "mine")
    assert "surely yes" in page
    assert "held out" in page
    assert "<li>gain 28 days later: staged</li>" in page
    assert "<li>gain at the last session" not in page
    assert verdict({"staged": {"mine": own["mine"]}}, "mine") == ""
