"""``samspill test``: run the plays of a pack."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from samspill.packs import check_play, load_pack

from .pack_source import pack_texts, shipped_pack


def test(
    pack: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
) -> None:
    """Run every play and say which hold; exit status 1 when one does not."""
    texts = pack_texts(pack or shipped_pack())
    loaded = load_pack(texts)
    if loaded.pack is None:
        typer.echo(f"The pack has {len(loaded.problems)} problems. See them with: samspill lint", err=True)
        raise typer.Exit(2)
    console, fallen = Console(highlight=False, soft_wrap=True), 0
    names = sorted(name for name in texts if name.endswith(".play"))
    for name in names:
        problems = check_play(loaded.pack, name, texts[name])
        fallen += bool(problems)
        console.print(f"{'[red]falls[/]' if problems else '[green]holds[/]'}  {name}")
        for problem in problems:
            console.print(f"       line {problem.line}: {problem.message}", markup=False)
    console.print(f"{len(names) - fallen} of {len(names)} plays hold.")
    raise typer.Exit(1 if fallen else 0)
