import { BufferAttribute, CircleGeometry, InstancedMesh, Matrix4, MeshBasicMaterial, type Object3D, Sphere, Vector3 } from 'three';

const RINGS = [1, 0.45, 0.16, 0] as const;
const ROUND = 24;
const EVERYWHERE = new Sphere(new Vector3(), 1e4);
const spot = new Matrix4();

/** What throws a soft shadow on the floor: writes where it lies and how large it is; false when it throws none. */
export interface Shading {
  shade(out: Matrix4): boolean;
}

/** Soft dark patches on the floor under everybody in a room: one draw call for all, no shadow map. */
export class Shadows {
  readonly mesh: InstancedMesh;

  constructor(most: number) {
    const material = new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false, opacity: 0.42 });
    material.polygonOffset = true;
    material.polygonOffsetFactor = -2;
    this.mesh = new InstancedMesh(rings(), material, most);
    this.mesh.name = 'shadows';
    this.mesh.renderOrder = -1;
    this.mesh.count = 0;
    this.mesh.boundingSphere = EVERYWHERE;
  }

  /** Lay the shadows of this moment. */
  lay(people: readonly Shading[]): void {
    let count = 0;
    for (const one of people) {
      if (count >= this.mesh.instanceMatrix.count || !one.shade(spot)) continue;
      this.mesh.setMatrixAt(count, spot);
      count += 1;
    }
    this.mesh.count = count;
    this.mesh.instanceMatrix.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.geometry.dispose();
    (this.mesh.material as MeshBasicMaterial).dispose();
    this.mesh.dispose();
  }
}

function rings(): CircleGeometry {
  const geometry = new CircleGeometry(1, ROUND);
  const places: number[] = [];
  const colours: number[] = [];
  const index: number[] = [];
  RINGS.forEach((alpha, ring) => {
    for (let k = 0; k < ROUND; k += 1) {
      const angle = (k / ROUND) * 2 * Math.PI;
      const radius = ring / (RINGS.length - 1);
      places.push(Math.cos(angle) * radius, 0, Math.sin(angle) * radius);
      colours.push(0.07, 0.05, 0.04, alpha);
      if (ring === 0) continue;
      const [a, b] = [(ring - 1) * ROUND + k, (ring - 1) * ROUND + ((k + 1) % ROUND)];
      index.push(a, b, a + ROUND, b, b + ROUND, a + ROUND);
    }
  });
  geometry.setIndex(index);
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(places), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(colours), 4));
  geometry.deleteAttribute('normal');
  geometry.deleteAttribute('uv');
  return geometry;
}

/** Lay a shadow under somebody who stands at `root`, wider and farther ahead the more they sit (0..1). */
export function lie(out: Matrix4, root: Object3D, sit: number): void {
  const s = Math.sin(root.rotation.y);
  const c = Math.cos(root.rotation.y);
  const wide = 0.34 + 0.04 * sit;
  const deep = 0.27 + 0.17 * sit;
  const { elements } = out.identity();
  elements[0] = c * wide;
  elements[2] = -s * wide;
  elements[8] = s * deep;
  elements[10] = c * deep;
  elements[12] = root.position.x + s * 0.12 * sit;
  elements[13] = root.position.y + 0.008;
  elements[14] = root.position.z + c * 0.12 * sit;
}
