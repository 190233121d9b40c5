"""From arrays to ``room.glb``: one mesh per material group, then packed by gltfpack."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from tools.places.glb import Glb
from tools.places.materials import MATERIALS, linear
from tools.places.shapes import Floats
from tools.places.soup import Soup

_PICTURES = {"art", "board", "display", "view"}
_CLIENT_TOOLS = Path(__file__).resolve().parents[2] / "client" / "node_modules" / ".bin"


def export(
    path: Path, baked: Soup, light_corners: Floats, unbaked: Soup, pictures: dict[str, bytes], *, cues: bool = False
) -> int:
    """Write the packed room and give its number of meshes, which is its number of draw calls.

    The leaf of a door is a mesh of its own, in place and shut, with a material such as ``wood@neighbour``.
    ``cues`` writes the sights of alcohol instead: one mesh per group and ``cue``, with a material such as ``matt.2``;
    they need no pictures, for the room has them.
    """
    raw = Glb()
    groups, shining = _groups(baked, cues), _groups(unbaked, cues)
    for group, chosen in groups.items():
        _mesh(raw, group, baked, chosen, pictures.get(group.partition("@")[0]), light_corners)
    for group, chosen in shining.items():
        _mesh(raw, group, unbaked, chosen, pictures.get(group.partition("@")[0]), None)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "raw.glb"
        raw.save(source)
        _pack(source, path)
    return len(groups) + len(shining)


def _groups(soup: Soup, cues: bool) -> dict[str, np.ndarray]:
    """The triangles of each mesh by its material: ``matt``, ``matt.2`` for a cue, ``matt@neighbour`` for a door."""
    group_of = np.array([MATERIALS[name].group for name in soup.materials])[soup.material_of]
    kinds = zip(group_of.tolist(), soup.cue_of.tolist(), soup.door_of.tolist(), strict=True)
    wanted = sorted({(group, cue, door) for group, cue, door in kinds if (cue > 0) == cues})
    return {
        f"{group}.{cue}" if cue else f"{group}@{soup.doors[door]}" if door else str(group): np.flatnonzero(
            (group_of == group) & (soup.cue_of == cue) & (soup.door_of == door)
        )
        for group, cue, door in wanted
    }


def _mesh(
    raw: Glb, group: str, soup: Soup, chosen: np.ndarray, picture: bytes | None, light_corners: Floats | None
) -> None:
    """One group, its corners welded again where all they carry is the same."""
    index = soup.patch.triangles[chosen].ravel()
    columns = [soup.patch.points[index], soup.patch.normals[index], soup.patch.uv[index]]
    colours = np.array([_tint(name) for name in soup.materials])
    columns.append(np.repeat(colours[soup.material_of[chosen]], 3, axis=0))
    if light_corners is not None:
        corners = light_corners.reshape(-1, 3, 2)[chosen].reshape(-1, 2)
        columns.append(np.stack([corners[:, 0], 1 - corners[:, 1]], 1))
    table, welded = np.unique(np.round(np.concatenate(columns, 1), 6), axis=0, return_inverse=True)
    attributes = {"POSITION": table[:, :3], "NORMAL": table[:, 3:6], "TEXCOORD_0": table[:, 6:8]}
    attributes["COLOR_0"] = np.concatenate([table[:, 8:11], np.ones((len(table), 1))], 1)
    if light_corners is not None:
        attributes["TEXCOORD_1"] = table[:, 11:13]
    raw.mesh(group, attributes, welded.reshape(-1, 3), picture)


def _tint(name: str) -> tuple[float, ...]:
    """The vertex colour in linear light; pictures bring their own colours."""
    material = MATERIALS[name]
    return (1.0, 1.0, 1.0) if material.group in _PICTURES else linear(material.colour)


def _pack(source: Path, target: Path) -> None:
    """Keep material names and unused attributes; light needs texture coordinates exact, and thin things positions."""
    flags = ["-kv", "-km", "-vp", "16", "-vtf", "-vc", "12", "-cc"]
    subprocess.run([packer(), "-i", str(source), "-o", str(target), *flags], check=True)


def packer() -> str:
    """The path of gltfpack. Raises ``FileNotFoundError`` when it is not installed."""
    tool = shutil.which("gltfpack") or shutil.which("gltfpack", path=str(_CLIENT_TOOLS))
    if tool is None:
        raise FileNotFoundError(f"gltfpack was not found on PATH nor in {_CLIENT_TOOLS}; run npm ci in client/ first")
    return tool
