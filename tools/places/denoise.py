"""The noise of the bake taken away by Open Image Denoise, through Blender's compositor (bpy; build time only)."""

from __future__ import annotations

import tempfile
from pathlib import Path

import bpy
import numpy as np

from tools.places.shapes import Floats


def denoise(light: Floats) -> Floats:
    """The same picture (height, width, 3) without noise."""
    height, width, _ = light.shape
    with tempfile.TemporaryDirectory() as folder:
        noisy, clean = Path(folder) / "noisy.exr", Path(folder) / "clean.exr"
        bpy.ops.wm.read_factory_settings(use_empty=True)
        _save(light, noisy)
        scene = _compositor(_load(noisy), width, height)
        scene.render.filepath = str(clean)
        bpy.ops.render.render(write_still=True)
        pixels = np.empty(width * height * 4, np.float32)
        _load(clean).pixels.foreach_get(pixels)
    return pixels.reshape(height, width, 4)[::-1, :, :3].astype(float)


def _save(light: Floats, path: Path) -> None:
    height, width, _ = light.shape
    image = bpy.data.images.new("noisy", width, height, float_buffer=True, alpha=False)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.ones((height, width, 4), np.float32)
    pixels[..., :3] = light[::-1]
    image.pixels.foreach_set(pixels.ravel())
    image.update()
    image.filepath_raw, image.file_format = str(path), "OPEN_EXR"
    image.save()


def _load(path: Path) -> bpy.types.Image:
    image = bpy.data.images.load(str(path))
    image.colorspace_settings.name = "Non-Color"
    return image


def _compositor(image: bpy.types.Image, width: int, height: int) -> bpy.types.Scene:
    scene = bpy.context.scene
    render = scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = width, height, 100
    render.engine, scene.cycles.samples, scene.cycles.device = "CYCLES", 1, "CPU"
    render.image_settings.file_format, render.image_settings.color_depth = "OPEN_EXR", "32"
    scene.view_settings.view_transform = "Raw"
    scene.camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    scene.collection.objects.link(scene.camera)
    tree = bpy.data.node_groups.new("denoise", "CompositorNodeTree")
    scene.compositing_node_group = tree
    tree.interface.new_socket(name="Image", in_out="OUTPUT", socket_type="NodeSocketColor")
    source, filtered = tree.nodes.new("CompositorNodeImage"), tree.nodes.new("CompositorNodeDenoise")
    source.image = image
    output = tree.nodes.new("NodeGroupOutput")
    tree.links.new(source.outputs[0], filtered.inputs[0])
    tree.links.new(filtered.outputs[0], output.inputs[0])
    return scene
