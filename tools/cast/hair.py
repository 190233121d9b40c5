"""Hair: a sculpted shell over the scalp for short and curly hair, locks grown over a cap for longer hair."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh

from tools.cast.colour import linear
from tools.cast.data import Floats, Ints
from tools.cast.fields import cells, noise, step
from tools.cast.hairline import above_hairline
from tools.cast.meshes import fewer, normals
from tools.cast.sheet import Sheet
from tools.cast.topology import head_triangles

HAIR_TRIANGLES = 3200


@dataclass
class Hair:
    """Hair of one person: positions, normals, triangles, linear colour, and texture coordinates on the strand strip."""

    points: Floats
    normals: Floats
    triangles: Ints
    colour: Floats
    uv: Floats

    @classmethod
    def join(cls, parts: Iterable["Hair"]) -> "Hair":
        """Several pieces as one."""
        parts = list(parts)
        starts = np.cumsum([0] + [len(p.points) for p in parts])
        triangles = np.concatenate([p.triangles + s for p, s in zip(parts, starts, strict=False)])
        rows = (np.concatenate([getattr(p, k) for p in parts]) for k in ("points", "normals", "colour", "uv"))
        points, normal, colour, uv = rows
        return cls(points, normal, triangles, colour, uv)


@dataclass(frozen=True)
class Shell:
    """How a sculpted head of hair swells: heights in decimetres, ridges and their direction."""

    top: float
    side: float
    front: float
    ridge: float
    across: float
    along: float
    edge: float
    part: bool = False
    curls: float = 0.0


SHELLS = {
    "crop": Shell(top=0.11, side=0.045, front=0.02, ridge=0.55, across=2.2, along=2.2, edge=0.10),
    "side": Shell(top=0.24, side=0.07, front=0.14, ridge=0.55, across=0.8, along=3.0, edge=0.14, part=True),
    "back": Shell(top=0.20, side=0.08, front=0.16, ridge=0.60, across=3.4, along=0.7, edge=0.14),
    "pixie": Shell(top=0.17, side=0.10, front=0.18, ridge=0.75, across=1.0, along=2.4, edge=0.13, part=True),
    "short_curls": Shell(top=0.27, side=0.13, front=0.12, ridge=0.30, across=2, along=2, edge=0.16, curls=7.5),
    "curls": Shell(top=0.42, side=0.36, front=0.12, ridge=0.24, across=2, along=2, edge=0.22, curls=6.0),
}


def shell(body: Floats, look: dict[str, Any]) -> Hair:
    """A sculpted head of hair."""
    kind = SHELLS[look["hair"]]
    sheet = _scalp(body, look.get("recede", 0.0), ragged=0.05).subdivide().subdivide()
    ridge, fine, lift, rise = _swell(sheet.template, kind, look.get("recede", 0.0))
    front = kind.front * 0.25 * step(sheet.template[:, 2], 0.7, 1.2) * step(rise, 0.0, 0.2)
    sheet.points = sheet.points + sheet.normals() * lift[:, None] + np.array([0, 0.5, 0.35]) * front[:, None]
    shade = (0.62 + 0.55 * np.clip(ridge + 0.5, 0, 1) + 0.40 * fine) * (0.55 + 0.45 * step(rise, -0.02, 0.18))
    colour = np.clip(linear(look["hair_colour"]) * shade[:, None], 0, 1)
    normal = sheet.normals()
    triangles = fewer(
        sheet.points, sheet.triangles, HAIR_TRIANGLES, np.hstack([normal * 0.08, colour * 0.2]), error=0.5
    )
    return Hair(sheet.points, normal, triangles, colour, _combed(sheet.template, look["hair"]))


def _combed(template: Floats, style: str) -> Floats:
    """Texture coordinates on the strand strip, so that strands run the way the hair is combed."""
    x, y, z = template.T
    across = {"back": x * 1.1, "side": z * 1.0, "pixie": z * 0.9}.get(style, np.arctan2(x, z - 0.2) * 1.2)
    along = {"back": z, "side": x, "pixie": x + 0.5 * y}.get(style, y)
    there_and_back = np.abs(np.mod(across * 0.5, 2) - 1)
    return np.stack([0.02 + 0.46 * there_and_back, along * 0.12], 1)


def cap(body: Floats, look: dict[str, Any], lift: float) -> Hair:
    """The dark ground under locks."""
    sheet = _scalp(body, look.get("recede", 0.0), ragged=0.0)
    normal = sheet.normals()
    flat = step(above_hairline(sheet.template, look.get("recede", 0.0)), 0.0, 0.15)
    points = sheet.points + normal * (0.008 + (lift - 0.008) * flat)[:, None]
    colour = np.tile(linear(look["hair_colour"]) * 0.8, (len(points), 1))
    triangles = fewer(points, sheet.triangles, 450, normal * 0.05, error=0.5)
    return Hair(points, normal, triangles, colour, _combed(sheet.template, "back"))


def bun(centre: Floats, look: dict[str, Any], size: float = 0.48) -> Hair:
    """A coiled knot of hair."""
    ball = trimesh.creation.icosphere(2, size)
    points = ball.vertices * [1, 0.92, 0.85]
    turn, out = np.arctan2(points[:, 1], points[:, 0]), np.hypot(points[:, 0], points[:, 1])
    wave = np.sin(turn * 2 + out / size * 7.7)[:, None]
    points = points * (1 + 0.05 * wave) + centre
    colour = np.clip(linear(look["hair_colour"]) * (0.85 + 0.15 * wave), 0, 1)
    triangles = np.asarray(ball.faces, dtype=np.int64)
    uv = np.stack([0.25 + 0.2 * np.sin(turn), out], 1)
    return Hair(points, normals(points, triangles), triangles, colour, uv)


def _scalp(body: Floats, recede: float, ragged: float) -> Sheet:
    sheet = Sheet.of(body, head_triangles())
    edge = ragged * (noise(sheet.template, 5) - 0.5)
    sheet = sheet.clip(above_hairline(sheet.template, recede) - 0.02 + edge)
    return sheet.clip(sheet.template[:, 1] - 6.45)


def _swell(template: Floats, kind: Shell, recede: float) -> tuple[Floats, Floats, Floats, Floats]:
    rise = above_hairline(template, recede)
    top = step(template[:, 1], 7.55, 8.25)
    front = step(template[:, 2], 0.7, 1.2) * top
    flow = template * [kind.across, 1.2, kind.along]
    ridge = noise(flow, 3.2) * 0.6 + noise(flow, 7.5) * 0.4 - 0.5
    fine = noise(flow, 17) - 0.5
    if kind.curls:
        ridge = ridge * 0.3 + 0.75 - 1.5 * cells(template, kind.curls)
    height = kind.side + (kind.top - kind.side) * top + kind.front * front
    lift = step(rise, -0.02, kind.edge) * height * (1 + kind.ridge * ridge + 0.35 * kind.ridge * fine)
    if kind.part:
        lift -= 0.10 * np.exp(-(((template[:, 0] - 0.34) / 0.05) ** 2)) * top * (template[:, 2] < 1.1)
    return ridge, fine, np.maximum(lift, 0.012), rise
