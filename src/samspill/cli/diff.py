"""``samspill diff``: two versions of a pack told apart in words."""

from itertools import groupby
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from samspill.authoring.differences import Difference, Piece, differences
from samspill.authoring.parcel.opening import BadParcel, opened

from .pack_source import is_text, pack_texts
from .plain import escape
from .printing import Format
from .reading import bytes_of, text_of
from .refusing import refused

_STYLES = {"=": "dim", "-": "red strike", "+": "green"}


def diff(
    old: Annotated[
        Path, typer.Argument(help="The older version: a pack's folder, a pack as one file, or one of its scenarios.")
    ],
    new: Annotated[Path, typer.Argument(help="The newer version.")],
    format: Annotated[Format, typer.Option(help="How the differences are printed.")] = Format.TEXT,
) -> None:
    """Say what is different between two versions of a pack; exit status 1 when something is."""
    before, after = _texts(old, new), _texts(new, old)
    found = differences(before, after)
    if format is Format.JSON:
        typer.echo(msgspec.json.encode(found).decode())
    else:
        _print(found)
    raise typer.Exit(1 if found else 0)


def _texts(path: Path, other: Path) -> dict[str, str]:
    """The texts of a pack; two single files are compared under the name of the first."""
    if path.is_file() and path.suffix == ".yaml" and other.is_file():
        return {"the file.yaml": text_of(path)}
    if not path.is_file():
        return pack_texts(path)
    try:
        inside = opened(bytes_of(path))
    except BadParcel as bad:
        raise refused(f"{path} is neither a pack's folder nor a pack as one file: {bad}.") from None
    return {name: content.decode("utf-8", errors="replace") for name, content in inside.items() if is_text(name)}


def _print(found: tuple[Difference, ...]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for file, inside in groupby(found, key=lambda one: one.file):
        console.print(f"[bold]{escape(file)}[/]")
        for difference in inside:
            subject = f"{difference.subject}: " if difference.subject else ""
            pieces = f"  {_marked(difference.pieces)}" if difference.pieces else ""
            console.print(f"  {escape(subject + difference.sentence)}{pieces}")
    count = len(found)
    console.print(f"{count} difference{'' if count == 1 else 's'}." if count else "No difference.")


def _marked(pieces: tuple[Piece, ...]) -> str:
    """Words taken out and put in, in colour, and with signs for where there is none."""
    signs = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
    return "".join(f"[{_STYLES[p.sign]}]{escape(signs[p.sign][0] + p.words + signs[p.sign][1])}[/]" for p in pieces)
