"""``samspill schema``: the JSON Schema of a scenario, for editors; it lives in ``contracts/``."""

import json
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from samspill.model.scenario import FORMAT, Scenario

NAME = "scenario.schema.json"
_CONTRACTS = Path(__file__).parents[3] / "contracts"


def schema(
    folder: Annotated[Path, typer.Argument(help="Where to write it.")] = _CONTRACTS,
    check: Annotated[bool, typer.Option(help="Only say whether it is up to date; exit status 1 when not.")] = False,
) -> None:
    """Write the JSON Schema of scenarios, which gives completion and checks in any editor."""
    path = folder / NAME
    text = scenario_schema()
    if not check:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        typer.echo(f"{path} is not what the model says. Run: samspill schema", err=True)
        raise typer.Exit(1)


def scenario_schema() -> str:
    """The JSON Schema (2020-12) of the format ``scenario/1``."""
    made: dict[str, Any] = msgspec.json.schema(Scenario)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": FORMAT, "title": "Scenario", **made}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
