"""Measures, intervals and the report."""

import re
import sys

import msgspec
import pytest
from typer.testing import CliRunner

from samspill.cli import app
from samspill.simulation.compare import best_of_today, by_family, compared, mean_of, ratio_of, reader, regret
from samspill.simulation.families import FAMILIES
from samspill.simulation.policies import POLICIES
from samspill.simulation.report import report
from samspill.simulation.trial import Measures, Programme, trial

SHORT = Programme(sessions=3, people=10)
GAIN = reader("gain")


@pytest.fixture(scope="module")
def trials():
    return [
        trial(FAMILIES["gradual"], POLICIES[name], ("gradual", name), seed, SHORT)
        for name in ("linear", "self_chosen", "oracle")
        for seed in (1, 2, 3)
    ]


def with_gain(trials, values):
    return tuple(
        msgspec.structs.replace(t, gain=v, seed=n) for n, (t, v) in enumerate(zip(trials, values, strict=True))
    )


def test_measures_lie_where_they_can(trials):
    for found in trials:
        assert 0 <= found.dropout <= 1
        assert sum(found.levels) == pytest.approx(1)
        assert len(found.curve) == len(found.peak_curve) == len(found.dropout_curve) == 3
        assert found.curve[-1] == found.gain
        assert found.dropout_curve[-1] == found.dropout
        assert list(found.dropout_curve) == sorted(found.dropout_curve)
        assert found.runs <= 18


def test_the_same_trial_twice_is_the_same_to_the_last_digit(trials):
    again = trial(FAMILIES["gradual"], POLICIES["linear"], ("gradual", "linear"), 1, SHORT)
    assert msgspec.json.encode(again) == msgspec.json.encode(trials[0])


def test_a_ratio_is_of_means_and_its_interval_holds_it(trials):
    mine, theirs = with_gain(trials[:3], (2.0, 4.0, 6.0)), with_gain(trials[3:6], (1.0, 2.0, 3.0))
    ratio = ratio_of(mine, theirs, GAIN)
    assert ratio.figure == ratio.low == ratio.high == pytest.approx(2.0)
    mean = mean_of(mine, GAIN)
    assert mean.low < mean.figure == 4.0 < mean.high


def test_regret_is_what_the_oracle_would_have_gained_more(trials):
    mine, oracle = with_gain(trials[:3], (1.0, 2.0, 3.0)), with_gain(trials[6:], (2.0, 4.0, 6.0))
    assert regret(mine, oracle).figure == pytest.approx(0.5)


def test_the_best_of_today_is_found_for_each_family_and_measure(trials):
    own = by_family(trials)["gradual"]
    assert best_of_today(own, GAIN) in {"linear", "self_chosen"}
    assert best_of_today({}, GAIN) is None
    (found,) = compared(trials, "oracle", "gain")
    assert found.ratio.figure > 1


def test_the_report_shows_every_policy_with_pictures_and_takes_nothing_from_elsewhere(trials):
    page = report(trials, "linear")
    assert page.count("<svg") == 5
    assert all(title in page for title in ("Gain", "Left the programme", "Peak distress", "Regret", "Runs at levels"))
    assert all(name in page for name in ("linear", "self_chosen", "oracle", "never about people"))
    assert not re.search(r"(src|href)=", page)


def test_the_few_lines_that_matter_are_drawn_in_colour_and_over_all_others(trials):
    page = report(
        [*trials, *(msgspec.structs.replace(t, policy=f"more_{n}") for n in range(9) for t in trials[:2])], "linear"
    )
    gain = page[page.index('aria-label="Gain"') : page.index('aria-label="Left the programme"')]
    assert gain.count("<polygon") == len(re.findall(r"stroke-width=\"2.2\"", gain)) == 3
    assert gain.rindex('stroke-width="1.0"') < gain.index('stroke-width="2.2"')
    for said in (
        "linear (looked at)",
        "self_chosen (best of today in gain)",
        "oracle (sees the truth)",
        "more_0, more_1",
    ):
        assert said in page
    assert "nan" not in page


def test_the_command_writes_report_and_trials(tmp_path):
    given = ["--policy", "linear", "--family", "gradual", "--seeds", "2", "--people", "4", "--sessions", "2"]
    done = CliRunner().invoke(app, ["simulate", *given, "--jobs", "1", "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    written = msgspec.json.decode((tmp_path / "trials.json").read_bytes(), type=list[Measures])
    assert [found.seed for found in written] == [1, 2]
    assert (tmp_path / "report.html").read_text().startswith("<!doctype html>")
    assert (tmp_path / "trials.parquet").stat().st_size > 0


def test_a_policy_that_breaks_is_named_with_its_place_and_the_others_go_on(tmp_path):
    given = ["--family", "gradual", "--seeds", "1", "--people", "2", "--sessions", "1", "--jobs", "1"]
    own = "tests.unit.simulation.own:OutOfRange"
    done = CliRunner().invoke(app, ["simulate", *given, "--policy", "linear", "--policy", own, "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert f"The policy {own} with the family gradual broke in world 1" in done.output
    assert "Traceback" not in done.output
    assert [t.policy for t in msgspec.json.decode((tmp_path / "trials.json").read_bytes(), type=list[Measures])] == [
        "linear"
    ]


def test_a_cluster_without_ray_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)  # as if it were not installed
    given = ["--family", "gradual", "--policy", "linear", "--cluster", "local", "--out", str(tmp_path)]
    done = CliRunner().invoke(app, ["simulate", *given])
    assert done.exit_code == 2
    assert 'pip install "samspill[ray]"' in done.output


def test_the_command_names_all_that_it_does_not_know():
    done = CliRunner().invoke(app, ["simulate", "--policy", "linar", "--family", "none"])
    assert done.exit_code == 2
    assert "Did you mean linear?" in done.output
    assert "There is no family called none" in done.output
