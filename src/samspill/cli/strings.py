"""``samspill strings``: the texts of a pack out to a translator, and back in."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from samspill.authoring.strings import Taken, from_po, from_xlsx, rows, take_in, to_po, to_xlsx
from samspill.authoring.strings.cells import Unreadable
from samspill.model.words import Language
from samspill.packs.seen import SEEN, seen_files, together

from .pack_source import pack_texts, shipped_pack
from .plain import escape
from .reading import bytes_of
from .refusing import refused
from .writing import all_written, written

_KINDS = (".xlsx", ".po")

strings = typer.Typer(
    name="strings", help="The texts of a pack, out to a translator and back in.", no_args_is_help=True
)


@strings.command()
def export(
    file: Annotated[Path, typer.Argument(help="Where to: NAME.xlsx for a spreadsheet, NAME.po for translators' tools")],
    to: Annotated[Language, typer.Option(help="The language it is translated into.")] = Language.EN,
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
) -> None:
    """Write every text of a pack into one file, with who says it, where and when."""
    found = rows(pack_texts(pack or shipped_pack()))
    if _kind(file) == ".po":
        written(file, to_po(found, to, datetime.now(UTC)))
    else:
        written(file, to_xlsx(found, to))
    stale, new = sum(row.stale == to for row in found), sum(not row.text(to) for row in found)
    typer.echo(f"{len(found)} texts in {file}: {new} without a translation, {stale} whose source has changed since.")


@strings.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(help="A file made by samspill strings export, with translations in it")],
    pack: Annotated[Path | None, typer.Option(help="The pack's folder.", show_default="the one that ships")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Put translations back; comments and layout stay. All or nothing: exit status 1 when one is wrong."""
    folder = pack or shipped_pack()
    try:
        language, cells = (from_po if _kind(file) == ".po" else from_xlsx)(bytes_of(file))
    except Unreadable as bad:
        raise refused(f"{file} cannot be taken in: {bad}.") from None
    taken = take_in(pack_texts(folder), language, cells)
    if taken.problems:
        _print_problems(taken)
        raise typer.Exit(1)
    if not dry_run:
        all_written({folder / name: text for name, text in taken.files.items()})
    verb = "would change" if dry_run else "changed"
    typer.echo(f"{len(taken.changed)} texts {verb} in {len(taken.files)} files; {taken.empty} still have none.")


@strings.command()
def seen(
    pack: Annotated[Path | None, typer.Argument(help="The pack's folder.", show_default="the one that ships")] = None,
) -> None:
    """Say that all texts belong together as they are now: from here on, a change in one language only is noticed."""
    folder = pack or shipped_pack()
    texts = pack_texts(folder)
    found = rows(texts)
    marks = seen_files({row.key: together(row.texts) for row in found})
    all_written({folder / name: text for name, text in marks.items() if texts.get(name) != text})
    for name in texts:
        if name.startswith(SEEN) and name not in marks:
            (folder / name).unlink()  # what it was about is not there any more
    typer.echo(f"{folder / SEEN}: {len(found)} texts.")


def _kind(file: Path) -> str:
    if file.suffix.lower() not in _KINDS:
        raise refused(f"{file} should end with {' or '.join(_KINDS)}.")
    return file.suffix.lower()


def _print_problems(taken: Taken) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for problem in taken.problems:
        console.print(escape(problem))
    count = len(taken.problems)
    console.print(f"{count} problem{'' if count == 1 else 's'}. Nothing was written.")
