/**
 * The built bodies hold together: where pieces of cloth meet, both sides lie in the same place and move with the same bones,
 * and where an elbow bends there is no other cloth under a sleeve that could come through it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Ray, Vector3 } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { beforeAll, describe, expect, it } from 'vitest';

const CAST = `${import.meta.dirname}/../../../content/everyday/cast`;
const PEOPLE = readdirSync(CAST, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

interface Accessor { bufferView: number; byteOffset?: number; count: number }
interface Packed { byteOffset?: number; byteLength: number; byteStride: number; count: number; mode: string; filter?: string }
interface Gltf {
  accessors: Accessor[];
  bufferViews: { extensions?: Record<string, Packed | undefined> }[];
  meshes: { primitives: { attributes: Record<string, number>; indices: number }[] }[];
  nodes: { name?: string; translation?: [number, number, number]; children?: number[] }[];
}
interface Rows { count: number; row: (index: number, bytes: number) => Buffer }

function read(file: string): { gltf: Gltf; bytes: Buffer } {
  const raw = readFileSync(file);
  const length = raw.readUInt32LE(12);
  return { gltf: JSON.parse(raw.toString('utf8', 20, 20 + length)) as Gltf, bytes: raw.subarray(28 + length) };
}

function unpacked({ gltf, bytes }: ReturnType<typeof read>, index: number): Rows {
  const accessor = gltf.accessors[index];
  const packed = accessor && gltf.bufferViews[accessor.bufferView]?.extensions?.['EXT_meshopt_compression'];
  if (!accessor || !packed) throw new Error(`accessor ${String(index)} is not packed as expected`);
  const out = new Uint8Array(packed.count * packed.byteStride);
  const start = packed.byteOffset ?? 0;
  MeshoptDecoder.decodeGltfBuffer(out, packed.count, packed.byteStride, bytes.subarray(start, start + packed.byteLength), packed.mode, packed.filter);
  const at = (row: number): number => (accessor.byteOffset ?? 0) + row * packed.byteStride;
  return { count: accessor.count, row: (row, size) => Buffer.from(out.buffer, at(row), size) };
}

/** The bones of each vertex with their weights, gathered by the place where the vertex lies. */
function bonesByPlace(file: string): Map<string, Set<string>> {
  const found = read(file);
  const places = new Map<string, Set<string>>();
  for (const [number, mesh] of found.gltf.meshes.entries()) {
    for (const { attributes } of mesh.primitives) {
      const [points, joints, weights] = ['POSITION', 'JOINTS_0', 'WEIGHTS_0'].map((name) => unpacked(found, attributes[name] ?? -1));
      if (!points || !joints || !weights) throw new Error(`${file} has no joints`);
      for (let k = 0; k < points.count; k += 1) {
        const place = `${String(number)} ${points.row(k, 12).toString('hex')}`;
        const share = weights.row(k, 4);
        const bones = [...joints.row(k, 4)].map((joint, slot) => [joint, share[slot]]).filter(([, weight]) => weight).join(' ');
        places.set(place, (places.get(place) ?? new Set()).add(bones));
      }
    }
  }
  return places;
}

/** Where a joint is at rest, in metres: joints have no rotation then. */
function jointOf({ nodes }: Gltf, name: string): Vector3 {
  const place = new Vector3();
  for (let at = nodes.findIndex((node) => node.name === name); at >= 0; at = nodes.findIndex((node) => node.children?.includes(at))) {
    place.add(new Vector3(...(nodes[at]?.translation ?? [0, 0, 0])));
  }
  return place;
}

/** How many surfaces lie around a joint in a direction, within 0.12 m. */
function layersAround(found: ReturnType<typeof read>, joint: string, direction: Vector3): number {
  const ray = new Ray(jointOf(found.gltf, joint), direction.normalize());
  const hit = new Vector3();
  let layers = 0;
  for (const { attributes, indices } of found.gltf.meshes.flatMap((mesh) => mesh.primitives)) {
    const [points, corners] = [unpacked(found, attributes['POSITION'] ?? -1), unpacked(found, indices)];
    const spot = (k: number): Vector3 => {
      const row = points.row(corners.row(k, 2).readUInt16LE(), 12);
      return new Vector3(row.readFloatLE(0), row.readFloatLE(4), row.readFloatLE(8));
    };
    for (let k = 0; k < corners.count; k += 3) {
      if (ray.intersectTriangle(spot(k), spot(k + 1), spot(k + 2), false, hit) && hit.distanceTo(ray.origin) < 0.12) layers += 1;
    }
  }
  return layers;
}

describe.each(PEOPLE)('%s', (person) => {
  beforeAll(() => MeshoptDecoder.ready);

  it.each(['body.glb', 'far.glb'])('has no seam in %s that opens when joints bend', (file) => {
    const places = [...bonesByPlace(`${CAST}/${person}/${file}`).values()];
    expect(places.length).toBeGreaterThan(1000);
    expect(places.filter((bones) => bones.size > 1)).toEqual([]);
  });

  it.each(['l', 'r'])('has one layer of cloth or skin around the elbow (%s)', (side) => {
    const body = read(`${CAST}/${person}/body.glb`);
    const directions = [new Vector3(0.03, 0.05, 1), new Vector3(0.03, 0.05, -1), new Vector3(side === 'l' ? 1 : -1, 1, 0.1)];
    expect(directions.map((direction) => layersAround(body, `lowerarm_${side}`, direction))).toEqual([1, 1, 1]);
  });
});
