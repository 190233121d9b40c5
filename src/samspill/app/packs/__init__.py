"""Packs on this machine: the one in use, one as its author sees it, and the folder an author writes in."""
