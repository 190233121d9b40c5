"""Packs that lie in folders of this machine: read by whoever uses them, and written by whoever writes them."""

from .desk import PackDesk
from .folder import FolderRead, PackFolder, read_folder, read_laid_over
from .proofs import KeptProofs

__all__ = ["FolderRead", "KeptProofs", "PackDesk", "PackFolder", "read_folder", "read_laid_over"]
