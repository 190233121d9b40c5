"""How far along arm or body a place of the base mesh lies: what clothes are cut by."""

from functools import lru_cache

import numpy as np

from tools.cast import data
from tools.cast.data import Floats, Ints
from tools.cast.fields import step
from tools.cast.skeleton import rest_bones

_ARM = ("upperarm", "lowerarm", "hand", "index", "middle", "ring", "pinky", "thumb")


def along_arm(template: Floats, weights: Floats) -> Floats:
    """0 at the shoulder, 1 at the elbow, 2 at the wrist, -1 off the arm."""
    return along_sleeve(template, follows_arm(weights))


def along_sleeve(template: Floats, follows: Floats) -> Floats:
    """The same for places that have no weights of their own: ``follows`` is how much each goes with the arm, 0..1."""
    upper, lower = _along(template, "upperarm", "lowerarm"), _along(template, "lowerarm", "hand")
    on_arm = (np.abs(template[:, 0]) > 1.45) & (follows > 0.25)
    return np.where(on_arm, np.where(lower > 0, 1 + lower, np.minimum(upper, 1)), -1.0)


def follows_arm(weights: Floats) -> Floats:
    """How much each vertex goes with the arm, 0..1."""
    return share(weights, _ARM)


def share(weights: Floats, words: tuple[str, ...]) -> Floats:
    """How much a vertex follows the bones whose names hold one of ``words``."""
    return np.asarray(weights[:, _columns(words)].sum(1))


def below_neck(template: Floats, cut: dict[str, float]) -> Floats:
    """Distance outwards from the neck opening: positive on the garment. Options: neck, boat, scoop, vneck."""
    x, y, z = template.T
    out = np.sqrt((x / cut.get("boat", 1.0)) ** 2 + ((y - 6.10) * 0.80) ** 2 + (z - 0.22) ** 2) - cut.get("neck", 0.86)
    front = step(z, 0.35, 0.8)
    out = out - front * cut.get("scoop", 0.25) * np.exp(-((x / 0.55) ** 2))
    if cut.get("vneck"):
        slope = np.abs(x) * 1.6 + (5.5 - cut["vneck"] - y) * 0.9
        out = np.minimum(out, np.where(front > 0.1, slope, 9))
    return np.asarray(out)


def _along(template: Floats, start: str, end: str) -> Floats:
    bones = rest_bones()
    a = bones[f"{start}_l"].head
    way = bones[f"{end}_l"].head - a
    q = template * np.array([1.0, 1, 1])
    q[:, 0] = np.abs(q[:, 0])
    return np.asarray(((q - a) @ way) / (way @ way))


@lru_cache
def _columns(words: tuple[str, ...]) -> Ints:
    names = data.weights()[0]
    return np.array([k for k, name in enumerate(names) if any(word in name for word in words)])
