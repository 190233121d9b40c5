"""``samspill test``: run the plays of a pack."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from samspill.model.words import Language, Text
from samspill.packs.playing import Scripts
from samspill.packs.plays import Performed, perform_play

from .pack_source import pack_texts, shipped_pack
from .plain import escape
from .refusing import known, refused
from .usable import usable_pack

_CONTEXT = 3
"""Lines of the play that are shown before and after the one that fell."""


def test(
    pack: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
    scenario: Annotated[str, typer.Option(help="Only the plays of this scenario.")] = "",
    level: Annotated[int | None, typer.Option(min=1, max=5, help="Only the plays at this level.")] = None,
    name: Annotated[str, typer.Option(help="Only plays with this in their name.")] = "",
    lang: Annotated[Language, typer.Option(help="The language it is said in: en or nb.")] = Language.EN,
) -> None:
    """Run every play and say which hold; exit status 1 when one does not."""
    folder = pack or shipped_pack()
    found, texts = usable_pack(folder), pack_texts(folder)
    if scenario:
        known("scenario", scenario, found.scenarios)
    files = [file for file in sorted(texts) if file.endswith(".play") and name in file]
    scripts = Scripts(found)
    done = [
        performed for file in files if _wanted(performed := perform_play(scripts, file, texts[file]), scenario, level)
    ]
    if not done:
        raise refused("No play fits. Plays are files called NAME.play in the folder plays/ of the pack.")
    console = Console(highlight=False, soft_wrap=True)
    for performed in done:
        _print(console, performed, texts[performed.file].splitlines(), lang)
    fallen = sum(bool(performed.problems) for performed in done)
    console.print(f"{_of(len(done) - fallen, len(done)).spoken(lang)}{_by_scenario(done)}.")
    raise typer.Exit(1 if fallen else 0)


_HOLDS, _FALLS = Text(nb="holder", en="holds"), Text(nb="faller", en="falls")
_LINE, _ON_OFFER = Text(nb="linje", en="line"), Text(nb="Det gikk an å velge", en="On offer then")


def _of(holding: int, all_: int) -> Text:
    return Text(nb=f"{holding} av {all_} prøvespill holder", en=f"{holding} of {all_} plays hold")


def _wanted(performed: Performed, scenario: str, level: int | None) -> bool:
    return scenario in ("", performed.scenario) and level in (None, performed.level)


def _by_scenario(done: list[Performed]) -> str:
    counts = Counter(performed.scenario or "unreadable" for performed in done)
    return f" ({', '.join(f'{name} {n}' for name, n in sorted(counts.items()))})" if len(counts) > 1 else ""


def _print(console: Console, performed: Performed, lines: list[str], lang: Language) -> None:
    fell = bool(performed.problems)
    verdict = f"[red]{_FALLS.spoken(lang)}[/]" if fell else f"[green]{_HOLDS.spoken(lang)}[/]"
    console.print(f"{verdict}  {performed.file}")
    for problem in performed.problems:
        console.print(f"       {_LINE.spoken(lang)} {problem.line}: {escape(problem.told.spoken(lang))}")
        for number in range(max(1, problem.line - _CONTEXT), min(len(lines), problem.line + _CONTEXT) + 1):
            mark = "[red]→[/]" if number == problem.line else " "
            console.print(f"       {mark} {number:3d}  {escape(lines[number - 1])}")
    if performed.offered:
        console.print(f"       {_ON_OFFER.spoken(lang)}: {escape(' · '.join(performed.offered))}")
