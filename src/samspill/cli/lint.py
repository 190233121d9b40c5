"""``samspill lint``: everything that is wrong in a pack, at once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from samspill.packs import Problem, check_plays, load_pack

from .pack_source import pack_texts, shipped_pack


class Format(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"


def lint(
    pack: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
    format: Annotated[Format, typer.Option(help="text for people, json for editors and machines")] = Format.TEXT,
) -> None:
    """Say everything that is wrong in a pack; exit status 1 when there is something."""
    folder = pack or shipped_pack()
    texts = pack_texts(folder)
    loaded = load_pack(texts)
    problems = loaded.problems or check_plays(loaded.pack, texts) if loaded.pack else loaded.problems
    if format is Format.JSON:
        typer.echo(msgspec.json.encode(problems).decode())
    else:
        _print(folder, problems)
    raise typer.Exit(1 if problems else 0)


def _print(folder: Path, problems: tuple[Problem, ...]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for problem in problems:
        console.print(f"[bold]{folder / problem.file}:{problem.line}[/] [red]{problem.code}[/]")
        console.print(f"  {problem.message}", markup=False)
        console.print(f"  {problem.mend}\n", markup=False, style="dim")
    count = len(problems)
    console.print(f"{count} problem{'' if count == 1 else 's'}." if count else "Nothing to mend: every promise holds.")
