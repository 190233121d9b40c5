"""Letters for painted signs (Pillow; build time only)."""

from __future__ import annotations

import functools
from pathlib import Path

import bpy
from PIL import ImageFont


@functools.cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """Inter (SIL Open Font Licence), which comes with Blender: no file of the build machine is needed."""
    inter = Path(bpy.utils.system_resource("DATAFILES")) / "fonts" / "Inter.woff2"
    return ImageFont.truetype(str(inter), size)


def fitting(text: str, width: float, height: float) -> ImageFont.FreeTypeFont:
    """The largest letters, at most ``height`` texels, in which the text is no wider than ``width``."""
    size = max(8, int(height))
    wide = font(size).getlength(text)
    return font(size) if wide <= width else font(max(8, int(size * width / wide)))
