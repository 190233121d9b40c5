"""``samspill schema``: JSON Schemas of everything an author writes, for editors; they live in ``contracts/``."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.authoring.schema import SCHEMAS, editor_schema
from samspill.web.pages.authoring_terms import ENUMS

NAME = "scenario.schema.json"
_CONTRACTS = Path(__file__).parents[3] / "contracts"


def schema(
    folder: Annotated[Path, typer.Argument(help="Where to write them.")] = _CONTRACTS,
    check: Annotated[bool, typer.Option(help="Only say whether they are up to date; exit status 1 when not.")] = False,
) -> None:
    """Write the JSON Schemas of a pack's files: completion and checks in any editor."""
    for name, text in schemas().items():
        path = folder / name
        if not check:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            typer.echo(f"{path} is not what the model says. Run: samspill schema", err=True)
            raise typer.Exit(1)


def scenario_schema() -> str:
    """The JSON Schema of the format ``scenario/1``."""
    return editor_schema(NAME, ENUMS)


def schemas() -> dict[str, str]:
    """Every schema by its file name."""
    return {name: editor_schema(name, ENUMS) for name in SCHEMAS}
