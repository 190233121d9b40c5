"""One formed and dressed person, before it becomes a file: surfaces, hair, shading."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.cast import data, hair, locks
from tools.cast.clothes import Garment, Wardrobe, covered
from tools.cast.data import Floats, Ints
from tools.cast.hair import Hair
from tools.cast.macros import shape
from tools.cast.meshes import blur, normals, triangulate, vertices_of
from tools.cast.occlusion import Scene
from tools.cast.skeleton import Bone, find_bones
from tools.cast.topology import body_islands, body_triangles, group_vertices

HEAD_SCALE = 1.07
_REST = {
    "eyeWideLeft": 0.10,
    "eyeWideRight": 0.10,
    "mouthSmileLeft": 0.38,
    "mouthSmileRight": 0.38,
    "browInnerUp": 0.18,
    "browDownLeft": -0.12,
    "browDownRight": -0.12,
}


@dataclass
class Figure:
    """Positions (decimetres), bones, clothes, hair, visible skin triangles, and the light each body vertex sees."""

    points: Floats
    bones: dict[str, Bone]
    clothes: list[Garment]
    hair: Hair | None
    skin: Ints
    light: Floats
    scene: Scene


def form(body: dict[str, Any]) -> Figure:
    """Build a person from the ``body`` part of a description."""
    points = _stylised(shape(body), body)
    outward = normals(points[: data.BODY_VERTICES], body_triangles())
    wardrobe = Wardrobe(points, outward)
    for cut in body["clothes"]:
        wardrobe.put_on(cut)
    hidden = np.any([covered(g.cut) for g in wardrobe.worn], 0)
    grown = _hair(points, outward, wardrobe.worn, body)
    scene = _scene(points, hidden, wardrobe.worn, grown)
    skin = triangulate(vertices_of([f for k in (0, 2, 3, 4, 5) for f in body_islands()[k]]))
    skin = skin[~hidden[skin].all(1)]
    light = blur(scene.light(points[: data.BODY_VERTICES], outward), body_triangles(), 3)
    return Figure(points, find_bones(points), wardrobe.worn, grown, skin, light, scene)


def _stylised(points: Floats, body: dict[str, Any]) -> Floats:
    for side in "lr":
        index, offset = data.target(f"eyes/{side}-eye-scale-incr")
        points[index] += offset * 0.45
    for name, weight in {**_REST, **body.get("rest", {})}.items():
        index, offset = data.face_unit(name)
        points[index] += offset * weight
    tongue = group_vertices("helper-tongue")
    middle = points[tongue].mean(0)
    points[tongue] = (points[tongue] - middle) * [0.9, 0.7, 0.85] + middle + [0, -0.07, -0.12]
    neck = find_bones(points)["neck_01"].tail
    names, weights = data.weights()
    return np.asarray(points + (points - neck) * (HEAD_SCALE - 1) * weights[:, names.index("head")][:, None])


def _hair(points: Floats, outward: Floats, worn: list[Garment], body: dict[str, Any]) -> Hair | None:
    style = body.get("hair", "none")
    if style == "none":
        return None
    if style in hair.SHELLS:
        return hair.shell(points, body)
    tops = [g.sheet for g in worn if g.cut["kind"] == "top"]
    cloud = np.concatenate([points[: data.BODY_VERTICES], *(s.points for s in tops)])
    away = np.concatenate([outward, *(s.normals() for s in tops)])
    near = (cloud[:, 1] > 4.0) & (np.abs(cloud[:, 0]) < 2.2)
    ground = locks.Ground(cloud[near], away[near], points)
    grown = locks.grow(ground, body, np.random.default_rng(body.get("seed", 1)))
    parts = [grown, hair.cap(points, body)]
    if style == "bun":
        parts.append(hair.bun(ground.knot() + np.array([0, 0.30, -0.16]), body))
    return Hair.join(parts)


def _scene(points: Floats, hidden: Floats, worn: list[Garment], grown: Hair | None) -> Scene:
    surfaces = [(points[: data.BODY_VERTICES], body_triangles()[~hidden[body_triangles()].all(1)])]
    surfaces += [(g.sheet.points, g.sheet.triangles) for g in worn]
    if grown:
        surfaces.append((grown.points, grown.triangles))
    starts = np.cumsum([0] + [len(p) for p, _ in surfaces])
    triangles = [t + s for (_, t), s in zip(surfaces, starts, strict=False)]
    return Scene(np.concatenate([p for p, _ in surfaces]), np.concatenate(triangles))
