"""A pack as it is being written: whatever of it can be read, however much is wrong with the rest."""

from dataclasses import dataclass
from pathlib import Path

from samspill.authoring.reachable import levels_of_beats
from samspill.model.pack import Pack
from samspill.packs import read_draft

from .pack_source import pack_texts, shipped_pack


@dataclass(frozen=True)
class Drafted:
    """What could be read of a pack."""

    pack: Pack
    unread: tuple[str, ...]

    def reached(self, scenario: str) -> dict[str, tuple[int, ...]]:
        """The levels that lead to each beat."""
        return levels_of_beats(self.pack, scenario)


def draft(folder: Path | None) -> Drafted:
    """What can be read of the pack in ``folder``, or of the one that ships."""
    read = read_draft(pack_texts(folder or shipped_pack()))
    return Drafted(read.pack, read.unread)
