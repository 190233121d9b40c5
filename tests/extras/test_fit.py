"""Fitting finds a known truth again, and its likelihood is the estimate's own."""

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

pytest.importorskip("numpyro", reason="fitting needs the extra samspill[fit]: run make extras")

from samspill.adapters.fit import fitted, log_likelihood
from samspill.cli import app
from samspill.curriculum.kinds import CLIMB, TOP
from samspill.simulation.fitting.made_up import IN_USE, made_up
from samspill.simulation.fitting.numbers import NUMBERS, START_SPREAD, TEMPER
from samspill.simulation.fitting.pooled import read_table, sequences

pytestmark = [pytest.mark.filterwarnings("default"), pytest.mark.timeout(1800)]


def by_hand(level: list[int], asked: list[int], shown: list[int], gap: list[float], lasting: list[float]) -> float:
    """The filter for one person and goal, step by step, as somebody would write it on paper."""
    rungs = np.arange(TOP + 1)
    belief = np.exp(-0.5 * ((rungs - IN_USE["start"]) / START_SPREAD) ** 2)
    belief, total = belief / belief.sum(), 0.0
    for at, n, k, days, longer in zip(level, asked, shown, gap, lasting, strict=True):
        lost = 1 - 2 ** (-days / (IN_USE["half_life"] * longer))
        belief = np.append(belief[0] + lost * belief[1], (1 - lost) * belief[1:] + lost * np.append(belief[2:], 0))
        chance = 1 / (1 + np.exp(-(IN_USE["at"] + IN_USE["slope"] * (rungs - at))))
        belief = belief * (chance**k * (1 - chance) ** (n - k)) ** TEMPER
        total, belief = total + np.log(belief.sum()), belief / belief.sum()
        up = belief * IN_USE["learning"] * CLIMB[at - 1]
        belief = belief - up + np.append(0.0, up[:-1])
    return float(total)


def test_the_likelihood_is_the_filter_over_rungs() -> None:
    data = sequences(read_table("person,day,goal,level,asked,shown\na,0,G,2,4,3\na,7,G,3,4,1\na,21,G,3,2,2\n"))
    found = log_likelihood(dict(IN_USE), np.ones(1), np.zeros(1), data)
    args = (values[0].tolist() for values in (data.level, data.asked, data.shown, data.gap, data.lasting))
    assert float(found[0]) == pytest.approx(by_hand(*args), abs=1e-4)


def test_a_known_truth_is_found_again_within_its_intervals() -> None:
    numbers, sampled = fitted(sequences(made_up(60, 1)), 150, 150, 2, 1, progress=False)
    assert sampled.diverged <= 3
    assert {one.name for one in numbers if not one.low <= IN_USE[one.name] <= one.high} == set()
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
