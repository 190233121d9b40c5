"""One formed and dressed person, before it becomes a file: surfaces, hair, shading."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.cast import data, hair, locks, mantle
from tools.cast.clothes import Garment, Wardrobe, covered, ears_pressed
from tools.cast.cover import uncovered
from tools.cast.data import Floats, Ints
from tools.cast.fields import noise, step
from tools.cast.hair import Hair
from tools.cast.hairline import beard_area
from tools.cast.macros import shape
from tools.cast.meshes import blur, normals, triangulate, vertices_of
from tools.cast.occlusion import Scene
from tools.cast.skeleton import Bone, find_bones
from tools.cast.things import Thing, things
from tools.cast.topology import body_islands, body_triangles, group_vertices
from tools.cast.wheelchair import wheels

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
    things: list[Thing]


def form(body: dict[str, Any]) -> Figure:
    """Build a person from the ``body`` part of a description."""
    points = _stylised(shape(body), body)
    outward = normals(points[: data.BODY_VERTICES], body_triangles())
    wardrobe = Wardrobe(points, outward)
    for cut in body["clothes"]:
        wardrobe.put_on(cut)
    hidden = np.any([covered(g.cut) for g in wardrobe.worn], 0)
    grown = _hair(points, wardrobe, body)
    worn = uncovered(wardrobe.worn)
    scene = _scene(points, hidden, worn, grown)
    skin = triangulate(vertices_of([f for k in (0, 2, 3, 4, 5) for f in body_islands()[k]]))
    skin = skin[~hidden[skin].all(1)]
    light = blur(scene.light(points[: data.BODY_VERTICES], outward), body_triangles(), 3)
    ground = min(float(g.sheet.points[:, 1].min()) for g in worn)
    bones = find_bones(points) | (wheels(ground) if body.get("wheelchair") else {})
    return Figure(points, bones, worn, grown, skin, light, scene, things(points, body, ground))


def _stylised(points: Floats, body: dict[str, Any]) -> Floats:
    for side in "lr":
        index, offset = data.target(f"eyes/{side}-eye-scale-incr")
        points[index] += offset * 0.45
    for name, weight in {**_REST, **body.get("rest", {})}.items():
        index, offset = data.face_unit(name)
        points[index] += offset * weight
    tongue = group_vertices("helper-tongue")
    middle = points[tongue].mean(0)
    points[tongue] = (points[tongue] - middle) * [0.78, 0.6, 0.85] + middle + [0, -0.12, -0.14]
    if body.get("beard_volume"):
        points = _bearded(points, float(body["beard_volume"]))
    if any(cut["kind"] == "scarf" for cut in body["clothes"]):
        points = ears_pressed(points)
    neck = find_bones(points)["neck_01"].tail
    names, weights = data.weights()
    return np.asarray(points + (points - neck) * (HEAD_SCALE - 1) * weights[:, names.index("head")][:, None])


def _bearded(points: Floats, volume: float) -> Floats:
    base = data.base()[0][: data.BODY_VERTICES]
    lips = (np.abs(base[:, 0]) < 0.34) & (base[:, 1] > 6.585) & (base[:, 1] < 6.83)
    chin = 0.55 + 0.9 * np.exp(-(((base[:, 1] - 6.28) / 0.22) ** 2)) * np.exp(-((base[:, 0] / 0.45) ** 2))
    away = normals(points[: data.BODY_VERTICES], body_triangles())
    rough = 0.75 + 0.5 * noise(base, 7)
    lift = beard_area(base) * chin * rough * volume * ~lips * step(base[:, 1], 6.0, 6.3)
    points = points.copy()
    points[: data.BODY_VERTICES] += away * lift[:, None]
    return points


def _hair(points: Floats, wardrobe: Wardrobe, body: dict[str, Any]) -> Hair | None:
    style = body.get("hair", "none")
    if style in ("none", "buzz"):
        return None
    if style in hair.SHELLS:
        return hair.shell(points, body)
    cloud, away = wardrobe.outside()
    near = (cloud[:, 1] > 4.0) & (np.abs(cloud[:, 0]) < 2.2)
    ground = locks.Ground(cloud[near], away[near], points)
    chance = np.random.default_rng(body.get("seed", 1))
    parted = locks.STYLES[style].flow != "bun"
    grown = mantle.drape(ground, body, chance) if parted else locks.grow(ground, body, chance)
    parts = [grown, hair.cap(points, body, lift=0.012 if parted else 0.06)]
    knot = ground.knot(locks.STYLES[style]) if style in locks.STYLES else np.zeros(3)
    if style == "bun":
        parts.append(hair.bun(knot + np.array([0, 0.24, -0.12]), body))
    if style == "low_bun":
        parts.append(hair.bun(knot + np.array([0, 0.0, -0.24]), body, 0.40))
    if style == "ponytail":
        parts += [locks.tail(ground, body, np.random.default_rng(5)), hair.bun(knot, body, 0.17)]
    return Hair.join(parts)


def _scene(points: Floats, hidden: Floats, worn: list[Garment], grown: Hair | None) -> Scene:
    surfaces = [(points[: data.BODY_VERTICES], body_triangles()[~hidden[body_triangles()].all(1)])]
    surfaces += [(g.sheet.points, g.sheet.triangles) for g in worn]
    if grown:
        surfaces.append((grown.points, grown.triangles))
    starts = np.cumsum([0] + [len(p) for p, _ in surfaces])
    triangles = [t + s for (_, t), s in zip(surfaces, starts, strict=False)]
    return Scene(np.concatenate([p for p, _ in surfaces]), np.concatenate(triangles))
