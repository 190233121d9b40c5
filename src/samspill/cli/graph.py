"""``samspill graph``: what follows from what, as a picture."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.authoring.chart import draw, flow
from samspill.authoring.coverage import Plan, cover
from samspill.model.words import Language
from samspill.scenario import BOTS

from .drafts import draft
from .refusing import known, refused
from .usable import usable_pack
from .writing import all_written


def graph(
    scenario: Annotated[str, typer.Argument(help="For instance cafe.order")],
    level: Annotated[int | None, typer.Option(min=1, max=5, help="Only this level.", show_default="all five")] = None,
    out: Annotated[Path | None, typer.Option(help="NAME.svg", show_default="SCENARIO.svg")] = None,
    lang: Annotated[Language, typer.Option(help="nb or en")] = Language.NB,
    bot: Annotated[str | None, typer.Option(help=f"Shade by where bots come: {', '.join(BOTS)}, or all")] = None,
    runs: Annotated[int, typer.Option(min=1, max=10_000, help="How many runs the bots make.")] = 200,
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
) -> None:
    """Draw a scenario as a chart for each level (SVG, for A3): what follows from what, and what leads nowhere."""
    drafted = draft(pack)
    known("scenario", scenario, drafted.pack.scenarios)
    path = out or Path(f"{scenario}.svg")
    if path.suffix != ".svg":
        raise refused(f"{path} should end with .svg.")
    levels = (level,) if level else tuple(sorted(drafted.pack.scenarios[scenario].levels))

    def called(target: str) -> str:
        return drafted.pack.called(target, scenario).spoken(lang)

    pictures: dict[Path, str | bytes] = {}
    for each in levels:
        shares = _shares(pack, Plan(scenario, each, _bots(bot), runs)) if bot else None
        name = path if level else path.with_name(f"{path.stem}.level-{each}.svg")
        pictures[name] = draw(flow(drafted.pack.scenarios[scenario], each, lang, shares, called), lang)
    all_written(pictures)
    typer.echo(", ".join(str(name) for name in pictures))


def _bots(name: str | None) -> tuple[str, ...]:
    return tuple(BOTS) if name in (None, "all") else (known("bot", str(name), BOTS),)


def _shares(pack: Path | None, plan: Plan) -> dict[str, float]:
    report = cover(usable_pack(pack, plan.scenario), plan)
    return {beat.beat: beat.runs / report.runs for beat in report.beats}
