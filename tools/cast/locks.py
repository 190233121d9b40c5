"""Locks: tapered ribbons grown over the head towards a knot, pushed off the body, bulging like strands."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from tools.cast import data
from tools.cast.colour import linear
from tools.cast.data import Floats, Ints
from tools.cast.hair import Hair
from tools.cast.hairline import above_hairline
from tools.cast.topology import group_vertices, head_triangles

_ACROSS = np.array([-1.0, 0.0, 1.0])
_TIP = [0.9, 1.0, 0.65]
_ROOT, _PARTED_ROOT = 0.55, 0.28
"""How wide a lock begins; one combed aside begins almost in a point, so that no cut end shows."""
_ABOVE = 0.03
_LEAN, _EDGE = 0.38, 0.10
"""How far a lock is rounded and darkens towards its edges: much of it looks carved out of wood."""


@dataclass(frozen=True)
class Style:
    """How hair grows: how many locks, down to which height, how wide, how far off, which way."""

    count: int
    bottom: float
    width: float
    lift: float
    flow: str
    segments: int
    jitter: float
    tip: float
    wave: float = 0.0
    knot: tuple[float, float] = (8.32, -0.04)
    """Where hair is gathered: height and depth on the base mesh's head."""


STYLES = {
    "bob": Style(130, 6.2, 0.155, 0.17, "side", 7, 0.06, 0.28),
    "long": Style(126, 4.9, 0.165, 0.17, "middle", 8, 0.06, 0.18),
    "waves": Style(120, 5.75, 0.165, 0.19, "side", 9, 0.06, 0.18, wave=0.05),
    "bun": Style(104, 0.0, 0.165, 0.15, "bun", 6, 0.03, 0.6),
    "low_bun": Style(104, 0.0, 0.165, 0.15, "bun", 7, 0.03, 0.6, knot=(7.30, -0.38)),
    "ponytail": Style(104, 0.0, 0.165, 0.15, "bun", 6, 0.03, 0.6, knot=(7.75, -0.38)),
}


@dataclass
class Ground:
    """What locks lie on: points with outward normals, and the person's own measures."""

    points: Floats
    outward: Floats
    body: Floats

    def __post_init__(self) -> None:
        self.nearest = cKDTree(self.points)
        eyes = [self.body[group_vertices(f"helper-{side}-eye")].mean(0) for side in "lr"]
        top = self.body[np.unique(head_triangles())][:, 1].max()
        self.size = (top - np.mean(eyes, 0)[1]) / (8.49 - 7.284)
        self.centre = np.mean(eyes, 0) - np.array([0, 0, 1.245]) * self.size

    def knot(self, style: "Style") -> Floats:
        """Where hair is gathered on this head."""
        head = self.body[np.unique(head_triangles())]
        height, depth = style.knot
        base = data.base()[0][np.unique(head_triangles())]
        up = (height - base[:, 1].min()) / np.ptp(base[:, 1])
        back = (depth - base[:, 2].min()) / np.ptp(base[:, 2])
        high = 0.10 if height > 8 else 0.0
        return np.array(
            [0, head[:, 1].min() + up * np.ptp(head[:, 1]) + high, head[:, 2].min() + back * np.ptp(head[:, 2])]
        )


def grow(ground: Ground, look: dict[str, Any], rng: np.random.Generator) -> Hair:
    """All locks of one head whose hair is gathered."""
    style = STYLES[look["hair"]]
    template, roots = _roots(ground.body, style, look.get("recede", 0.0), rng)
    way = _flow(style, template) + rng.normal(0, style.jitter, (len(roots), 3))
    layer = rng.random(len(roots))
    path, normal = _paths(ground, style, roots, way, _lengths(style, template, rng), layer)
    return ribbons(path, normal, style, layer, look, rng)


def _roots(body: Floats, style: Style, recede: float, rng: np.random.Generator) -> tuple[Floats, Floats]:
    base, triangles, count = data.base()[0], head_triangles(), style.count
    middle = base[triangles].mean(1)
    fit = np.where((above_hairline(middle, recede) > _ABOVE) & (middle[:, 1] > 6.4))[0]
    a, b, c = (base[triangles[fit, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    pick = rng.choice(fit, size=count * 8, p=area / area.sum())
    inside = rng.dirichlet([1, 1, 1], count * 8)
    places = (base[triangles[pick]] * inside[..., None]).sum(1)
    kept = _far_apart(places, count)
    return places[kept], (body[triangles[pick[kept]]] * inside[kept][..., None]).sum(1)


def _far_apart(places: Floats, count: int) -> list[int]:
    kept = [0]
    distance = np.linalg.norm(places - places[0], axis=1)
    for _ in range(count - 1):
        kept.append(int(distance.argmax()))
        distance = np.minimum(distance, np.linalg.norm(places - places[kept[-1]], axis=1))
    return kept


def _flow(style: Style, q: Floats) -> Floats:
    way = np.array([0, *style.knot]) - q
    return np.asarray(way / np.linalg.norm(way, axis=1, keepdims=True))


def _lengths(style: Style, q: Floats, rng: np.random.Generator) -> Floats:
    length = np.linalg.norm(q - np.array([0, *style.knot]), axis=1) * (1.05 if style.knot[0] > 8 else 1.22)
    return np.asarray(length * rng.uniform(0.9, 1.06, len(q)))


def _paths(
    ground: Ground, style: Style, p: Floats, way: Floats, length: Floats, layer: Floats
) -> tuple[Floats, Floats]:
    out = ground.outward[ground.nearest.query(p)[1]]
    path, normal = [p], [out]
    for k in range(style.segments):
        t, pace = (k + 1) / style.segments, length / style.segments
        way = ground.knot(style) - p
        way = way - out * ((way * out).sum(1) * 0.8)[:, None]
        way = way / (np.linalg.norm(way, axis=1, keepdims=True) + 1e-9)
        p = p + way * pace[:, None]
        p, near = _lie(ground, style, p, layer, t)
        out = out * 0.4 + near * 0.6
        out = out / np.linalg.norm(out, axis=1, keepdims=True)
        path.append(p)
        normal.append(out)
    smooth = np.array(path).transpose(1, 0, 2)
    for _ in range(2):
        smooth[:, 1:-1] = smooth[:, 1:-1] * 0.5 + 0.25 * (smooth[:, :-2] + smooth[:, 2:])
    return smooth, np.array(normal).transpose(1, 0, 2)


def tail(ground: Ground, look: dict[str, Any], rng: np.random.Generator) -> Hair:
    """A ponytail: locks that leave the knot and fall behind the back."""
    style = STYLES[look["hair"]]
    count, rows = 26, 9
    t = np.linspace(0, 1, rows)
    spread = rng.normal(0, 1, (count, 2))
    length = rng.uniform(2.1, 2.6, count)
    out = np.interp(t, [0, 0.15, 0.45, 1], [0, 0.34, 0.42, 0.22])
    down = np.interp(t, [0, 0.15, 0.45, 1], [-0.02, -0.02, 0.42, 1.0])
    wide = np.interp(t, [0, 0.12, 0.5, 1], [0.06, 0.10, 0.16, 0.10])
    path = np.zeros((count, rows, 3)) + ground.knot(style)
    path[..., 0] += spread[:, :1] * wide
    path[..., 1] -= down * length[:, None]
    path[..., 2] -= out + spread[:, 1:] * wide * 0.7
    normal = np.zeros_like(path)
    normal[..., 0], normal[..., 2] = spread[:, :1] * 0.6, -0.9 + 0 * out
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return ribbons(path, normal, style, rng.random(count), look, rng)


def _lie(ground: Ground, style: Style, p: Floats, layer: Floats, t: float) -> tuple[Floats, Floats]:
    lift = style.lift * np.sin(np.pi * min(t * 0.75 + 0.12, 1)) * (0.55 + 0.8 * layer)
    lift = np.maximum(lift, 0.03)
    stick = 1 - t
    for _ in range(2):
        index = ground.nearest.query(p)[1]
        out = ground.outward[index]
        height = ((p - ground.points[index]) * out).sum(1)
        press = (lift - height) * (height < 0.6) * (stick > 0.05)
        p = p + out * np.where(height < lift, lift - height, press)[:, None]
    return p, out


def ribbons(
    path: Floats, normal: Floats, style: Style, layer: Floats, look: dict[str, Any], rng: np.random.Generator
) -> Hair:
    """Locks along ``path`` (locks, rows, 3): tapered, bulging, each of a slightly different tone."""
    count, rows = path.shape[:2]
    along = _unit(np.gradient(path, axis=1))
    across = _unit(np.cross(along, normal))
    out = np.cross(across, along)
    t = np.linspace(0, 1, rows)
    taper = np.interp(t, [0, 0.12, 0.55, 0.85, 1], [_PARTED_ROOT if style.flow == "side" else _ROOT, *_TIP, style.tip])
    width = style.width * rng.uniform(0.8, 1.2, count)[:, None] * taper[None]
    side = across[:, :, None] * (width[..., None] * _ACROSS)[..., None]
    bulge = out[:, :, None] * ((width[..., None] * 0.30) * (1 - _ACROSS**2) - 0.02)[..., None]
    lean = across[:, :, None] * (_ACROSS * _LEAN)[None, None, :, None]
    turned = lean + out[:, :, None] * np.sqrt(1 - (_ACROSS * _LEAN) ** 2)[None, None, :, None]
    shade = np.interp(t, [0, 0.25, 1], [0.76, 0.97, 1.05])[None, :, None] * (1 - _EDGE * np.abs(_ACROSS))[None, None]
    shade = shade * (rng.uniform(0.93, 1.07, count) * (0.87 + 0.17 * layer))[:, None, None]
    colour = np.clip(linear(look["hair_colour"]) * shade[..., None], 0, 1)
    uv = _strip(path, rng)
    shape = (count * rows * 3, -1)
    points = (path[:, :, None] + side + bulge).reshape(shape)
    return Hair(points, turned.reshape(shape), _weave(count, rows), colour.reshape(shape), uv.reshape(shape))


def _strip(path: Floats, rng: np.random.Generator) -> Floats:
    count, rows = path.shape[:2]
    middle = rng.uniform(0.14, 0.36, count)[:, None, None] + 0.11 * _ACROSS[None, None]
    down = np.linspace(0, 1, rows)[None, :, None] + rng.random(count)[:, None, None]
    return np.stack(np.broadcast_arrays(middle + 0 * down, down + 0 * middle), -1)


def _weave(count: int, rows: int) -> Ints:
    one = []
    for k in range(rows - 1):
        for u in range(2):
            a = k * 3 + u
            one += [(a, a + 1, a + 3), (a + 1, a + 4, a + 3)]
    strip = np.array(one, dtype=np.int64)
    return (strip[None] + (np.arange(count) * rows * 3)[:, None, None]).reshape(-1, 3)


def _unit(v: Floats) -> Floats:
    return np.asarray(v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-9))
