"""``samspill print``: a screenplay to review."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samspill.authoring.screenplay import Screenplay, cover, screenplay, web_page
from samspill.authoring.screenplay.sheet import cannot_show, sheet
from samspill.model.words import Language

from .drafts import draft
from .refusing import known, refused
from .writing import written


class Tongue(StrEnum):
    """The language of a screenplay, or both side by side."""

    NB = "nb"
    EN = "en"
    BOTH = "both"


def print_(
    what: Annotated[
        str, typer.Argument(help="A scenario, for instance cafe.order, or the pack's folder; none: all")
    ] = "",
    out: Annotated[Path | None, typer.Option(help="NAME.html or NAME.pdf", show_default="SCENARIO.html")] = None,
    lang: Annotated[Tongue, typer.Option(help="nb, en or both side by side")] = Tongue.NB,
    level: Annotated[int | None, typer.Option(min=1, max=5, help="Only what belongs to this level.")] = None,
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
) -> None:
    """Write a scenario out as a screenplay, for those who review it on paper."""
    if what and pack is None and (Path(what) / "pack.yaml").is_file():
        what, pack = "", Path(what)
    found = draft(pack)
    names = (known("scenario", what, found.pack.scenarios),) if what else tuple(found.pack.scenarios)
    if not names:
        raise refused("There is no scenario in this pack that can be read. See why with: samspill lint")
    plays = tuple(screenplay(found.pack, name, found.reached(name), level) for name in names)
    languages = tuple(Language) if lang is Tongue.BOTH else (Language(lang),)
    front = None if what else cover(found.pack)
    path = out or Path(f"{what or found.pack.id}.html")
    if path.suffix == ".pdf":
        written(path, sheet(plays, languages, front))
        _warn(plays)
    elif path.suffix in (".html", ".htm"):
        written(path, web_page(plays, languages, front))
    else:
        raise refused(f"{path} should end with .html or .pdf.")
    typer.echo(f"{path}: {', '.join(play.title.spoken(languages[0]) for play in plays)}")


def _warn(plays: tuple[Screenplay, ...]) -> None:
    letters = cannot_show(plays)
    if letters:
        typer.echo(f"The PDF has no type for {' '.join(letters)} and shows a ? instead. The HTML page has.", err=True)
