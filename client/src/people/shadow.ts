import { BufferAttribute, CircleGeometry, Mesh, MeshBasicMaterial } from 'three';

const RINGS = [1, 0.45, 0.16, 0] as const;
const ROUND = 24;

/** A soft dark patch on the floor under a person: one draw call, no shadow map. */
export function blobShadow(): Mesh {
  const geometry = rings();
  const material = new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false, opacity: 0.42 });
  material.polygonOffset = true;
  material.polygonOffsetFactor = -2;
  const mesh = new Mesh(geometry, material);
  mesh.name = 'shadow';
  mesh.renderOrder = -1;
  return mesh;
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
