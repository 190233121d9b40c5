"""``samspill lint``: everything that is wrong in a pack, at once."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from watchfiles import watch as changes

from samspill.bootstrap.packs import over_cores
from samspill.model.words import Language, Text
from samspill.packs import Problem, Severity, check_plays, in_order, load_pack, old_facts

from .pack_source import pack_read, shipped_pack
from .reports import REPORTS, Format


def lint(
    pack: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
    format: Annotated[
        Format, typer.Option(help="text for people, json for editors, sarif and github for code hosts")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option(help="Let warnings count as errors.")] = False,
    watch: Annotated[bool, typer.Option(help="Look again whenever a file of the pack is saved.")] = False,
    lang: Annotated[Language, typer.Option(help="The language it is said in: en or nb.")] = Language.EN,
    today: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day facts are old or not by.", show_default="today's date"),
    ] = None,
) -> None:
    """Say everything that is wrong in a pack; exit status 1 when an error keeps it from being used."""
    folder = pack or shipped_pack()
    if watch:
        keep_looking(folder, changes(folder, raise_interrupt=False), lang)
        return
    problems = look(folder, today.date() if today else None)
    _print(REPORTS[format](folder, problems, lang), format)
    raise typer.Exit(1 if any(strict or found.severity is Severity.ERROR for found in problems) else 0)


def look(folder: Path, today: date | None = None) -> tuple[Problem, ...]:
    """Every problem of the pack in ``folder``, plays included, by file and line; on all cores of this machine.

    Facts are old or not by ``today``, or by this machine's date when it is left out.
    """
    texts, refused = pack_read(folder)
    with _nothing_cleared_away():
        loaded = load_pack(texts, over_cores)
        plays = check_plays(loaded.pack, texts, over_cores) if loaded.pack else ()
        old = old_facts(loaded.pack, texts, (today or date.today()).isoformat()) if loaded.pack else ()
    return in_order((*refused, *loaded.problems, *plays, *old))


@contextmanager
def _nothing_cleared_away() -> Iterator[None]:
    """All states of a scenario are many small values and no rings: to look for rings takes 4 seconds of 9."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def keep_looking(folder: Path, saves: Iterable[object], language: Language = Language.EN) -> None:
    """Look at once and after each of ``saves``, and say what has been mended since."""
    console = Console(highlight=False, soft_wrap=True)
    before = look(folder)
    _show(console, language, REPORTS[Format.TEXT](folder, before, language), ())
    for _ in saves:
        now = look(folder)
        mended = tuple(found for found in before if _key(found) not in map(_key, now))
        _show(console, language, REPORTS[Format.TEXT](folder, now, language), mended)
        before = now


_MENDED = Text(nb="rettet", en="mended")
_WATCHING = Text(
    nb="Følger med. Lagre en fil for å se igjen, Ctrl-C for å stoppe.",
    en="Watching. Save a file to look again, Ctrl-C to stop.",
)


def _show(console: Console, language: Language, report: str, mended: tuple[Problem, ...]) -> None:
    console.clear()
    console.print(report)
    for found in mended:
        console.print(f"[green]{_MENDED.spoken(language)}[/] {found.code} {escape(found.told.spoken(language))}")
    console.print(f"[dim]{_WATCHING.spoken(language)}[/]")


def _key(found: Problem) -> tuple[str, str, str]:
    """A problem wherever its line has moved to."""
    return found.code, found.file, found.message


def _print(text: str, format: Format) -> None:
    if format is Format.TEXT:
        Console(highlight=False, soft_wrap=True).print(text)
    elif text:
        typer.echo(text)
