"""``samspill voice``: the recording script."""

from pathlib import Path
from typing import Annotated

import typer

from samspill.authoring.voice_sheet import Role, SheetLine, plain_text, script, sheet_lines, table, web_page
from samspill.bootstrap.recordings import open_recordings
from samspill.model.words import Language

from .drafts import Drafted, draft
from .refusing import known, refused
from .writing import written

_KINDS = {".html": web_page, ".htm": web_page, ".csv": table, ".txt": plain_text}

voice = typer.Typer(name="voice", help="The voices of the people in a pack.", no_args_is_help=True)


@voice.callback()
def _voices() -> None:
    """The voices of the people in a pack."""


@voice.command()
def sheet(
    pack: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
    lang: Annotated[Language, typer.Option(help="The language that is recorded.")] = Language.NB,
    character: Annotated[str, typer.Option(help="Only what this character says.")] = "",
    scenario: Annotated[str, typer.Option(help="Only what is heard in this scenario.")] = "",
    out: Annotated[Path | None, typer.Option(help="NAME.html, .csv or .txt", show_default="the terminal")] = None,
    recordings: Annotated[
        Path | None, typer.Option(help="The folder of recordings.", show_default="SAMSPILL_RECORDINGS")
    ] = None,
    missing: Annotated[bool, typer.Option("--missing", help="Only what is not recorded yet.")] = False,
) -> None:
    """Print the recording script: what each character says and how, and the name of each file."""
    found = draft(pack)
    if out is not None and out.suffix.lower() not in _KINDS:
        raise refused(f"{out} should end with .html, .csv or .txt.")
    recorded = _recorded(recordings)
    lines = _lines(found, lang, known("character", character, found.pack.cast) if character else "", scenario)
    if missing:
        lines = tuple(line for line in lines if (str(lang), line.who, line.mark) not in recorded)
    roles = script(found.pack, lines, lang, recorded)
    if out is None:
        typer.echo(plain_text(roles, lang), nl=False)
    else:
        written(out, _KINDS[out.suffix.lower()](roles, lang))
    _tell(roles, out)


def _lines(found: Drafted, lang: Language, character: str, scenario: str) -> tuple[SheetLine, ...]:
    names = (known("scenario", scenario, found.pack.scenarios),) if scenario else tuple(found.pack.scenarios)
    said = sheet_lines(found.pack, lang, {})
    met = {name for line in said if line.who == character or not character for name in (line.scenario, *line.again)}
    reached = {name: found.reached(name) for name in names if name in met}
    return tuple(
        line
        for line in sheet_lines(found.pack, lang, reached)
        if (not character or line.who == character) and not {line.scenario, *line.again}.isdisjoint(names)
    )


def _recorded(folder: Path | None) -> frozenset[tuple[str, str, str]]:
    laid = open_recordings(folder)
    if laid is None:
        return frozenset()
    if not laid.there():
        raise refused(f"{laid.folder()} is not a folder. Name the folder that holds the recordings.")
    return frozenset((one.language, one.who, one.mark) for one in laid.found() if not one.trouble)


def _tell(roles: tuple[Role, ...], out: Path | None) -> None:
    lines = [line for role in roles for line in role.lines]
    words = sum(len(line.text.split()) for line in lines)
    done = sum(line.recorded for line in lines)
    where = f"{out}: " if out is not None else ""
    typer.echo(f"{where}{len(lines)} lines, {words} words; {done} are recorded.", err=True)
