"""``samspill play``: play a scenario in the terminal, or let a bot play it."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.model.pack import Pack
from samspill.model.run import RunHeader
from samspill.model.words import Language
from samspill.packs import load_pack
from samspill.scenario import BOTS, ENGINE_VERSION, compile_script

from .pack_source import pack_texts, shipped_pack
from .terminal import Terminal


def play(
    scenario: Annotated[str, typer.Argument(help="For instance cafe.order")],
    level: Annotated[int, typer.Option(min=1, max=5, help="1 watch and copy … 5 as life is")] = 1,
    lang: Annotated[Language, typer.Option(help="nb or en")] = Language.NB,
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
    bot: Annotated[str | None, typer.Option(help=f"Let a bot play: {', '.join(BOTS)}")] = None,
    seed: Annotated[int, typer.Option(help="The same seed plays the same.")] = 1,
) -> None:
    """Play a scenario: answer by number, press Enter to stay silent, type ? for all you can do."""
    if bot is not None and bot not in BOTS:
        raise _refused(f"There is no bot called {bot}. There are: {', '.join(BOTS)}.")
    found = _usable(pack or shipped_pack())
    if scenario not in found.scenarios:
        raise _refused(f"There is no scenario called {scenario}. There are: {', '.join(found.scenarios)}.")
    header = RunHeader(scenario, level, lang, seed, ENGINE_VERSION, found.id, found.digest)
    terminal = Terminal(found, compile_script(found.scenarios[scenario], header))
    terminal.run(None if bot is None else BOTS[bot])


def _usable(folder: Path) -> Pack:
    loaded = load_pack(pack_texts(folder))
    if loaded.pack is None:
        raise _refused(f"The pack has {len(loaded.problems)} problems. See them with: samspill lint {folder}")
    return loaded.pack


def _refused(message: str) -> typer.Exit:
    typer.echo(message, err=True)
    return typer.Exit(2)
