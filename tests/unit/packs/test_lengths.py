"""The table of how long each scenario lasts, in the pack's design, is what the scenarios give now."""

from pathlib import Path

from samspill.model.words import Language
from samspill.scenario import model_paces, voices
from tests.unit.everyday import everyday

DESIGN = Path(__file__).resolve().parents[3] / "content" / "everyday" / "design.md"
NEAR = 0.5
"""So many minutes a row may be off before it misleads somebody who plans a session."""


def test_the_table_of_lengths_in_the_design_holds() -> None:
    written, now = _written(), _now()
    assert set(written) == set(now), "one row for each scenario"
    off = {name for name, row in now.items() if any(abs(a - b) > NEAR for a, b in zip(row, written[name], strict=True))}
    rows = "\n".join(f"| `{name}` | {' | '.join(f'{minutes:.1f}' for minutes in now[name])} |" for name in sorted(off))
    assert not off, f"these rows of {DESIGN.name} are now:\n{rows}"


def _now() -> dict[str, tuple[float, ...]]:
    pack = everyday()
    paces = voices(pack.cast, Language.NB)
    return {
        name: tuple(pace.minutes for _, pace in sorted(model_paces(scenario, range(1, 6), paces).items()))
        for name, scenario in pack.scenarios.items()
    }


def _written() -> dict[str, tuple[float, ...]]:
    table = DESIGN.read_text(encoding="utf-8").split("## How long each scenario lasts")[1]
    rows = (line.split("|") for line in table.splitlines() if line.startswith("| `"))
    return {cells[1].strip(" `"): tuple(float(cell) for cell in cells[2:7]) for cells in rows}
