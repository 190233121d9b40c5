import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { Object3D, Texture } from 'three';
import type { Point } from './manifest';

/** Where the plate at the participant's own door hangs, which way it faces (radians about +Y), and its size in metres. */
interface Plate {
  readonly position: Point;
  readonly heading: number;
  readonly size: readonly [number, number];
}

/** Above the bell of the own door, as the neighbour's hangs above theirs (`tools/places/stairwell.py`, `_doors`). */
const OWN_DOOR: Plate = { position: [-2.893, 1.28, -1.85], heading: Math.PI / 2, size: [0.2, 0.08] };
const PLATES: Readonly<Record<string, Plate>> = { stairwell: OWN_DOOR, 'stairwell-evening': OWN_DOOR };
const MARK = 'door-name';

/**
 * Hang `name` at the participant's own door in the room `id`, in place of one that hangs there. Nothing hangs where they gave no
 * name, where there is no such door, or where it cannot be written (`write` gives null).
 */
export function hangName(root: Object3D, id: string, name: string, write: (name: string) => Texture | null = written): void {
  takeDown(root);
  const plate = PLATES[id];
  const map = plate === undefined || name === '' ? null : write(name);
  if (plate === undefined || map === null) return;
  const mesh = new Mesh(new PlaneGeometry(...plate.size), new MeshBasicMaterial({ map, color: SHADE }));
  mesh.name = MARK;
  mesh.position.set(...plate.position);
  mesh.rotation.y = plate.heading;
  root.add(mesh);
}

function takeDown(root: Object3D): void {
  const old = root.getObjectByName(MARK) as Mesh<PlaneGeometry, MeshBasicMaterial> | undefined;
  if (old === undefined) return;
  old.removeFromParent();
  old.geometry.dispose();
  old.material.map?.dispose();
  old.material.dispose();
}

/** A white plate with dark letters as large as fit. */
function written(name: string): Texture | null {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = TEXELS;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const [width, height] = TEXELS;
  pen.fillStyle = '#f8f7f3';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = '#787e82';
  pen.lineWidth = 8;
  pen.strokeRect(6, 6, width - 12, height - 12);
  pen.fillStyle = '#22282e';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  let letters = LARGEST;
  do pen.font = `600 ${letters}px system-ui, 'Noto Sans', sans-serif`;
  while (pen.measureText(name).width > width * 0.86 && (letters -= 4) > SMALLEST);
  pen.fillText(name, width / 2, height / 2, width * 0.88);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
}

const TEXELS: [number, number] = [480, 192];
const [LARGEST, SMALLEST] = [104, 28];
/** The light that falls there; the plate itself is not baked. */
const SHADE = '#c9c2b4';
