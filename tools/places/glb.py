"""A small writer of binary glTF: static meshes, vertex colours, two sets of texture coordinates, embedded WebP."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_TYPES = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4"}


class Glb:
    """Collects meshes and saves them as one file."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._json: dict[str, Any] = {
            "asset": {"version": "2.0", "generator": "samspill places"},
            "scene": 0,
            "scenes": [{"nodes": []}],
            "samplers": [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}],
        }

    def mesh(
        self, name: str, attributes: dict[str, NDArray[Any]], triangles: NDArray[Any], picture: bytes | None
    ) -> None:
        """One mesh with one material of the same name; float32 attributes by glTF name."""
        material: dict[str, Any] = {"name": name, "pbrMetallicRoughness": {"metallicFactor": 0, "roughnessFactor": 1}}
        if picture is not None:
            material["pbrMetallicRoughness"]["baseColorTexture"] = {"index": self._texture(picture)}
        primitive = {
            "attributes": {key: self._accessor(value.astype(np.float32), 34962) for key, value in attributes.items()},
            "indices": self._accessor(triangles.astype(np.uint32).ravel(), 34963),
            "material": self._append("materials", material),
        }
        mesh = self._append("meshes", {"name": name, "primitives": [primitive]})
        node = self._append("nodes", {"name": name, "mesh": mesh})
        self._json["scenes"][0]["nodes"].append(node)

    def save(self, path: Path) -> None:
        """Write the file."""
        self._pad()
        self._json["buffers"] = [{"byteLength": len(self._bytes)}]
        head = json.dumps(self._json, separators=(",", ":")).encode()
        head += b" " * (-len(head) % 4)
        total = 28 + len(head) + len(self._bytes)
        with path.open("wb") as out:
            out.write(struct.pack("<III", 0x46546C67, 2, total))
            out.write(struct.pack("<II", len(head), 0x4E4F534A) + head)
            out.write(struct.pack("<II", len(self._bytes), 0x004E4942) + bytes(self._bytes))

    def _append(self, kind: str, item: dict[str, Any]) -> int:
        items = self._json.setdefault(kind, [])
        items.append(item)
        return len(items) - 1

    def _texture(self, picture: bytes) -> int:
        image = self._append("images", {"bufferView": self._view(picture), "mimeType": "image/webp"})
        self._json["extensionsUsed"] = self._json["extensionsRequired"] = ["EXT_texture_webp"]
        return self._append("textures", {"extensions": {"EXT_texture_webp": {"source": image}}, "sampler": 0})

    def _accessor(self, array: NDArray[Any], target: int) -> int:
        width = 1 if array.ndim == 1 else array.shape[1]
        kind = 5125 if array.dtype == np.uint32 else 5126
        item = {
            "bufferView": self._view(np.ascontiguousarray(array).tobytes(), target),
            "componentType": kind,
            "count": len(array),
            "type": _TYPES[width],
            "min": np.atleast_1d(array.min(0)).tolist(),
            "max": np.atleast_1d(array.max(0)).tolist(),
        }
        return self._append("accessors", item)

    def _view(self, data: bytes, target: int | None = None) -> int:
        self._pad()
        view: dict[str, Any] = {"buffer": 0, "byteOffset": len(self._bytes), "byteLength": len(data)}
        if target is not None:
            view["target"] = target
        self._bytes += data
        return self._append("bufferViews", view)

    def _pad(self) -> None:
        self._bytes += b"\0" * (-len(self._bytes) % 4)
