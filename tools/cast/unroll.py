"""Unrolls clothes onto a flat picture: trunk, sleeves and legs as cylinders, left and right sharing one place."""

from dataclasses import dataclass

import numpy as np

from tools.cast.clothes import Garment
from tools.cast.data import Floats, Ints
from tools.cast.limbs import along_arm
from tools.cast.skeleton import rest_bones

FLAT = {"shoes", "glasses"}
"""Kinds that keep one colour per vertex and take no room on the picture."""
_ROUND = {"trunk": 1.45, "arm": 0.62, "leg": 0.95}
_MIDDLE = 0.12


@dataclass
class Piece:
    """A part of one garment laid flat: its vertices in the sheet, where they lie (decimetres), its triangles."""

    garment: int
    part: str
    vertex: Ints
    flat: Floats
    triangles: Ints
    corner: Floats
    """Where the piece begins on the packed picture, in texels; set by ``pack``."""


def unroll(clothes: list[Garment]) -> list[Piece]:
    """All pieces of everything worn."""
    out = []
    for k, garment in enumerate(clothes):
        if garment.cut["kind"] in FLAT:
            continue
        part = _parts(garment)
        out += [_piece(garment, k, name, part == name) for name in ("trunk", "arm", "leg") if (part == name).any()]
    return out


def pack(pieces: list[Piece], width: int, height: int) -> float:
    """Give every piece its corner on a picture of ``width`` x ``height``; returns texels per decimetre."""
    low, high = 5.0, 400.0
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if _shelve(pieces, middle, width, height) else (low, middle)
    _shelve(pieces, low, width, height)
    return low


def _parts(garment: Garment) -> np.ndarray:
    sheet = garment.sheet
    middle = sheet.template[sheet.triangles].mean(1)
    if garment.cut["kind"] == "trousers":
        return np.full(len(middle), "leg")
    arm = along_arm(sheet.template, sheet.weights)[sheet.triangles].mean(1)
    return np.where((arm > 0.0) & (garment.cut["kind"] == "top"), "arm", "trunk")


def _piece(garment: Garment, number: int, part: str, mine: np.ndarray) -> Piece:
    sheet = garment.sheet
    triangles = sheet.triangles[mine]
    turn, along = _LAYS[part](sheet.template)
    corner = turn[triangles]
    corner = np.where(corner - corner.max(1, keepdims=True) < -np.pi, corner + 2 * np.pi, corner)
    side = (sheet.template[triangles, 0].mean(1, keepdims=True) > 0) * np.ones((1, 3))
    over = (corner > turn[triangles] + 1).astype(int)
    key, index = np.unique(
        np.stack([triangles.ravel(), over.ravel(), side.ravel()], 1).astype(int), axis=0, return_inverse=True
    )
    flat = np.stack([(turn[key[:, 0]] + 2 * np.pi * key[:, 1]) * _ROUND[part], -along[key[:, 0]]], 1)
    return Piece(number, part, key[:, 0], flat - flat.min(0), index.reshape(-1, 3), np.zeros(2))


def _trunk(q: Floats) -> tuple[Floats, Floats]:
    return np.arctan2(q[:, 0], q[:, 2] - _MIDDLE), q[:, 1]


def _arm(q: Floats) -> tuple[Floats, Floats]:
    bones = rest_bones()
    start, elbow, end = (bones[f"{n}_l"].head for n in ("upperarm", "lowerarm", "hand"))
    p = q * [1.0, 1, 1]
    p[:, 0] = np.abs(p[:, 0])
    way = (end - start) / np.linalg.norm(end - start)
    up = np.array([way[1], -way[0], 0.0]) * -np.sign(way[0])
    up = up / np.linalg.norm(up)
    ahead = np.cross(way, up)
    ahead *= np.sign(ahead[2])
    t = np.clip((p - start) @ way, 0, None)
    bend = np.interp(t, [0, (elbow - start) @ way, (end - start) @ way], [0, 1, 0])[:, None]
    axis = start + way * t[:, None] + bend * (elbow - start - way * ((elbow - start) @ way))
    return np.arctan2((p - axis) @ ahead, (p - axis) @ up), -t


def _leg(q: Floats) -> tuple[Floats, Floats]:
    bones = rest_bones()
    hip, knee, foot = (bones[f"{n}_l"].head for n in ("thigh", "calf", "foot"))
    y = q[:, 1]
    at = [foot[1], knee[1], hip[1]]
    x = np.interp(y, at, [foot[0], knee[0], hip[0] - 0.15])
    z = np.interp(y, at, [foot[2], knee[2] - 0.1, hip[2]])
    return np.arctan2(q[:, 2] - z, np.abs(q[:, 0]) - x), y


_LAYS = {"trunk": _trunk, "arm": _arm, "leg": _leg}


def _shelve(pieces: list[Piece], scale: float, width: int, height: int) -> bool:
    x = y = row = 0.0
    margin = 6
    for piece in sorted(pieces, key=lambda p: -float(np.ptp(p.flat[:, 1]))):
        wide, tall = np.ptp(piece.flat, axis=0) * scale + 2 * margin
        if x + wide > width:
            x, y, row = 0.0, y + row, 0.0
        if x + wide > width or y + tall > height:
            return False
        piece.corner = np.array([x + margin, y + margin])
        x, row = x + wide, max(row, tall)
    return True
