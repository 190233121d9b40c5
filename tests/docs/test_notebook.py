"""The notebook for researchers runs from top to bottom, and a policy of one's own takes 15 lines."""

import json
from pathlib import Path
from typing import Any

import pytest

from samspill.simulation import trial as trials

NOTEBOOK = Path(__file__).resolve().parents[2] / "docs/tutorials/compare-a-policy.ipynb"


def cells(kind: str) -> list[str]:
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == kind]


def test_it_runs_from_top_to_bottom_and_leaves_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With few people and sessions, for the sake of time; every cell as it stands but for that."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "notebook"}
    for cell in cells("code"):
        quick = cell.replace("Programme(people=10)", "Programme(people=2, sessions=2)")
        exec(compile(quick, NOTEBOOK.name, "exec"), names)  # noqa: S102 - our own notebook
    printed = capsys.readouterr().out
    assert printed.count("mine") == printed.count("linear") == printed.count("samspill") == 2
    assert "<svg" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert all(isinstance(one, trials.Measures) for one in names["trials"])


def test_a_policy_takes_fifteen_lines() -> None:
    policy = next(cell for cell in cells("code") if "class StayThenClimb" in cell)
    assert len([line for line in policy.splitlines() if line.strip()]) <= 15


def test_it_is_kept_without_what_a_machine_once_answered() -> None:
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert all(cell["outputs"] == [] for cell in notebook["cells"] if cell["cell_type"] == "code")
