import { BufferGeometry, DoubleSide, Float32BufferAttribute, Group, Line, LineBasicMaterial, Mesh, MeshBasicMaterial, RingGeometry, Vector3 } from 'three';
import type { Quaternion } from 'three';
import type { Pointer } from './pointer';

const end = new Vector3();

/** The same for all, so that one program draws them. */
const ALIKE = { transparent: true, toneMapped: false, side: DoubleSide, forceSinglePass: true } as const;

/** What shows where one points in a headset: a ray, a dot where it meets something, and a ring that fills while one looks. */
export class Cursor {
  readonly group = new Group();
  readonly #ray: Line;
  readonly #dot: Mesh;
  readonly #ring: Mesh<RingGeometry>;

  constructor() {
    const points = new BufferGeometry().setAttribute('position', new Float32BufferAttribute([0, 0, 0, 0, 0, 1], 3));
    this.#ray = new Line(points, new LineBasicMaterial({ ...ALIKE, color: '#fbf7f0', opacity: 0.55 }));
    this.#dot = flat(new RingGeometry(0, 0.008, 20), '#2f6f66');
    this.#ring = flat(new RingGeometry(0.018, 0.027, SEGMENTS, 1, Math.PI / 2, -2 * Math.PI), '#2f6f66');
    this.group.add(this.#ray, this.#dot, this.#ring);
  }

  /** Show `pointer` meeting something at `distance` (-1: nothing), facing the eyes; `filled` is how much of the ring is drawn. */
  show(pointer: Pointer | null, distance: number, filled: number, facing: Quaternion): void {
    this.group.visible = pointer !== null;
    if (pointer === null) return;
    const meets = distance > 0;
    this.#dot.visible = meets;
    this.#ring.visible = meets && filled > 0;
    this.#ring.geometry.setDrawRange(0, Math.round(filled * SEGMENTS) * 6);
    end.copy(pointer.ray.direction).multiplyScalar(distance * 0.99).add(pointer.ray.origin);
    const size = Math.max(1, distance / BOARD);
    this.#dot.scale.setScalar(size);
    this.#ring.scale.setScalar(size);
    this.#dot.position.copy(end);
    this.#dot.quaternion.copy(facing);
    this.#ring.position.copy(end);
    this.#ring.quaternion.copy(facing);
    this.#ray.visible = pointer.source === 'menu';
    this.#ray.position.copy(pointer.ray.origin);
    this.#ray.lookAt(end.copy(pointer.ray.origin).add(pointer.ray.direction));
    this.#ray.scale.z = meets ? distance : REACH;
  }
}

const SEGMENTS = 40;
const REACH = 0.5;
/** As far off as a board is, metres; what is farther is marked as large to the eye. */
const BOARD = 1.3;

function flat<Shape extends RingGeometry>(shape: Shape, colour: string): Mesh<Shape> {
  const mark = new Mesh(shape, new MeshBasicMaterial({ ...ALIKE, color: colour, depthTest: false, depthWrite: false }));
  mark.renderOrder = 12;
  return mark;
}
