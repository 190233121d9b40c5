"""The mantle: one smooth surface of hair from the parting down, with strands along it."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.cast.colour import linear
from tools.cast.data import Floats, Ints
from tools.cast.fields import noise, step
from tools.cast.hair import Hair
from tools.cast.locks import STYLES, Ground, Style, ribbons
from tools.cast.meshes import normals

STRANDS, ROWS = 34, 13
"""Strands of each half, and the places on each."""
STRIDE, STRIDES = 0.08, 60
"""How strands are laid: a stride (decimetres) at a time, this often at most."""
EARS = -0.1
"""Above this height over the eyes hair lies on the head, below it hangs."""
LEAST = 0.10
"""How far off the body hair lies at least."""
_PARTING = 0.28
_BESIDE_LAST = 4
"""Strands over which swelling ends towards the last, where the other half begins: each would swell by itself."""
_ROOTS = np.radians([14.5, 112])
"""Where the parting begins and ends, seen from the side: the hairline in front and the crown."""
_TURN = np.radians([62, 88, 112, 180])
"""Which way strands leave the parting, from the front on: a little forward, aside, straight back at the crown."""
_FACE_HEIGHT = [-9, -2.2, -1.3, -0.9, 0.05, 0.25, 0.45, 0.60, 0.75]
_FACE_WIDTH = [0.62, 0.60, 0.62, 0.68, 0.71, 0.67, 0.52, 0.27, -0.3]
"""How far from the middle hair keeps at which height over the eyes: a sweep over the forehead, then beside the face."""


@dataclass
class Half:
    """Strands of one half, (strands, rows, 3), the outward normals there, and which half it is (-1 or 1)."""

    path: Floats
    normal: Floats
    side: float


def drape(ground: Ground, look: dict[str, Any], rng: np.random.Generator) -> Hair:
    """The hair of one head that falls from a parting, with some locks loose on it."""
    style = STYLES[look["hair"]]
    parting = _PARTING if style.flow == "side" else 0.0
    halves = [_laid(ground, style, *_roots(ground, parting, side), side) for side in (-1.0, 1.0)]
    surface = [_surface(half, style, look, rng) for half in halves]
    _meet_behind(*surface)
    return Hair.join(surface + [_loose(half, style, look, rng) for half in halves])


def _roots(ground: Ground, parting: float, side: float) -> tuple[Floats, Floats]:
    """Where strands begin along the parting and which way they leave it, from the front to the crown."""
    along = np.linspace(0, 1, STRANDS)
    round_head = np.interp(along, [0, 0.62, 1], [_ROOTS[0], _ROOTS[1], _ROOTS[1] + 0.12])
    q = np.stack([np.full(STRANDS, parting), 0.45 + 0.9 * np.sin(round_head), 0.1 + 1.1 * np.cos(round_head)], 1)
    p = ground.centre + q * ground.size
    for _ in range(4):
        p = p - _above(ground, p)[1] * _above(ground, p)[0][:, None]
    turn = np.interp(along, [0, 0.3, 0.62, 1], _TURN)
    return p, np.stack([side * np.sin(turn), 0 * turn, np.cos(turn)], 1)


def _above(ground: Ground, p: Floats) -> tuple[Floats, Floats]:
    """How far above the body, and which way is out, evened over the nearest places."""
    away, index = ground.nearest.query(p, k=4)
    weight = 1 / (away + 0.02)
    weight /= weight.sum(1, keepdims=True)
    out = (ground.outward[index] * weight[..., None]).sum(1)
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-9
    height = (((p[:, None] - ground.points[index]) * out[:, None]).sum(-1) * weight).sum(1)
    return height, out


def _laid(ground: Ground, style: Style, p: Floats, way: Floats, side: float) -> Half:
    out = _above(ground, p)[1]
    p = p + out * 0.045
    path = [p]
    for k in range(1, STRIDES):
        lift = 0.045 + style.lift * step(np.full(len(p), k * STRIDE), 0.0, 0.7)
        way = way + np.array([0, -1.6 * STRIDE, 0])
        height, away = _above(ground, p)
        lies = (height < lift + 0.05) | (_up(ground, p) > EARS)
        way = way - away * ((way * away).sum(1) * lies)[:, None]
        way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-9
        p = p + way * STRIDE
        for _ in range(2):
            height, away = _above(ground, p)
            back = np.where((height < lift) | (_up(ground, p) > EARS), lift - height, 0)
            p = p + away * back[:, None]
        p = _beside_face(ground, p, side)
        path.append(p)
    even = _evened(_cut(ground, style, np.array(path).transpose(1, 0, 2)))
    return _faced(_clear(ground, even), out, side)


def _beside_face(ground: Ground, p: Floats, side: float) -> Floats:
    q = (p - ground.centre) / ground.size
    least = np.interp(q[:, 1], _FACE_HEIGHT, _FACE_WIDTH)
    aside = np.maximum(least - q[:, 0] * side, 0) * step(q[:, 2], 0.35, 0.75) * ground.size
    return np.asarray(p + np.stack([aside * side, 0 * aside, 0 * aside], 1))


def _up(ground: Ground, p: Floats) -> Floats:
    return np.asarray((p[..., 1] - ground.centre[1]) / ground.size)


def _cut(ground: Ground, style: Style, path: Floats) -> Floats:
    """Each strand as ``ROWS`` places of equal distance, as far as where it is cut."""
    bottom = style.bottom - 7.284
    rows = []
    for one in path:
        below = np.where(_up(ground, one) < bottom)[0]
        last = below[0] if len(below) else len(one) - 1
        at = np.linspace(0, last, ROWS)
        rows.append(np.stack([np.interp(at, np.arange(len(one)), one[:, k]) for k in range(3)], 1))
    return np.array(rows)


def _evened(path: Floats) -> Floats:
    """Neighbouring strands evened out."""
    for _ in range(4):
        path[1:-1, 1:] = 0.5 * path[1:-1, 1:] + 0.25 * (path[:-2, 1:] + path[2:, 1:])
        path[:, 1:-1] = 0.5 * path[:, 1:-1] + 0.25 * (path[:, :-2] + path[:, 2:])
    return path


def _clear(ground: Ground, path: Floats) -> Floats:
    """The strands off the body where evening them out pressed them in."""
    p = path.reshape(-1, 3)
    for _ in range(2):
        height, out = _above(ground, p)
        p = p + out * np.clip(LEAST - height, 0, LEAST)[:, None]
    return p.reshape(path.shape)


def _faced(path: Floats, root: Floats, side: float) -> Half:
    """The strands with the normals of the surface they make."""
    across, along = np.gradient(path, axis=0), np.gradient(path, axis=1)
    normal = np.cross(across, along)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    turned = np.sign((normal[:, 3] * root).sum(-1).mean())
    return Half(path, normal * turned, side)


def _surface(half: Half, style: Style, look: dict[str, Any], rng: np.random.Generator) -> Hair:
    """The strands joined: swelling and sinking in clumps, darker where they sink and at the root."""
    count, rows = half.path.shape[:2]
    along, t = np.arange(count)[:, None], np.linspace(0, 1, rows)[None]
    clump = noise(np.stack(np.broadcast_arrays(along * 0.42 + rng.random() * 50, t * 0.9, 0.0 * t), -1)) - 0.5
    swell = 0.10 * clump + 0.6 * style.wave * np.sin(t * 15 + along * 0.12)
    swell = swell * np.minimum(t * 2.2, 1) * np.minimum((count - 1 - along) / _BESIDE_LAST, 1)
    points = half.path + half.normal * swell[..., None]
    triangles = _weave(count, rows)[:, :: -int(half.side)]
    normal = normals(points.reshape(-1, 3), triangles)
    shade = np.interp(t, [0, 0.12, 0.5, 1], [0.74, 0.90, 1.0, 0.98]) * (1 + 0.35 * clump)
    colour = np.clip(linear(look["hair_colour"]) * shade[..., None], 0, 1).reshape(-1, 3)
    length = np.linalg.norm(np.diff(half.path, axis=1), axis=-1).sum(1).mean()
    uv = np.stack(np.broadcast_arrays(0.03 + 0.44 * np.abs(np.mod(along * 0.085, 2) - 1), t * length * 0.22), -1)
    return Hair(points.reshape(-1, 3), normal, triangles, colour, uv.reshape(-1, 2))


def _meet_behind(one: Hair, other: Hair) -> None:
    """The same normals on both sides of the line behind the crown where the halves meet, or light would show it."""
    both = one.normals[-ROWS:] + other.normals[-ROWS:]
    one.normals[-ROWS:] = other.normals[-ROWS:] = both / np.linalg.norm(both, axis=1, keepdims=True)


def _loose(half: Half, style: Style, look: dict[str, Any], rng: np.random.Generator) -> Hair:
    """Some locks that lie on the surface and end a little beyond it."""
    which = np.sort(rng.choice(np.arange(6, len(half.path) - 1), 12, replace=False))
    path, normal = half.path[which, 2:].copy(), half.normal[which, 2:]
    t = np.linspace(0, 1, path.shape[1])[None, :, None]
    path += normal * (0.035 * np.sin(np.pi * np.clip(t * 0.9 + 0.02, 0, 1)) - 0.02)
    path[:, -1] += (path[:, -1] - path[:, -2]) * rng.uniform(0.0, 0.45, (len(which), 1))
    return ribbons(path, normal, style, rng.random(len(which)), look, rng)


def _weave(count: int, rows: int) -> Ints:
    a = (np.arange(count - 1)[:, None] * rows + np.arange(rows - 1)[None]).ravel()
    return np.concatenate([np.stack([a, a + rows, a + 1], 1), np.stack([a + 1, a + rows, a + rows + 1], 1)])
