"""The same trials on a Ray cluster, unchanged: a local one, started here."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("ray", reason="a cluster needs the extra samspill[ray]: run make extras")

from samspill.cli import app

OWN = "tests.unit.simulation.own"
GIVEN = ["--policy", "linear", "--family", "gradual", "--seeds", "2", "--people", "4", "--sessions", "2"]

pytestmark = pytest.mark.filterwarnings("default")  # Ray's own warnings are its own matter


def simulated(out: Path, *more: str) -> list[object]:
    done = CliRunner().invoke(app, ["simulate", *GIVEN, *more, "--out", str(out)])
    assert done.exit_code == 0, done.output
    found: list[object] = json.loads((out / "trials.json").read_text())
    return found


def test_a_cluster_gives_the_same_trials_as_this_machine_to_the_last_digit(tmp_path: Path) -> None:
    here = simulated(tmp_path / "here", "--jobs", "1")
    assert simulated(tmp_path / "there", "--cluster", "local") == here
    assert len(here) == 2


def test_a_policy_of_ones_own_goes_to_the_cluster_by_itself(tmp_path: Path) -> None:
    own = ["--policy", f"{OWN}:OneAfterTheOther", "--family", f"{OWN}:Steady"]
    assert simulated(tmp_path / "there", *own, "--cluster", "local") == simulated(
        tmp_path / "here", *own, "--jobs", "1"
    )


def test_what_breaks_on_the_cluster_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    given = [*GIVEN, "--policy", f"{OWN}:OutOfRange", "--cluster", "local", "--out", str(tmp_path)]
    done = CliRunner().invoke(app, ["simulate", *given])
    assert done.exit_code == 0
    assert f"The policy {OWN}:OutOfRange with the family gradual broke" in done.output
    assert len(json.loads((tmp_path / "trials.json").read_text())) == 2


def test_an_address_where_nobody_answers_is_told_plainly(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["simulate", *GIVEN, "--cluster", "ray://127.0.0.1:1", "--out", str(tmp_path)])
    assert done.exit_code == 2
    assert "No Ray cluster answers at ray://127.0.0.1:1" in done.output
    assert "Traceback" not in done.output
