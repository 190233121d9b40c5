"""Reports as PDF/UA-1, set with typst in a font made for reading. Meets ``app.ports.press``."""

from .typesetting import TypstPress

__all__ = ["TypstPress"]
