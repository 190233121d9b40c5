"""What a place is made of, as plain data: primitives, local frames, anchors, objects, lights.

Metres, Y up. A heading is in radians about +Y and 0 faces +Z, so forward is ``(sin h, 0, cos h)``.
Only the standard library is used here, so that a description can be hashed on any machine.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

Vec3 = tuple[float, float, float]
Profile = tuple[tuple[float, float], ...]
Shape = Literal["box", "cylinder", "lathe", "blade", "leaf", "quad", "prism"]


@dataclass(frozen=True, slots=True)
class Primitive:
    """One simple solid.

    ``size`` means width, height, depth for a box; top radius, bottom radius, height for a cylinder; width, length and
    bend (radians) for a blade; width and length for a leaf; width and height for a quad, which faces its own +Z.
    ``profile`` is the (radius, y) line a lathe turns, or the (x, y) corners of a prism ``size[2]`` metres deep,
    counter-clockwise and without dents. ``detail`` scales how many texels of light the surface gets; ``picture`` is
    (u0, v0, u1, v1), v down.
    ``cue`` is for sights of alcohol: the surface is there only where a level's ``cue`` is at least this; 0 is always.
    ``door`` is the door of the place whose leaf this is a part of, which swings; empty for what stands still.
    """

    shape: Shape
    material: str
    position: Vec3
    turn: float = 0.0
    tilt: float = 0.0
    roll: float = 0.0
    size: Vec3 = (0.0, 0.0, 0.0)
    profile: Profile = ()
    bevel: float = 0.0
    sides: int = 0
    detail: float = 1.0
    picture: tuple[float, float, float, float] | None = None
    cue: int = 0
    door: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place where somebody can be; for ``sit`` the position is the floor under the middle of the seat."""

    position: Vec3
    heading: float
    kind: Literal["stand", "sit"] = "stand"
    seat: float | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be looked at, pointed at or used: a box of width, height and depth around its middle.

    It is not turned with the place's walls: make it as wide as what it stands for.
    """

    position: Vec3
    size: Vec3

    @property
    def radius(self) -> float:
        """Metres around the middle that reach to its farthest side."""
        return max(self.size) / 2


@dataclass(frozen=True, slots=True)
class Door:
    """A door that opens: where its hinge stands, how far its leaf turns about it (radians about +Y), and for whom.

    It opens for whoever comes from one of the anchors ``behind`` it to one of ``before`` it, or goes back, and stands
    open while somebody is at one of ``before``.
    """

    hinge: Vec3
    turn: float
    behind: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound file: heard once, or over and over if ``loop`` seconds repeat; a bed if no emitter is named."""

    file: str
    gain: float
    emitter: str | None = None
    loop: float | None = None
    crowd: bool = False


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light inside the room; watts as Cycles counts them. With a ``panel`` (width, depth) it shines straight down."""

    position: Vec3
    watts: float
    colour: Vec3 = (1.0, 0.82, 0.60)
    radius: float = 0.08
    panel: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Daylight:
    """Sky and sun through the windows, and the lights that stand in for them on people."""

    sky: Vec3
    sky_strength: float
    sun: Vec3
    sun_strength: float
    sun_from: Vec3
    sun_angle: float
    people_key: Vec3
    people_key_colour: str
    people_sky: str
    people_ground: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Something written in the place, in both languages; ``box`` is its part of the sheet in texels.

    ``cued`` is what stands there instead where sights of alcohol may be met.
    """

    look: str
    nb: str
    en: str
    box: tuple[int, int, int, int]
    cued: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """The same place at another time or in another weather: a second picture of light, and another view outside."""

    id: str
    daylight: Daylight
    background: str
    lamps: float = 1.0
    view: str | None = None
    glow: float = 1.0
    sounds: tuple[tuple[str, Sound], ...] = ()


@dataclass(slots=True)
class Place:
    """Everything the build and the client need to know of one place.

    ``cue`` is for a place that is a sight of alcohol by itself, whatever is taken out of it: the least ``cue`` of a
    level that may go there.
    """

    id: str
    size: Vec3
    daylight: Daylight
    spawn: str
    middle: Vec3
    background: str
    lightmap: int = 1024
    samples: int = 48
    board: tuple[str, ...] = ()
    view: str | None = None
    art: str = "art"
    signs: list[Sign] = field(default_factory=list)
    looks: tuple[Look, ...] = ()
    lamp_share: float = 1.0
    glow: float = 1.0
    cue: int = 0
    primitives: list[Primitive] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    anchors: dict[str, Anchor] = field(default_factory=dict)
    objects: dict[str, Thing] = field(default_factory=dict)
    doors: dict[str, Door] = field(default_factory=dict)
    emitters: dict[str, Vec3] = field(default_factory=dict)
    sounds: dict[str, Sound] = field(default_factory=dict)

    def frame(self, x: float = 0.0, y: float = 0.0, z: float = 0.0, turn: float = 0.0) -> Frame:
        """A local frame at a point, turned about +Y."""
        return Frame(self, (x, y, z), turn)


@dataclass(frozen=True, slots=True)
class Frame:
    """A local coordinate frame: what is added through it lands in the place, moved and turned."""

    place: Place
    origin: Vec3
    turn: float = 0.0
    cue: int = 0
    door: str = ""

    def swinging(self, door: str) -> Frame:
        """This frame for the leaf of a door that swings: what is added through it turns about that door's hinge."""
        return replace(self, door=door)

    def cued(self, cue: int) -> Frame:
        """This frame for sights of alcohol: what is added through it is seen only from this ``cue`` of a level on."""
        return replace(self, cue=cue)

    def point(self, x: float, y: float, z: float) -> Vec3:
        """A local point in the place's coordinates."""
        c, s = math.cos(self.turn), math.sin(self.turn)
        ox, oy, oz = self.origin
        return (ox + c * x + s * z, oy + y, oz - s * x + c * z)

    def at(self, x: float = 0.0, y: float = 0.0, z: float = 0.0, turn: float = 0.0) -> Frame:
        """A frame inside this one."""
        return replace(self, origin=self.point(x, y, z), turn=self.turn + turn)

    def box(self, material: str, position: Vec3, size: Vec3, bevel: float = 0.008, **pose: float) -> None:
        """A box around its middle, with softened edges."""
        self._add(Primitive("box", material, position, size=size, bevel=bevel), pose)

    def block(self, material: str, position: Vec3, size: Vec3, **pose: float) -> None:
        """A box with sharp edges, cheap: twelve triangles."""
        self._add(Primitive("box", material, position, size=size), pose)

    def cylinder(
        self, material: str, position: Vec3, top: float, bottom: float, height: float, sides: int = 14, **pose: float
    ) -> None:
        """An upright cylinder or cone around its middle."""
        self._add(Primitive("cylinder", material, position, size=(top, bottom, height), sides=sides), pose)

    def lathe(
        self, material: str, position: Vec3, profile: Iterable[tuple[float, float]], sides: int = 18, **pose: float
    ) -> None:
        """A (radius, y) line turned about the upright axis."""
        self._add(Primitive("lathe", material, position, profile=tuple(profile), sides=sides), pose)

    def prism(
        self, material: str, position: Vec3, corners: Iterable[tuple[float, float]], depth: float, **pose: float
    ) -> None:
        """A flat shape drawn out along its own Z, its middle at half the depth."""
        self._add(Primitive("prism", material, position, profile=tuple(corners), size=(0.0, 0.0, depth)), pose)

    def blade(self, material: str, position: Vec3, width: float, length: float, bend: float, **pose: float) -> None:
        """A leaf that grows up from its foot and bends towards its own +Z."""
        self._add(Primitive("blade", material, position, size=(width, length, bend)), pose)

    def leaf(self, material: str, position: Vec3, width: float, length: float, **pose: float) -> None:
        """A pointed leaf, folded along its middle and seen from both sides; cheap: four triangles."""
        self._add(Primitive("leaf", material, position, size=(width, length, 0.0)), pose)

    def quad(
        self,
        material: str,
        position: Vec3,
        width: float,
        height: float,
        picture: tuple[float, float, float, float] | None = None,
        **pose: float,
    ) -> None:
        """A flat rectangle that faces its own +Z."""
        self._add(Primitive("quad", material, position, size=(width, height, 0.0), picture=picture), pose)

    def _add(self, primitive: Primitive, pose: dict[str, float]) -> None:
        turn = self.turn + pose.pop("turn", 0.0)
        moved = replace(
            primitive, position=self.point(*primitive.position), turn=turn, cue=self.cue, door=self.door, **pose
        )
        self.place.primitives.append(moved)
