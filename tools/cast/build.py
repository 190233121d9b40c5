"""Puts a figure together as two compressed files: face and body with all detail, and a light body for the crowd."""

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tools.cast import data, eyes, paint
from tools.cast.data import Floats
from tools.cast.description import CAST, read, record
from tools.cast.far import FarBody
from tools.cast.far import picture as far_picture
from tools.cast.figure import Figure, form
from tools.cast.glb import Writer
from tools.cast.head import FaceMesh, closeness_to_lashes, face_mesh
from tools.cast.skeleton import four_weights
from tools.cast.tailor import webp
from tools.cast.topology import full_face
from tools.cast.trunk import Layer, rough, trunk

METRE = 0.1
_PACK = ("-cc", "-kn", "-km", "-ke", "-vtf", "-vpf")


def make(person: str) -> str:
    """Build one person, write ``body.glb``, ``far.glb`` and ``body.json``, and say in a line what came out."""
    body = read(person)["body"]
    figure = form(body)
    face, (rest, picture) = face_mesh(figure, body), trunk(figure, body)
    maker = _Maker(person, figure, face, rest, picture, _face_picture(figure, body))
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("body", maker.near), ("far", maker.far)):
            raw = Path(folder) / f"{name}.glb"
            write(raw)
            _compress(raw, CAST / person / f"{name}.glb")
    record(person)
    size, far = ((CAST / person / f"{name}.glb").stat().st_size // 1024 for name in ("body", "far"))
    tall = np.ptp(figure.points[: data.BODY_VERTICES, 1]) * METRE
    counts = f"face {len(face.triangles)} + body {len(rest.triangles)}"
    return f"{person}: {counts} triangles, {size} + {far} KB, {tall:.2f} m"


@dataclass
class _Maker:
    """Writes the two files of one figure."""

    person: str
    figure: Figure
    face: FaceMesh
    rest: Layer
    picture: Floats
    painted: bytes

    def near(self, path: Path) -> None:
        """Face and body with all detail."""
        writer, root, joints, skin = self._begin()
        on = _face_joints(self.face, joints)
        arrays, material = _arrays(self.face, self._low) | on, _face_material(writer, self.painted)
        writer.node(
            root, name="face", mesh=writer.mesh(arrays, self.face.triangles, material, self.face.units), skin=skin
        )
        arrays = _arrays(self.rest, self._low) | _joint_arrays(*four_weights(self.rest.weights, joints))
        material = _body_material(writer, "body", webp(self.picture))
        mesh = writer.mesh(arrays | _colours(self.rest.colour), self.rest.triangles, material, {})
        writer.node(root, name="body", mesh=mesh, skin=skin)
        writer.save(path)

    def far(self, path: Path) -> None:
        """The light body."""
        writer, root, joints, skin = self._begin()
        far = FarBody(self.face, _face_joints(self.face, joints), self.rest, joints)
        arrays = _arrays(far, self._low) | {"JOINTS_0": far.joints, "WEIGHTS_0": far.weights} | _colours(far.colour)
        material = _body_material(writer, "far", far_picture(self.painted, self.picture))
        writer.node(root, name="far", mesh=writer.mesh(arrays, far.triangles, material, far.units), skin=skin)
        writer.save(path)

    @property
    def _low(self) -> float:
        return min(float(p[:, 1].min()) for p in (self.rest.points, self.figure.points[: data.BODY_VERTICES]))

    def _begin(self) -> tuple[Writer, int, list[str], int]:
        writer = Writer()
        root = writer.node(name=self.person)
        places = {name: _metres(bone.head, self._low) for name, bone in self.figure.bones.items()}
        places |= {f"eye_{side}": _metres(eyes.find(self.figure.points, side).centre, self._low) for side in "lr"}
        nodes = _joints(writer, root, self.figure, places)
        inverse = np.tile(np.eye(4), (len(nodes), 1, 1))
        inverse[:, 3, :3] = [-places[name] for name in nodes]
        return writer, root, list(nodes), writer.skin(list(nodes.values()), inverse.reshape(-1, 16))


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


def _arrays(mesh: FaceMesh | Layer | FarBody, low: float) -> dict[str, Any]:
    values = {"POSITION": _metres(mesh.points, low), "NORMAL": mesh.normals, "TEXCOORD_0": mesh.uv}
    return {name: array.astype(np.float32) for name, array in values.items()}


def _colours(colour: Floats) -> dict[str, Any]:
    full = np.concatenate([np.clip(colour, 0, 1), np.ones((len(colour), 1))], 1)
    return {"COLOR_0": (full * 65535).astype(np.uint16)}


def _face_joints(face: FaceMesh, joints: list[str]) -> dict[str, Any]:
    index, weight = four_weights(face.weights, joints)
    for k, side in enumerate(face.eye):
        if side:
            index[k], weight[k] = (joints.index(f"eye_{side}"), 0, 0, 0), (1, 0, 0, 0)
    return _joint_arrays(index, weight)


def _joint_arrays(index: Any, weight: Floats) -> dict[str, Any]:
    return {"JOINTS_0": np.where(weight > 0, index, 0).astype(np.uint8), "WEIGHTS_0": weight.astype(np.float32)}


def _face_picture(figure: Figure, body: dict[str, Any]) -> bytes:
    vertex = full_face().vertex
    light = np.ones(len(vertex))
    skin = vertex < data.BODY_VERTICES
    light[skin] = figure.light[vertex[skin]]
    return paint.face(body, light, closeness_to_lashes())


def _face_material(writer: Writer, painted: bytes) -> int:
    return _material(writer, "face", writer.texture(painted, "image/webp"), writer.texture(paint.gloss(), "image/png"))


def _body_material(writer: Writer, name: str, picture: bytes) -> int:
    colour = writer.texture(picture, "image/webp")
    return _material(writer, name, colour, writer.texture(rough(), "image/png"), doubleSided=True)


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
