"""Everything that is shipped, and what others write, does what the protocols ask."""

from functools import partial

import pytest

from samspill.simulation.families import FAMILIES, HELD_OUT
from samspill.simulation.one_by_one import EachOnItsOwn, OneByOne
from samspill.simulation.plugins import UnknownName, family, policy
from samspill.simulation.policies import POLICIES
from samspill.simulation.trial import Programme, trial
from samspill.testing.simulation_kit import check_family, check_policy

from .own import Elsewhere, Forgetful, GivesTooMuch, OneAfterTheOther, OutOfRange, Steady

OWN = "tests.unit.simulation.own"


@pytest.mark.parametrize("name", FAMILIES)
def test_every_family_does_what_is_asked_of_one(name):
    check_family(FAMILIES[name])


@pytest.mark.parametrize("name", POLICIES)
def test_every_policy_does_what_is_asked_of_one(name):
    check_policy(POLICIES[name])


def test_at_least_three_families_are_for_development_and_three_are_held_out():
    assert set(FAMILIES) > HELD_OUT
    assert len(HELD_OUT) >= 3 <= len(set(FAMILIES) - HELD_OUT)


def test_a_participant_and_a_policy_of_ones_own_need_no_arrays():
    check_family(family(f"{OWN}:Steady"))
    check_policy(policy(f"{OWN}:OneAfterTheOther"))
    found = trial(
        partial(OneByOne, Steady), partial(EachOnItsOwn, OneAfterTheOther), ("own", "own"), 1, Programme(4, 10)
    )
    assert found.dropout == 0
    assert found.count > 3


@pytest.mark.parametrize(
    ("made", "what"), [(GivesTooMuch, "no more shown than asked"), (Forgetful, "the same seed to give the same trial")]
)
def test_a_participant_that_breaks_the_protocol_is_told_what_was_expected(made, what):
    with pytest.raises(AssertionError, match=what):
        check_family(partial(OneByOne, made))


def test_a_policy_that_breaks_the_protocol_is_told_what_was_expected():
    with pytest.raises(ValueError, match="level 6; levels are whole numbers from 1 to 5"):
        check_policy(partial(EachOnItsOwn, OutOfRange))
    with pytest.raises(ValueError, match="'nowhere', which is not the id of a scenario"):
        check_policy(partial(EachOnItsOwn, Elsewhere))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gradul", "Did you mean gradual?"),
        ("no.such.module:Thing", "cannot be imported"),
        (f"{OWN}:Nobody", "has no Nobody"),
        ("nothing", "There are: stepwise"),
    ],
)
def test_a_name_that_is_not_there_is_told_plainly(name, said):
    with pytest.raises(UnknownName, match=said.replace("?", r"\?")):
        family(name)
