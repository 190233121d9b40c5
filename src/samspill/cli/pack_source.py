"""Where the terminal finds packs: a named folder, the one that ships with samspill, or a checkout."""

from importlib.resources import files
from pathlib import Path

from samspill.bootstrap.packs import FolderRead, read_laid_over
from samspill.packs import Severity
from samspill.packs.listing import is_text

from .refusing import refused

__all__ = ["FolderRead", "is_text", "pack_read", "pack_texts", "shipped_pack"]


def shipped_pack() -> Path:
    """The folder of the pack of everyday life: in the wheel, or in the checkout beside it."""
    wheel = Path(str(files("samspill"))) / "content" / "everyday"
    return wheel if wheel.is_dir() else Path(__file__).parents[3] / "content" / "everyday"


def pack_read(folder: Path) -> FolderRead:
    """The texts of a pack and what was refused; says in plain words what is no folder, and exits with 2."""
    if not folder.is_dir():
        raise refused(f"{folder} is not a folder. Name the folder that holds the pack's pack.yaml.")
    try:
        return read_laid_over(folder, lambda base: _beside(folder, base))
    except OSError as cannot:
        raise refused(f"{cannot.filename} cannot be read: {cannot.strerror}.") from None


def pack_texts(folder: Path) -> dict[str, str]:
    """The texts of a pack by their name inside it; says in plain words what cannot be read, and exits with 2."""
    read = pack_read(folder)
    for found in read.problems:
        if found.severity is Severity.ERROR:
            raise refused(f"{folder / found.file}: {found.message} {found.mend}")
    return read.texts


def _beside(folder: Path, base: str) -> Path | None:
    """The folder of the pack ``base``: beside ``folder``, or the one that ships."""
    beside = folder.resolve().parent / base
    if (beside / "pack.yaml").is_file():
        return beside
    return shipped_pack() if shipped_pack().name == base else None
