"""Where the terminal finds packs: a named folder, the one that ships with samspill, or a checkout."""

from importlib.resources import files
from pathlib import Path

import typer

_TEXTS = (".yaml", ".play")
_LARGEST = 2_000_000


def shipped_pack() -> Path:
    """The folder of the pack of everyday life: in the wheel, or in the checkout beside it."""
    wheel = Path(str(files("samspill"))) / "content" / "everyday"
    return wheel if wheel.is_dir() else Path(__file__).parents[3] / "content" / "everyday"


def pack_texts(folder: Path) -> dict[str, str]:
    """The texts of a pack by their name inside it; says in plain words what cannot be read, and exits with 2."""
    if not folder.is_dir():
        raise _refused(f"{folder} is not a folder. Name the folder that holds the pack's pack.yaml.")
    paths = (path for path in sorted(folder.rglob("*")) if is_text(path.name))
    return {path.relative_to(folder).as_posix(): _text(path) for path in paths if path.is_file()}


def is_text(name: str) -> bool:
    """Whether a file of this name is one of a pack's texts."""
    return name.endswith(_TEXTS) or name.rpartition("/")[2] == "place.json"


def _text(path: Path) -> str:
    if path.stat().st_size > _LARGEST:
        raise _refused(f"{path} is larger than {_LARGEST:,} bytes. Split it up.")
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise _refused(f"{path} is not UTF-8 text. Save it as UTF-8.") from None


def _refused(message: str) -> typer.Exit:
    typer.echo(message, err=True)
    return typer.Exit(2)
