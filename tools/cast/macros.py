"""From age, gender, build and ancestry to shape targets (own interpolation; adults only)."""

from collections.abc import Iterator

import numpy as np

from tools.cast import data
from tools.cast.data import Floats

_AGES = {"baby": 1, "child": 10, "young": 25, "old": 90}
_SIGNS = (("decr", "incr"), ("down", "up"), ("in", "out"), ("backward", "forward"), ("concave", "convex"))
Weights = dict[str, float]


def shape(build: dict[str, object]) -> Floats:
    """The base mesh formed by a build description: positions (19158, 3)."""
    points = data.base()[0].copy()
    for name, weight in {**macro(build), **details(dict(build.get("detail", {})))}.items():  # type: ignore[call-overload]
        index, offset = data.target(name)
        points[index] += offset * weight
    return points


def macro(build: dict[str, object]) -> Weights:
    """Weights of the overall targets: ancestry, age, gender, muscle, weight, height, proportions."""
    out: Weights = {}
    for name, weight in _products(build):
        if weight > 1e-4 and data.has_target(name):
            out[name] = out.get(name, 0.0) + weight
    return out


def details(wanted: dict[str, float]) -> Weights:
    """Signed wishes such as ``nose/nose-hump: 0.4`` as named targets with positive weights."""
    out: Weights = {}
    for name, value in wanted.items():
        names = [name] + [f"{name}-{more if value > 0 else less}" for less, more in _SIGNS]
        found = next((n for n in names if data.has_target(n)), None)
        if found is None:
            raise SystemExit(f"there is no shape target {name}; see targets/ in the wheel for the names")
        out[found] = value if found == name else abs(value)
    return out


def _products(build: dict[str, object]) -> Iterator[tuple[str, float]]:
    def number(key: str, default: float = 0.5) -> float:
        return float(build.get(key, default))  # type: ignore[arg-type]

    genders = {"female": 1 - number("gender"), "male": number("gender")}
    muscles, sizes = _three(number("muscle"), "muscle"), _three(number("weight"), "weight")
    heights = _ends(number("height"), "maxheight", "minheight")
    shapes = _ends(number("proportions", 0.6), "idealproportions", "uncommonproportions")
    cups, firmness = _three(number("cup"), "cup"), _three(number("firmness", 0.6), "firmness")
    origins = _ancestry(build)
    for gender, g in genders.items():
        for age, a in _age(number("age", 30)).items():
            for origin, o in origins.items():
                yield f"macrodetails/{origin}-{gender}-{age}", g * a * o
            for (muscle, m), (size, s) in ((x, y) for x in muscles.items() for y in sizes.items()):
                name, w = f"{gender}-{age}-{muscle}-{size}", g * a * m * s
                yield f"macrodetails/universal-{name}", w
                yield from ((f"macrodetails/height/{name}-{k}", w * v) for k, v in heights.items())
                yield from ((f"macrodetails/proportions/{name}-{k}", w * v) for k, v in shapes.items())
                if gender == "female":
                    for cup, c in cups.items():
                        yield from ((f"breast/{name}-{cup}-{f}", w * c * v) for f, v in firmness.items())


def _age(years: float) -> Weights:
    at = list(_AGES.values())
    return {name: float(np.interp(years, at, np.eye(4)[k])) for k, name in enumerate(_AGES)}


def _three(value: float, name: str) -> Weights:
    return {
        f"max{name}": max(0.0, value * 2 - 1),
        f"min{name}": max(0.0, 1 - value * 2),
        f"average{name}": 1 - abs(value * 2 - 1),
    }


def _ends(value: float, high: str, low: str) -> Weights:
    return {high: max(0.0, value * 2 - 1), low: max(0.0, 1 - value * 2)}


def _ancestry(build: dict[str, object]) -> Weights:
    parts = dict(build.get("ancestry", {"caucasian": 1.0}))  # type: ignore[call-overload]
    total = sum(parts.values())
    return {name: part / total for name, part in parts.items()}
