"""What a command needs that works on a pack: its folder and the cores of this machine, but no clinic."""

from samspill.adapters.cores import over_cores
from samspill.adapters.packs import FolderRead, read_laid_over

__all__ = ["FolderRead", "over_cores", "read_laid_over"]
