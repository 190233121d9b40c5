"""The light body for a crowd: face and clothes in one mesh on one small picture, with the face units that carry far."""

import io
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from tools.cast import data
from tools.cast.data import Floats, Ints
from tools.cast.head import FaceMesh
from tools.cast.meshes import NDBool, blur, fewer, neighbours
from tools.cast.occlusion import Scene
from tools.cast.skeleton import four_weights
from tools.cast.tailor import HAIR, SIZE
from tools.cast.things import WHITE
from tools.cast.topology import PATCHES
from tools.cast.trunk import Layer

HAIR_TRIANGLES, HAIR_PART, LEAST_HAIR = 560, 5, 480
"""The most triangles of hair, which part of those there are (smooth hair does with few), and the fewest."""
BODY_TRIANGLES, GLASSES_TRIANGLES, WHEELCHAIR_TRIANGLES = 1800, 240, 560
FACE_TRIANGLES = {"head": 600, "mouth": 60, "socket": 60, "teeth": 24, "eye": 80, "lash": 24}
"""Of each part of the face; nobody sees a tongue from where light bodies are."""
MOVING = 0.02
"""How far skin moves (decimetres) where its shape counts most."""
PICTURE = 256
SHUT_IN = 0.13
"""How much of the sky a triangle must see to count as seen."""
DEEPER, HALF_SHUT_IN = 0.25, 0.32
"""How much deeper hidden cloth and skin lie than in the full body (decimetres), and the light at which this begins."""
CLOSE, SHUT_UNDER, OPEN_BEHIND = 0.8, 0.35, 0.6
"""Something lies over a place if so near (decimetres) so little is open; nothing under it if so much is open behind."""
ASIDE = 0.08
"""How far an edge of cloth may be from where it lies in the full body (decimetres)."""
EVEN = 4
"""How often hair is evened out."""
LOCK, ON_HAIR, OFF_SKIN = 60, 0.35, 0.06
"""A lock has fewer triangles; it is left out if so near to other hair (decimetres), which lies so much further out."""
THINGS = ("head", "Root", "wheel_l", "wheel_r")
"""The bones that glasses and a wheelchair move with."""
UNITS = (
    "browDownLeft",
    "browDownRight",
    "browInnerUp",
    "eyeBlinkLeft",
    "eyeBlinkRight",
    "jawOpen",
    "mouthFrownLeft",
    "mouthFrownRight",
    "mouthSmileLeft",
    "mouthSmileRight",
)
"""The face units of the light body: blinks, speech, and whether someone is glad, sad or angry."""


class FarBody:
    """Arrays of the light body, joints included."""

    def __init__(self, face: FaceMesh, face_joints: dict[str, Floats], rest: Layer, joints: list[str]) -> None:
        """Thin out both meshes and put them side by side."""
        rest = _evened(_combed(rest))
        neck, on_face = _meeting(rest.points, face.points)
        head, at = _thin(*_head(face), lock=on_face | _between(face))
        scene = _scene(rest, face)
        seen, places = _seen(rest, scene), _sunk(rest, scene)
        places[neck] = rest.points[neck]
        trunk, of = _thin(*_body(rest, places, seen), lock=_pinned(rest, seen) | neck)
        trunk = _facing(trunk, places[of], rest.normals[of])
        shift = [0.5, 0.0]
        self.points = np.concatenate([face.points[at], places[of]])
        self.normals = np.concatenate([face.normals[at], rest.normals[of]])
        self.uv = np.concatenate([face.uv[at] * [0.5, 1], rest.uv[of] * [0.5, 1] + shift])
        self.colour = np.concatenate([np.ones((len(at), 3)), np.clip(rest.colour[of], 0, 1)])
        index, weight = four_weights(rest.weights[of], joints)
        self.joints = np.concatenate([face_joints["JOINTS_0"][at], np.where(weight > 0, index, 0)]).astype(np.uint8)
        self.weights = np.concatenate([face_joints["WEIGHTS_0"][at], weight]).astype(np.float32)
        self.triangles = np.concatenate([head, trunk + len(at)])
        blank = np.zeros((len(of), 3))
        self.units = {
            name: {key: np.concatenate([rows[at], blank]) for key, rows in face.units[name].items()} for name in UNITS
        }


def picture(face: bytes, body: Floats) -> bytes:
    """Both pictures side by side and small, as WebP."""
    both = Image.new("RGB", (2 * PICTURE, PICTURE))
    both.paste(Image.open(io.BytesIO(face)).convert("RGB").resize((PICTURE, PICTURE), Image.Resampling.LANCZOS), (0, 0))
    cloth = Image.fromarray((np.clip(body, 0, 1) * 255).astype(np.uint8))
    both.paste(cloth.resize((PICTURE, PICTURE), Image.Resampling.LANCZOS), (PICTURE, 0))
    out = io.BytesIO()
    both.save(out, "WEBP", quality=80, method=6)
    return out.getvalue()


def _head(face: FaceMesh) -> list[tuple[Floats, Ints, Floats, int]]:
    """The parts of the face by themselves: together, what lies in the mouth takes the triangles of what is seen."""
    both = {name.removesuffix("Left").removesuffix("Right") for name in UNITS}
    sides = [[face.units[unit]["POSITION"] * 10 for unit in UNITS if unit.startswith(name)] for name in sorted(both)]
    moves = np.concatenate([np.sum(side, 0) for side in sides], 1)
    moving = np.linalg.norm(moves, axis=1, keepdims=True) > MOVING
    attributes = np.concatenate([face.normals * np.where(moving, 0.3, 0.12), moves, face.uv * 0.6], 1)
    part = _part(face)[face.triangles[:, 0]]
    return [(face.points, face.triangles[part == name], attributes, count) for name, count in FACE_TRIANGLES.items()]


def _part(face: FaceMesh) -> NDArray[np.str_]:
    """The patch of the picture that each vertex of the face lies on; the rest is the head's skin."""
    out = np.full(len(face.uv), "head", dtype="<U8")
    for name, patch in PATCHES.items():
        low, size = np.array([patch.x, patch.y]) - 1e-3, np.array([patch.width, patch.height]) + 2e-3
        out[((face.uv >= low) & (face.uv <= low + size)).all(1)] = name
    return out


def _between(face: FaceMesh) -> NDBool:
    """Where skin meets what lies behind it, at lips and lids: those edges stay, and with them what a face says."""
    skin = _part(face) == "head"
    out = np.zeros(len(skin), dtype=bool)
    out[skin], out[~skin] = _meeting(face.points[skin], face.points[~skin])
    return out


def _combed(rest: Layer) -> Layer:
    """The same without locks that lie on other hair, which lies off the skin: thinned out, locks are splinters."""
    hair = _hair(rest)
    own = np.flatnonzero(hair[rest.triangles].all(1))
    piece = connected_components(neighbours(rest.triangles[own], len(rest.points)))[1]
    size = np.bincount(piece[rest.triangles[own, 0]], minlength=piece.max() + 1)
    whole, lock = hair & (size[piece] >= LOCK), hair & (size[piece] < LOCK)
    if not whole.any():
        return rest
    off = np.zeros(len(piece))
    off[lock] = cKDTree(rest.points[whole]).query(rest.points[lock])[0]
    furthest = np.zeros(len(size))
    np.maximum.at(furthest, piece, off)
    left_out = lock & (furthest[piece] < ON_HAIR)
    kept = ~left_out[rest.triangles].all(1)
    return replace(rest, points=_lifted(rest, hair), triangles=rest.triangles[kept])


def _lifted(rest: Layer, hair: NDBool) -> Floats:
    """Hair off the skin; where two halves meet both go the same way, or their parting would open as a dark line."""
    place = _places(rest)
    way = np.zeros((place.max() + 1, 3))
    np.add.at(way, place[hair], rest.normals[hair])
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    return np.asarray(rest.points + OFF_SKIN * way[place] * hair[:, None])


def _evened(rest: Layer) -> Layer:
    """The same with hair evened out: of curls the few vertices that are left would be pits and peaks, with glints."""
    triangles = rest.triangles[_hair(rest)[rest.triangles].all(1)]
    if not len(triangles):
        return rest
    hair, rim = np.unique(triangles), np.unique(_edges(triangles))
    even = blur(np.hstack([rest.points, rest.normals, rest.colour]), triangles, EVEN)[hair]
    points, outward, colour = rest.points.copy(), rest.normals.copy(), rest.colour.copy()
    points[hair], outward[hair], colour[hair] = even[:, :3], even[:, 3:6], even[:, 6:]
    points[rim] = rest.points[rim]
    outward /= np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-9)
    return replace(rest, points=points, normals=outward, colour=colour)


def _body(rest: Layer, points: Floats, seen: NDBool) -> list[tuple[Floats, Ints, Floats, int]]:
    """Cloth and skin; and hair, glasses or a wheelchair by themselves: little would be left of them beside cloth."""
    attributes = np.concatenate([rest.normals * 0.10, rest.colour * 0.4, rest.uv * 0.5], 1)
    own = _stiff(rest, THINGS)[rest.triangles].all(1)
    things = rest.triangles[own]
    worn = bool(_stiff(rest, ("head",))[things].all())
    least = min(GLASSES_TRIANGLES if worn else WHEELCHAIR_TRIANGLES, len(things))
    hair, around = _hair(rest)[rest.triangles].all(1), _around(rest, seen)
    cloth = rest.triangles[~own & ~hair & ~_folded_in(rest) & around]
    locks = rest.triangles[hair & around]
    grown = min(max(len(locks) // HAIR_PART, LEAST_HAIR), HAIR_TRIANGLES, len(locks))
    return [
        (points, cloth, attributes, BODY_TRIANGLES - least - grown),
        (points, locks, attributes, grown),
        (points, things, attributes, least),
    ]


def _meeting(one: Floats, other: Floats) -> tuple[NDBool, NDBool]:
    """Which points of each are also in the other: skin meets the face there, and thinned out apart would leave it."""
    place = np.unique(np.round(np.concatenate([one, other]) / 1e-4).astype(np.int64), axis=0, return_inverse=True)[1]
    here, there = np.split(place.ravel(), [len(one)])
    return np.isin(here, there), np.isin(there, here)


def _pinned(rest: Layer, seen: NDBool) -> NDBool:
    """Which vertices stay, so that the edges and seams of cloth do.

    An edge that recedes lets through what lies under it; a seam that is cut short shows what lies beside its piece on
    the picture.
    """
    place, flat = _places(rest), rest.triangles[~_folded_in(rest)]
    spot = np.zeros((place.max() + 1, 3))
    spot[place] = rest.points
    edges = np.unique(np.concatenate([_edges(place[flat]), np.sort(place[_edges(flat)], axis=1)]), axis=0)
    corners = [one for line in _lines(edges) for one in _corners(spot, line)]
    shown = np.intersect1d(place[_cloth(rest)], place[rest.triangles[seen]])
    return np.asarray(np.isin(place, np.intersect1d(corners, shown)))


def _edges(triangles: Ints) -> Ints:
    """The edges (n, 2) that only one triangle has."""
    every = np.sort(np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]), axis=1)
    edges, times = np.unique(every, axis=0, return_counts=True)
    return np.asarray(edges[(times == 1) & (edges[:, 0] != edges[:, 1])])


def _lines(edges: Ints) -> list[list[int]]:
    """The edges one after another; one that comes back to where it began holds that place twice."""
    beside: dict[int, list[int]] = {}
    for a, b in edges.tolist():
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    out = []
    for start in sorted(beside, key=lambda one: len(beside[one]) % 2 == 0):
        while beside[start]:
            line = [start]
            while beside[line[-1]]:
                line.append(beside[line[-1]].pop())
                beside[line[-1]].remove(line[-2])
            out.append(line)
    return out


def _corners(spot: Floats, line: list[int]) -> list[int]:
    """The places without which a line would lie elsewhere (Douglas and Peucker, doi 10.3138/FM57-6770-U75U-7727)."""
    begin, way = spot[line[0]], spot[line[-1]] - spot[line[0]]
    along = np.clip((spot[line] - begin) @ way / max(way @ way, 1e-12), 0, 1)
    aside = np.linalg.norm(spot[line] - begin - along[:, None] * way, axis=1)
    far = int(aside.argmax())
    if aside[far] <= ASIDE:
        return []
    return [*_corners(spot, line[: far + 1]), line[far], *_corners(spot, line[far:])]


def _folded_in(rest: Layer) -> NDBool:
    """Which triangles are folds at the edge of cloth, two corners in one on the picture: thinned, they are spikes.

    No area there is not enough: so has what lies across the top of a sleeve, and without it there is a hole.
    """
    uv = rest.uv[rest.triangles]
    alike = np.abs(uv - np.roll(uv, 1, axis=1)).max(2).min(1) < 1e-9
    return np.asarray(alike & _cloth(rest)[rest.triangles].any(1))


def _around(rest: Layer, seen: NDBool) -> NDBool:
    """These triangles and those beside them, so that the ragged edge of what is left lies under other cloth."""
    corners = _places(rest)[rest.triangles]
    touched = np.zeros(corners.max() + 1, dtype=bool)
    touched[corners[seen]] = True
    return touched[corners].any(1)


def _sunk(rest: Layer, scene: Scene) -> Floats:
    """The vertices, what is hardly seen deeper, or it would come through where what lies over it is thinned out.

    What is folded over shows its back: deeper would be out into the open there, as a spike.
    """
    light = scene.light(rest.points, rest.normals)
    hidden = np.clip((HALF_SHUT_IN - light) / (HALF_SHUT_IN - SHUT_IN), 0, 1)
    under = scene.light(rest.points, rest.normals, count=16, reach=CLOSE) < SHUT_UNDER
    folded_over = scene.light(rest.points, -rest.normals) > OPEN_BEHIND
    deep = DEEPER * hidden * (~_hair(rest) & ~_stiff(rest, THINGS) & under & ~folded_over)
    return rest.points - rest.normals * np.minimum(deep, 0.7 * scene.room(rest.points, -rest.normals))[:, None]


def _facing(triangles: Ints, points: Floats, outward: Floats) -> Ints:
    """The same, turned the way their corners face: one that was folded over would show its dark inside as a spot."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    away = (np.cross(b - a, c - a) * outward[triangles].sum(1)).sum(1) < 0
    return np.asarray(np.where(away[:, None], triangles[:, ::-1], triangles))


def _cloth(rest: Layer) -> NDBool:
    """Which vertices have a place of their own on the picture: neither hair nor skin."""
    return np.asarray((rest.uv[:, 0] > HAIR / SIZE) & ~np.isclose(rest.uv, WHITE).all(1))


def _hair(rest: Layer) -> NDBool:
    """Which vertices are of hair."""
    return np.asarray(rest.uv[:, 0] < HAIR / SIZE)


def _places(rest: Layer) -> Ints:
    """A number for each vertex, the same for those in the same place: pieces of cloth meet there."""
    return np.unique(np.round(rest.points / 1e-4).astype(np.int64), axis=0, return_inverse=True)[1].ravel()


def _stiff(rest: Layer, bones: tuple[str, ...]) -> NDBool:
    """Which vertices are of a thing that moves with one of ``bones`` alone."""
    names = data.weights()[0]
    alone = rest.weights[:, [names.index(bone) for bone in bones]].max(1)
    return np.asarray((alone == 1) & np.isclose(rest.uv, WHITE).all(1))


def _scene(rest: Layer, face: FaceMesh) -> Scene:
    return Scene(
        np.concatenate([rest.points, face.points]),
        np.concatenate([rest.triangles, face.triangles + len(rest.points)]),
    )


def _seen(rest: Layer, scene: Scene) -> NDBool:
    """Which triangles show: what lies under other cloth would come through it, as both are made of few triangles."""
    middle, out = rest.points[rest.triangles].mean(1), rest.normals[rest.triangles].mean(1)
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    return np.asarray(scene.light(middle, out) > SHUT_IN)


def _thin(*meshes: tuple[Floats, Ints, Floats, int], lock: NDBool | None = None) -> tuple[Ints, Ints]:
    less = [fewer(points, some, count, attributes, lock, error=1.0) for points, some, attributes, count in meshes]
    used, index = np.unique(np.concatenate(less), return_inverse=True)
    return index.reshape(-1, 3), used
