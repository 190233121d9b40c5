"""Light, unwrapped and baked by Blender's Cycles (bpy; build time only)."""

from __future__ import annotations

import math

import bpy
import numpy as np
from mathutils import Vector
from numpy.typing import NDArray

from tools.places.description import Daylight, Lamp, Place
from tools.places.materials import MATERIALS, linear
from tools.places.shapes import Floats
from tools.places.soup import Soup, welded

_TO_Z_UP = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]], float)
_TEXTURED_SHADE = 0.85
_MARGIN_TEXELS = 2.0
_THREADS = 2


def bake(place: Place, soup: Soup, size: int, samples: int) -> tuple[Floats, list[Floats]]:
    """Light coordinates per triangle corner (3m, 2) and the light of the place and of each of its looks.

    Light is (size, size, 3), first row on top: the radiance of a white surface, irradiance / pi.
    """
    scene = _empty_scene(samples)
    image = bpy.data.images.new("light", size, size, float_buffer=True, alpha=False)
    image.colorspace_settings.name = "Non-Color"
    whole = _added(scene, _room(soup, image, np.full(len(soup.cue_of), True)))
    corners = _unwrap(whole, soup, size)
    bpy.data.objects.remove(whole)
    cued = soup.cue_of > 0
    parts = [_added(scene, _room(soup, image, chosen, corners)) for chosen in (~cued, cued) if chosen.any()]
    skies = [(place.daylight, place.lamp_share), *((look.daylight, look.lamps) for look in place.looks)]
    return corners, [_light(scene, image, place, day, share, parts) for day, share in skies]


def _light(
    scene: bpy.types.Scene,
    image: bpy.types.Image,
    place: Place,
    day: Daylight,
    share: float,
    parts: list[bpy.types.Object],
) -> Floats:
    """One bake: under this daylight, with this share of the lamps' watts.

    The room comes first and alone, so that what is there only for some (``cue``) leaves no shadow on it.
    """
    _daylight(scene, day)
    for lamp in place.lamps if share > 0 else ():
        _lamp(scene, lamp, share)
    for part in parts:
        part.hide_render = True
    for number, part in enumerate(parts):
        part.hide_render = False
        _only(part)
        bpy.ops.object.bake(type="DIFFUSE", use_clear=number == 0)
    for shining in [thing for thing in scene.collection.objects if thing.type == "LIGHT"]:
        bpy.data.objects.remove(shining)
    size = image.size[0]
    pixels = np.empty(size * size * 4, np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(size, size, 4)[::-1, :, :3].astype(float)


def _empty_scene(samples: int) -> bpy.types.Scene:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.device, cycles.samples, cycles.use_adaptive_sampling = "CPU", samples, False
    cycles.max_bounces, cycles.diffuse_bounces, cycles.sample_clamp_indirect = 5, 4, 6
    scene.render.threads_mode, scene.render.threads = "FIXED", _THREADS
    bake = scene.render.bake
    bake.margin, bake.use_pass_direct, bake.use_pass_indirect, bake.use_pass_color = 0, True, True, False
    return scene


def _room(
    soup: Soup, image: bpy.types.Image, chosen: NDArray[np.bool_], corners: Floats | None = None
) -> bpy.types.Object:
    """The chosen triangles as an object, with the light coordinates of all corners where they are known."""
    mesh = bpy.data.meshes.new("room")
    surface = welded(soup)
    mesh.from_pydata(surface.points @ _TO_Z_UP.T, [], surface.triangles[chosen].tolist())
    for name in soup.materials:
        mesh.materials.append(_material(name, image))
    mesh.polygons.foreach_set("material_index", soup.material_of[chosen].astype(np.int32))
    mesh.polygons.foreach_set("use_smooth", np.ones(len(mesh.polygons), bool))
    mesh.normals_split_custom_set_from_vertices((surface.normals @ _TO_Z_UP.T).tolist())
    mesh.uv_layers.new(name="light")
    if corners is not None:
        _write(mesh, corners[np.repeat(chosen, 3)])
    return bpy.data.objects.new("room", mesh)


def _added(scene: bpy.types.Scene, thing: bpy.types.Object) -> bpy.types.Object:
    scene.collection.objects.link(thing)
    _only(thing)
    return thing


def _only(thing: bpy.types.Object) -> None:
    """Make this the one object that is selected and worked on."""
    bpy.ops.object.select_all(action="DESELECT")
    bpy.context.view_layer.objects.active = thing
    thing.select_set(True)


def _material(name: str, image: bpy.types.Image) -> bpy.types.Material:
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes = material.node_tree.nodes
    source = MATERIALS[name]
    shade = 1.0 if source.group == "matt" else _TEXTURED_SHADE
    surface = nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = (*(shade * c for c in linear(source.colour)), 1)
    surface.inputs["Roughness"].default_value = 0.9
    target = nodes.new("ShaderNodeTexImage")
    target.image = image
    nodes.active = target
    return material


def _unwrap(room: bpy.types.Object, soup: Soup, size: int) -> Floats:
    """One chart per flat-ish piece, all at their wanted scale, packed into the square."""
    mesh = room.data
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.smart_project(angle_limit=math.radians(66), island_margin=0.0)
    bpy.ops.uv.select_all(action="SELECT")
    bpy.ops.uv.average_islands_scale()
    bpy.ops.object.mode_set(mode="OBJECT")
    scale = np.repeat(np.sqrt(soup.detail_of), 3)[:, None]
    _write(mesh, _read(mesh) * scale)
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.uv.select_all(action="SELECT")
    bpy.ops.uv.pack_islands(rotate=True, margin=_MARGIN_TEXELS / size, margin_method="ADD", shape_method="AABB")
    bpy.ops.object.mode_set(mode="OBJECT")
    return _read(mesh)


def _read(mesh: bpy.types.Mesh) -> Floats:
    """Light coordinates per corner; Blender fills nothing but single precision."""
    uv = np.empty(len(mesh.loops) * 2, np.float32)
    mesh.uv_layers["light"].data.foreach_get("uv", uv)
    return uv.reshape(-1, 2).astype(float)


def _write(mesh: bpy.types.Mesh, uv: Floats) -> None:
    mesh.uv_layers["light"].data.foreach_set("uv", uv.astype(np.float32).ravel())


def _daylight(scene: bpy.types.Scene, day: Daylight) -> None:
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs[0].default_value = (*day.sky, 1)
    background.inputs[1].default_value = day.sky_strength
    sun = bpy.data.lights.new("sun", "SUN")
    sun.energy, sun.color, sun.angle = day.sun_strength, day.sun, day.sun_angle
    holder = bpy.data.objects.new("sun", sun)
    holder.rotation_euler = Vector(_z_up(day.sun_from)).to_track_quat("Z", "Y").to_euler()
    scene.collection.objects.link(holder)


def _lamp(scene: bpy.types.Scene, lamp: Lamp, share: float) -> None:
    light = bpy.data.lights.new("lamp", "POINT" if lamp.panel is None else "AREA")
    light.energy, light.color = lamp.watts * share, lamp.colour
    if lamp.panel is None:
        light.shadow_soft_size = lamp.radius
    else:
        light.shape, light.size, light.size_y = "RECTANGLE", *lamp.panel
    holder = bpy.data.objects.new("lamp", light)
    holder.location = _z_up(lamp.position)
    scene.collection.objects.link(holder)


def _z_up(v: tuple[float, float, float]) -> tuple[float, float, float]:
    return v[0], -v[2], v[1]
