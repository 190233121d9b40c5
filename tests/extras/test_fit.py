"""Fitting finds a known truth again, and its likelihood is the estimate's own."""

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

pytest.importorskip("numpyro", reason="fitting needs the extra samspill[fit]: run make extras")

from samspill.adapters.fit import fitted, log_likelihood
from samspill.cli import app
from samspill.curriculum.kinds import HEIGHTS, STARTS, TEACHES, shown_at
from samspill.simulation.fitting.made_up import IN_USE, made_up
from samspill.simulation.fitting.numbers import NUMBERS, TEMPER
from samspill.simulation.fitting.pooled import read_table, sequences

pytestmark = [pytest.mark.filterwarnings("default"), pytest.mark.timeout(1800)]


def by_hand(level: list[int], asked: list[int], shown: list[int], gap: list[float], lasting: list[float]) -> float:
    """One person and goal, from one starting point after the other, as somebody would write it on paper."""
    odds, told = np.exp(-0.5 * ((STARTS - IN_USE["start"]) / IN_USE["start_spread"]) ** 2), np.zeros(len(STARTS))
    for place, begun in enumerate(STARTS):
        height = begun
        for at, n, k, days, longer in zip(level, asked, shown, gap, lasting, strict=True):
            climbed = height - begun
            height -= (1 - 2 ** (-days / (IN_USE["half_life"] * longer))) * min(climbed, 1.0)
            chance = shown_at(np.array(height), np.array(at))
            told[place] += TEMPER * (k * np.log(chance) + (n - k) * np.log(1 - chance))
            best = IN_USE["learning"] * float(np.interp(height, HEIGHTS, TEACHES[at - 1, : len(HEIGHTS)]))
            height = min(height + best / (1 + IN_USE["slower"] * (height - begun)), HEIGHTS[-1])
    return float(np.log(odds / odds.sum() @ np.exp(told)))


def test_the_likelihood_is_the_one_worked_out_by_hand() -> None:
    data = sequences(read_table("person,day,goal,level,asked,shown\na,0,G,2,4,3\na,7,G,3,4,1\na,21,G,3,2,2\n"))
    found = log_likelihood(dict(IN_USE), np.ones(1), np.zeros(1), data)
    args = (values[0].tolist() for values in (data.level, data.asked, data.shown, data.gap, data.lasting))
    assert float(found[0]) == pytest.approx(by_hand(*args), abs=1e-4)


def test_a_known_truth_is_found_again_within_its_intervals_but_for_one_of_nine() -> None:
    """And no number is as far off as twice the way from the middle to the end of its interval."""
    numbers, sampled = fitted(sequences(made_up(60, 1)), 150, 150, 2, 1, progress=False)
    assert sampled.diverged <= 3
    missed = [one for one in numbers if not one.low <= IN_USE[one.name] <= one.high]
    assert len(missed) <= 1, "of nine right 95 % intervals more than one misses in 7 of 100 tries"
    assert all(2 * one.low - one.median <= IN_USE[one.name] <= 2 * one.high - one.median for one in numbers)
    priors = {n.name: 4 * n.prior[1] for n in NUMBERS if not n.log}
    for one in numbers:
        assert one.high - one.low < priors.get(one.name, np.inf), f"{one.name}: nothing was learnt from the data"


def test_the_command_leaves_a_card_that_says_it_is_not_in_use(tmp_path: Path) -> None:
    given = ["--made-up", "5", "--samples", "10", "--chains", "1", "--out", str(tmp_path)]
    done = CliRunner().invoke(app, ["fit", *given])
    assert done.exit_code == 0, done.output
    assert "5 people are fewer than 30" in done.output
    assert "**Not in use.**" in (tmp_path / "model-card.md").read_text()
    assert json.loads((tmp_path / "numbers.json").read_text())["in_use"] is False
