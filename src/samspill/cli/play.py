"""``samspill play``: play a scenario in the terminal, or let bots play it."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from samspill.authoring.coverage import Plan, cover
from samspill.authoring.reachable import levels_with
from samspill.authoring.recording import recorded, write_recording
from samspill.model.events import AnyEvent
from samspill.model.pack import Pack
from samspill.model.words import Language
from samspill.scenario import BOTS, Script, reach

from .coverage import print_coverage
from .printing import Format
from .refusing import known, refused
from .terminal import Terminal
from .usable import script_of, usable_pack
from .writing import written

ALL = "all"


def play(
    scenario: Annotated[str, typer.Argument(help="For instance cafe.order")],
    level: Annotated[int, typer.Option(min=1, max=5, help="1 watch and copy … 5 as life is")] = 1,
    lang: Annotated[Language, typer.Option(help="nb or en")] = Language.NB,
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
    beat: Annotated[str, typer.Option("--from", help="Begin at this beat, as if all before was played.")] = "",
    bot: Annotated[str | None, typer.Option(help=f"Let a bot play: {', '.join(BOTS)}, or {ALL}")] = None,
    runs: Annotated[int, typer.Option(min=1, max=10_000, help="With a bot: so many runs, and a report.")] = 1,
    seed: Annotated[int, typer.Option(help="The same seed plays the same.")] = 1,
    record: Annotated[Path | None, typer.Option(help="Write the run down here, for samspill replay.")] = None,
    format: Annotated[Format, typer.Option(help="How the report is printed.")] = Format.TEXT,
) -> None:
    """Play a scenario: answer by number, press Enter to stay silent, type ? for all you can do."""
    bots = _bots(bot)
    found = usable_pack(pack, scenario)
    script, before = _beginning(found, script_of(found, scenario, level, lang, seed), beat)
    if runs == 1 and len(bots) <= 1:
        terminal = Terminal(found, script)
        terminal.run(BOTS[bots[0]] if bots else None, before)
        if record is not None:
            written(record, write_recording(recorded(script.header, terminal.turns)))
        return
    if record is not None:
        raise refused("One run at a time can be recorded: leave --runs out.")
    if not bots:
        raise refused("Many runs need a bot to play them: add --bot random, or --bot all.")
    report = cover(found, Plan(scenario, level, bots, max(runs, len(bots)), seed, lang, beat))
    if format is Format.JSON:
        typer.echo(msgspec.json.encode(report).decode())
    else:
        print_coverage(report, found)


def _bots(name: str | None) -> tuple[str, ...]:
    if name is None:
        return ()
    return tuple(BOTS) if name == ALL else (known("bot", name, BOTS),)


def _beginning(pack: Pack, script: Script, beat: str) -> tuple[Script, tuple[AnyEvent, ...]]:
    """The script and the events up to ``beat``; says at which levels it can be reached when not at this one."""
    if not beat:
        return script, ()
    known("beat", beat, script.scenario.beats)
    levels = levels_with(pack, script.scenario.id, beat)
    way = reach(script, beat, helped=script.header.level not in levels)
    if way is None:
        where = f"It can be reached at level {', '.join(map(str, levels))}." if levels else "Nothing leads there."
        raise refused(f"No way leads to {beat} at level {script.header.level}. {where}")
    return way
