"""Writes binary glTF 2.0: meshes with skin, vertex colours and named shape targets."""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.cast.data import Floats, Ints

_ARRAY, _ELEMENT = 34962, 34963
_TYPES = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4", 16: "MAT4"}
_COMPONENTS = {"f4": 5126, "u4": 5125, "u2": 5123, "u1": 5121}


class Writer:
    """Collects nodes, meshes, pictures and skins, then saves one file."""

    def __init__(self) -> None:
        self._json: dict[str, Any] = {
            "asset": {"version": "2.0", "generator": "samspill tools/cast"},
            "scene": 0,
            "scenes": [{"nodes": []}],
            "samplers": [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}],
            "buffers": [{}],
            **{
                key: []
                for key in ("bufferViews", "accessors", "meshes", "nodes", "materials", "textures", "images", "skins")
            },
        }
        self._bytes = bytearray()

    def node(self, parent: int | None = None, **fields: Any) -> int:
        """Add a node below ``parent``, or at the top."""
        index = self._add("nodes", fields)
        above = (
            self._json["scenes"][0]["nodes"]
            if parent is None
            else self._json["nodes"][parent].setdefault("children", [])
        )
        above.append(index)
        return index

    def texture(self, picture: bytes, mime: str) -> dict[str, int]:
        """Add a picture and return a reference for a material."""
        image = self._add("images", {"bufferView": self._view(picture), "mimeType": mime})
        source: dict[str, Any] = {"source": image}
        if mime == "image/webp":
            source = {"extensions": {"EXT_texture_webp": source}}
            self._json["extensionsUsed"] = self._json["extensionsRequired"] = ["EXT_texture_webp"]
        return {"index": self._add("textures", source | {"sampler": 0})}

    def material(self, **fields: Any) -> int:
        """Add a material."""
        return self._add("materials", fields)

    def skin(self, joints: list[int], inverse: Floats) -> int:
        """Add a skin from joint nodes and their inverse bind matrices (n, 16)."""
        return self._add("skins", {"joints": joints, "inverseBindMatrices": self._accessor(inverse.astype(np.float32))})

    def mesh(
        self, arrays: dict[str, NDArray[Any]], triangles: Ints, material: int, units: dict[str, dict[str, Floats]]
    ) -> int:
        """Add a mesh of one primitive; ``units`` are shape targets by name."""
        small = len(arrays["POSITION"]) < 65536
        primitive: dict[str, Any] = {
            "attributes": {name: self._accessor(values, _ARRAY) for name, values in arrays.items()},
            "indices": self._accessor(triangles.astype(np.uint16 if small else np.uint32).ravel(), _ELEMENT),
            "material": material,
        }
        mesh: dict[str, Any] = {"primitives": [primitive]}
        if units:
            primitive["targets"] = [
                {k: self._accessor(v.astype(np.float32)) for k, v in unit.items()} for unit in units.values()
            ]
            mesh |= {"extras": {"targetNames": list(units)}, "weights": [0] * len(units)}
        return self._add("meshes", mesh)

    def save(self, path: Path) -> None:
        """Write the file."""
        kept = {k: v for k, v in self._json.items() if v != []}
        self._pad()
        kept["buffers"][0]["byteLength"] = len(self._bytes)
        text = json.dumps(kept, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        head = struct.pack("<III", 0x46546C67, 2, 28 + len(text) + len(self._bytes))
        parts = [head, struct.pack("<II", len(text), 0x4E4F534A), text]
        path.write_bytes(b"".join([*parts, struct.pack("<II", len(self._bytes), 0x4E4942), bytes(self._bytes)]))

    def _add(self, kind: str, item: Any) -> int:
        self._json[kind].append(item)
        return len(self._json[kind]) - 1

    def _pad(self) -> None:
        self._bytes += b"\0" * (-len(self._bytes) % 4)

    def _view(self, raw: bytes, target: int | None = None) -> int:
        self._pad()
        view = {"buffer": 0, "byteOffset": len(self._bytes), "byteLength": len(raw)}
        self._bytes += raw
        return self._add("bufferViews", view | ({"target": target} if target else {}))

    def _accessor(self, values: NDArray[Any], target: int | None = None) -> int:
        values = np.ascontiguousarray(values.astype(np.float32) if values.dtype == np.float64 else values)
        width = 1 if values.ndim == 1 else values.shape[1]
        item: dict[str, Any] = {
            "bufferView": self._view(values.tobytes(), target),
            "componentType": _COMPONENTS[f"{values.dtype.kind}{values.dtype.itemsize}"],
            "count": len(values),
            "type": _TYPES[width],
        }
        if values.dtype == np.uint16 and width == 4:
            item["normalized"] = True
        if width in (1, 3):
            item |= {"min": np.atleast_1d(values.min(0)).tolist(), "max": np.atleast_1d(values.max(0)).tolist()}
        return self._add("accessors", item)
