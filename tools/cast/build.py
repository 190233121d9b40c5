"""Puts a figure together as one compressed GLB: two meshes, two materials, 55 joints, 52 face units."""

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tools.cast import data, eyes, paint
from tools.cast.data import Floats
from tools.cast.description import CAST, read, record
from tools.cast.figure import Figure, form
from tools.cast.glb import Writer
from tools.cast.head import FaceMesh, closeness_to_lashes, face_mesh
from tools.cast.skeleton import four_weights
from tools.cast.topology import full_face
from tools.cast.trunk import Layer, strands, trunk

METRE = 0.1
_PACK = ("-cc", "-kn", "-km", "-ke", "-vtf", "-vpf")


def make(person: str) -> str:
    """Build one person, write ``body.glb`` and ``body.json``, and say in a line what came out."""
    body = read(person)["body"]
    figure = form(body)
    face, rest = face_mesh(figure, body), trunk(figure, body)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "body.glb"
        _write(person, figure, face, rest, body, raw)
        _compress(raw, CAST / person / "body.glb")
    record(person)
    size = (CAST / person / "body.glb").stat().st_size // 1024
    tall = np.ptp(figure.points[: data.BODY_VERTICES, 1]) * METRE
    return f"{person}: face {len(face.triangles)} + body {len(rest.triangles)} triangles, {size} KB, {tall:.2f} m"


def _write(person: str, figure: Figure, face: FaceMesh, rest: Layer, body: dict[str, Any], path: Path) -> None:
    low = min(float(rest.points[:, 1].min()), float(figure.points[: data.BODY_VERTICES, 1].min()))
    writer = Writer()
    root = writer.node(name=person)
    places = {name: _metres(bone.head, low) for name, bone in figure.bones.items()}
    places |= {f"eye_{side}": _metres(eyes.find(figure.points, side).centre, low) for side in "lr"}
    nodes = _joints(writer, root, figure, places)
    inverse = np.tile(np.eye(4), (len(nodes), 1, 1))
    inverse[:, 3, :3] = [-places[name] for name in nodes]
    skin = writer.skin(list(nodes.values()), inverse.reshape(-1, 16))
    joints = list(nodes)
    arrays = _arrays(face.points, face.normals, face.uv, low) | _face_joints(face, joints)
    mesh = writer.mesh(arrays, face.triangles, _face_material(writer, figure, body), face.units)
    writer.node(root, name="face", mesh=mesh, skin=skin)
    arrays = _arrays(rest.points, rest.normals, rest.uv, low) | _joint_arrays(*four_weights(rest.weights, joints))
    colour = np.concatenate([np.clip(rest.colour, 0, 1), np.ones((len(rest.colour), 1))], 1)
    arrays["COLOR_0"] = (colour * 65535).astype(np.uint16)
    mesh = writer.mesh(arrays, rest.triangles, _body_material(writer), {})
    writer.node(root, name="body", mesh=mesh, skin=skin)
    writer.save(path)


def _joints(writer: Writer, root: int, figure: Figure, places: dict[str, Floats]) -> dict[str, int]:
    nodes: dict[str, int] = {}

    def add(name: str) -> int:
        if name not in nodes:
            parent = "head" if name.startswith("eye_") else figure.bones[name].parent
            above = add(parent) if parent else root
            offset = places[name] - (places[parent] if parent else 0)
            nodes[name] = writer.node(above, name=name, translation=offset.tolist())
        return nodes[name]

    for name in places:
        add(name)
    return nodes


def _arrays(points: Floats, normals: Floats, uv: Floats, low: float) -> dict[str, Any]:
    values = {"POSITION": _metres(points, low), "NORMAL": normals, "TEXCOORD_0": uv}
    return {name: array.astype(np.float32) for name, array in values.items()}


def _face_joints(face: FaceMesh, joints: list[str]) -> dict[str, Any]:
    index, weight = four_weights(face.weights, joints)
    for k, side in enumerate(face.eye):
        if side:
            index[k], weight[k] = (joints.index(f"eye_{side}"), 0, 0, 0), (1, 0, 0, 0)
    return _joint_arrays(index, weight)


def _joint_arrays(index: Any, weight: Floats) -> dict[str, Any]:
    return {"JOINTS_0": np.where(weight > 0, index, 0).astype(np.uint8), "WEIGHTS_0": weight.astype(np.float32)}


def _face_material(writer: Writer, figure: Figure, body: dict[str, Any]) -> int:
    vertex = full_face().vertex
    light = np.ones(len(vertex))
    skin = vertex < data.BODY_VERTICES
    light[skin] = figure.light[vertex[skin]]
    colour = writer.texture(paint.face(body, light, closeness_to_lashes()), "image/jpeg")
    rough = writer.texture(paint.gloss(), "image/png")
    return _material(writer, "face", colour, rough)


def _body_material(writer: Writer) -> int:
    colour, rough = (writer.texture(picture, "image/png") for picture in strands())
    return _material(writer, "body", colour, rough, doubleSided=True)


def _material(writer: Writer, name: str, colour: dict[str, int], rough: dict[str, int], **more: Any) -> int:
    surface = {
        "baseColorTexture": colour,
        "metallicRoughnessTexture": rough,
        "metallicFactor": 0,
        "roughnessFactor": 1,
    }
    return writer.material(name=name, pbrMetallicRoughness=surface, **more)


def _metres(points: Floats, low: float) -> Floats:
    return np.asarray((points - np.array([0, low, 0])) * METRE)


def _compress(raw: Path, out: Path) -> None:
    folder = Path(__file__).parents[2] / "client" / "node_modules" / ".bin" / "gltfpack"
    program = os.environ.get("GLTFPACK", str(folder))
    if not Path(program).exists():
        raise SystemExit(f"gltfpack is not at {program}. Run npm ci in client/, or set GLTFPACK to its path.")
    subprocess.run([program, "-i", str(raw), "-o", str(out), *_PACK], check=True)
