"""Pooled sessions, made-up people and the model card; the sampler itself is tried in ``tests/extras``."""

import sys

import numpy as np
import pytest
from typer.testing import CliRunner

from samspill.cli import app
from samspill.curriculum.kinds import PACES, SPEEDS, STARTS, TEACHES, shown_at
from samspill.curriculum.skill import Rows, faded, lost_after, practised, skill_at_start
from samspill.simulation.fitting.card import Fitted, Sampled, card, doubts
from samspill.simulation.fitting.law import climbed, fallen, shown_by, taught_at
from samspill.simulation.fitting.made_up import IN_USE, made_up, table
from samspill.simulation.fitting.numbers import HALF_LIFE, NUMBERS
from samspill.simulation.fitting.pooled import BadTable, about, longer, read_table, sequences

SURE = Sampled(chains=4, warm_up=500, samples=500, seed=1, diverged=0)
AS_IN_USE = tuple(Fitted(n.name, n.in_use, n.in_use - 0.1, n.in_use + 0.1, 1.0, 800.0) for n in NUMBERS)


def test_made_up_sessions_are_the_same_with_the_same_seed_and_survive_a_table():
    practice = made_up(3, 1)
    assert practice == made_up(3, 1) != made_up(3, 2)
    assert read_table(table(practice)) == practice
    assert len(practice) == 3 * 12 * 2


def test_practice_becomes_one_sequence_for_each_goal_of_each_person_in_order():
    text = "person,day,goal,level,asked,shown,note\nb,7,S1,2,4,4,x\nb,0,S1,1,4,2,\na,3,S1,1,2,0,\n"
    found = sequences(read_table(text))
    assert found.people == 2
    assert found.person.tolist() == [0, 1]
    assert found.level.tolist() == [[1, 0], [1, 2]]
    assert found.gap.tolist() == [[0, 0], [0, 7]]
    assert np.allclose(found.lasting, [[1, 1], [1, longer(1.0, 0.5)]])
    assert longer(1.0, 0.0) == 1 < longer(1.0, 0.5) < longer(1.0, 1.0)


@pytest.mark.parametrize("level", [1, 3, 5])
def test_with_the_numbers_in_use_the_law_is_the_estimates_own(level):
    begun, speeds, alone = STARTS[None], np.array(SPEEDS)[:, None], Rows.of([[0]])
    assert np.allclose(shown_by(IN_USE, begun, level), shown_at(begun, np.array(level)))

    believed, height = skill_at_start(np.ones((1, 1)), np.ones((1, 1)), HALF_LIFE), begun
    for _ in range(3):
        believed = practised(believed, alone, np.ones(1), TEACHES[[level - 1]], np.ones((1, len(PACES))))
        height = climbed(IN_USE, speeds, height, begun, taught_at(TEACHES, height, level))
        assert np.allclose(believed.heights[0, 0], height)
        believed = faded(believed, lost_after(np.full((1, 1), 20.0), believed.half_life))
        height = fallen(IN_USE, height, begun, 20.0, 1.0)
        assert np.allclose(believed.heights[0, 0], height)


def test_made_up_people_who_learn_come_further_than_those_who_cannot():
    def level_at_last(**changed):
        return np.mean([one.level for one in made_up(20, 1, {**IN_USE, **changed}) if one.day >= 70])

    assert level_at_last(learning=0.0) < level_at_last() < level_at_last(learning=2 * IN_USE["learning"])
    assert level_at_last(learning=0.0) < level_at_last(learning=0.0, start=IN_USE["start"] + 1)


def test_all_that_is_wrong_with_a_table_is_told_at_once():
    text = "person,day,goal,level,asked,shown\na,0,S1,6,4,2\na,x,S1,1,4,2\na,1,S1,1,2,3\n"
    with pytest.raises(BadTable) as bad:
        read_table(text)
    assert [problem.split(":")[0] for problem in bad.value.problems] == ["line 2", "line 3", "line 4"]
    with pytest.raises(BadTable, match="no column level, shown"):
        read_table("person,day,goal,asked\n")


def test_a_card_says_on_what_and_when_and_that_nothing_uses_it():
    practice = made_up(40, 1)
    of = about(practice, "made up", table(practice), made_up=True)
    page = card(of, AS_IN_USE, SURE, "2026-11-26", "samspill 1")
    assert "**Not in use.**" in page
    assert "**Made up**" in page
    assert "40 people" in page
    assert "fitted 2026-11-26 with samspill 1" in page
    assert "everybody is taken to learn steadily" in page
    assert "- Yes:" in page
    assert all(f"`{number.name}`" in page for number in NUMBERS)


def test_a_number_whose_interval_leaves_out_what_is_in_use_is_marked():
    practice = made_up(40, 1)
    moved = (AS_IN_USE[0]._replace(median=9.0, low=8.0, high=10.0), *AS_IN_USE[1:])
    assert "**9.00**" in card(about(practice, "x", ""), moved, SURE, "2026-11-26", "")


def test_what_cannot_be_trusted_is_said():
    practice = made_up(5, 1)
    unsure = (AS_IN_USE[0]._replace(r_hat=1.4), *AS_IN_USE[1:])
    found = doubts(about(practice, "x", ""), unsure, SURE._replace(diverged=3))
    assert len(found) == 3
    assert not doubts(about(made_up(40, 1), "x", ""), AS_IN_USE, SURE)


def test_the_command_says_what_is_missing(tmp_path, monkeypatch):
    def said(*given):
        done = CliRunner().invoke(app, ["fit", *given])
        assert done.exit_code == 2, done.output
        assert "Traceback" not in done.output
        return done.output

    assert "one of the two" in said()
    bad = tmp_path / "bad.csv"
    bad.write_text("person,day\n")
    assert "no column goal" in said(str(bad))
    monkeypatch.setitem(sys.modules, "jax", None)  # as if it were not installed
    assert 'pip install "samspill[fit]"' in said("--made-up", "3")
