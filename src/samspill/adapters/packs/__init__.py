"""Packs that lie in folders of this machine: read by whoever uses them, and written by whoever writes them."""

from .desk import PackDesk
from .folder import FolderRead, PackFolder, read_folder, read_laid_over

__all__ = ["FolderRead", "PackDesk", "PackFolder", "read_folder", "read_laid_over"]
