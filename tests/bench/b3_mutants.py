"""B3: faults found among mutants of clean scenarios, and false alarms on the clean ones.

The peers are two statechart libraries, each with the checks it makes when a chart is loaded. They are asked about the
mutants whose fault a statechart can have at all (structure: jumps, dead ends, ways to an end); the figures of all
mutants stand beside that. They are installed by the bench itself, in an environment under ``build``.
"""

import json
import subprocess
import sys
import venv
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tools.diagnostics.pages import sample

from samspill.packs import check_plays, load_pack
from samspill.packs.yaml_text import read_yaml
from tests.unit.everyday import texts

from .b1_engine import PEERS
from .figure import OUT, Figure
from .mutants import Mutant, mutants

TARGET = 0.95
PACKAGES = ("sismic==1.6.14", "python-statemachine==3.2.2", "pyyaml")
COMMAND = "python -m tests.bench B3"
Texts = Mapping[str, str]


def measure() -> list[Figure]:
    """Recall and false alarms, beside the peers'."""
    packs = {"everyday": dict(texts()), "sample": sample()}
    alarms = [problem for pack in packs.values() for problem in said(pack)]
    found, named = Counter[str](), 0
    made = [(mutant, mutant.made(_pack_of(mutant, packs))) for mutant in mutants()]
    for mutant, pack in made:
        codes = said(pack)
        found[mutant.family] += bool(codes)
        named += bool(codes & mutant.codes)
        if not codes:
            print(f"B3 missed: {mutant.family}: {mutant.fault}")
    total = Counter(mutant.family for mutant, _ in made)
    recall = found.total() / total.total()
    peers = _peers([pack[mutant.file] for mutant, pack in made if mutant.family == "structure"], packs)
    best = max((caught for caught, _ in peers.values()), default=0)
    return [
        Figure(
            id="B3",
            what=f"faults found among {total.total()} mutants in {len(total)} families",
            figure=recall,
            unit="of all",
            target=f">= {TARGET:.0%}; 0 false alarms",
            holds=recall >= TARGET and not alarms,
            command=COMMAND,
            peers={name: caught / total.total() for name, (caught, _) in peers.items()},
            ratio=found.total() / best if best else None,
            parts={
                "false alarms on clean packs": len(alarms),
                "called by its name": named / total.total(),
                "structure: found": found["structure"] / total["structure"],
                **{f"structure: {name}": caught / total["structure"] for name, (caught, _) in peers.items()},
                **{f"false alarms: {name}": wrong for name, (_, wrong) in peers.items()},
            },
        )
    ]


def said(pack: Texts) -> set[str]:
    """The codes of everything that is said about a pack, plays included."""
    loaded = load_pack(pack)
    plays = check_plays(loaded.pack, pack) if loaded.pack else ()
    return {problem.code for problem in (*loaded.problems, *plays)}


def _pack_of(mutant: Mutant, packs: dict[str, dict[str, str]]) -> dict[str, str]:
    """The clean pack the mutant is a change of, without the other scenarios; both may have a file of that name."""
    pack = next(pack for pack in packs.values() if all(out in pack.get(mutant.file, "") for out, _ in mutant.changes))
    if not mutant.file.startswith("scenarios/"):
        return pack
    played = f"\nscenario: {mutant.file.removeprefix('scenarios/').removesuffix('.yaml')}\n"
    return {
        name: text
        for name, text in pack.items()
        if not name.startswith(("scenarios/", "plays/")) or name == mutant.file or played in f"\n{text}"
    }


def _peers(mutated: list[str], packs: Mapping[str, Texts]) -> dict[str, tuple[int, int]]:
    """For each peer: how many mutated scenarios it refuses, and how many clean ones."""
    clean = [text for pack in packs.values() for name, text in pack.items() if name.startswith("scenarios/")]
    charts = [chart for text in (*mutated, *clean) for chart in _charts(text)]
    owners = [i for i, text in enumerate((*mutated, *clean)) for _ in _charts(text)]
    refused = _asked(charts)
    return {
        name: (
            len({owners[i] for i in indices if owners[i] < len(mutated)}),
            len({owners[i] for i in indices if owners[i] >= len(mutated)}),
        )
        for name, indices in refused.items()
    }


def _charts(text: str) -> Iterator[dict[str, Any]]:
    """A scenario as a statechart: beats as states, and all that leads on at any level as transitions."""
    value = read_yaml("scenario.yaml", text).value
    if value is not None and not any("include" in beat for beat in value["beats"].values()):
        states = {
            name: {"final": "ending" in beat, "to": [] if "ending" in beat else sorted({*_ways(beat, value)} - {name})}
            for name, beat in value["beats"].items()
        }
        yield {"initial": value["start"], "states": states}


def _ways(beat: dict[str, Any], scenario: dict[str, Any]) -> Iterator[str]:
    ladder, task = beat.get("silence", scenario.get("silence", ())), beat.get("task", {})
    ends = [task[end] for end in ("right", "wrong") if end in task]
    for part in (beat, *beat.get("expect", ()), *beat.get("when", ()), *ladder, *ends):
        go = part.get("go")
        if isinstance(go, str):
            yield go
        elif go is not None:
            yield from (branch["to"] for branch in go)


def _asked(charts: list[dict[str, Any]]) -> dict[str, list[int]]:
    home = OUT / "b3-peers"
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
        if subprocess.run(install, check=False, stdout=sys.stderr, timeout=300).returncode:
            return {}
    done = subprocess.run(
        [str(python), str(PEERS / "b3_charts.py")],
        input=json.dumps(charts),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        return {}
    found: dict[str, list[int]] = json.loads(done.stdout)
    return found
