import { BufferGeometry, DoubleSide, Float32BufferAttribute, Group, Line, LineBasicMaterial, Mesh, MeshBasicMaterial, RingGeometry, Vector3 } from 'three';
import type { Quaternion } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Pointer } from './pointer';

const end = new Vector3();

/** The same for all, so that one program draws them. */
const ALIKE = { transparent: true, toneMapped: false, side: DoubleSide, forceSinglePass: true } as const;

/**
 * What shows where one points in a headset: a ray, a dot where it meets something, and a ring that fills while one looks. Dot and ring lie on
 * something pale, so that they are seen on dark things too, and so is how much of the ring is left. A look that only passes fills nothing.
 */
export class Cursor {
  readonly group = new Group();
  readonly #ray: Line;
  readonly #under: Mesh;
  readonly #dot: Mesh;
  readonly #ring: Mesh<RingGeometry>;

  constructor() {
    const points = new BufferGeometry().setAttribute('position', new Float32BufferAttribute([0, 0, 0, 0, 0, 1], 3));
    this.#ray = new Line(points, new LineBasicMaterial({ ...ALIKE, color: PALE, opacity: 0.55 }));
    this.#under = flat(mergeGeometries([new RingGeometry(0, DOT + EDGE, DOT_SEGMENTS), new RingGeometry(INNER - EDGE, OUTER + EDGE, SEGMENTS)]), PALE, 11);
    this.#dot = flat(new RingGeometry(0, DOT, DOT_SEGMENTS), SPRUCE, 12);
    this.#ring = flat(new RingGeometry(INNER, OUTER, SEGMENTS, 1, Math.PI / 2, -2 * Math.PI), SPRUCE, 12);
    this.group.add(this.#ray, this.#under, this.#dot, this.#ring);
  }

  /** Show `pointer` meeting something at `distance` (-1: nothing), facing the eyes; `filled` is how much of the ring is drawn. */
  show(pointer: Pointer | null, distance: number, filled: number, facing: Quaternion): void {
    this.group.visible = pointer !== null;
    if (pointer === null) return;
    const meets = distance > 0;
    const fills = filled > PASSING;
    this.#under.visible = this.#dot.visible = meets;
    this.#under.geometry.setDrawRange(0, fills ? Infinity : DOT_SEGMENTS * 6);
    this.#ring.visible = meets && fills;
    this.#ring.geometry.setDrawRange(0, Math.round(filled * SEGMENTS) * 6);
    end.copy(pointer.ray.direction).multiplyScalar(distance * 0.99).add(pointer.ray.origin);
    const size = Math.max(1, distance / BOARD);
    place(this.#under, size, facing);
    place(this.#dot, size, facing);
    place(this.#ring, size, facing);
    this.#ray.visible = pointer.source === 'menu';
    this.#ray.position.copy(pointer.ray.origin);
    this.#ray.lookAt(end.copy(pointer.ray.origin).add(pointer.ray.direction));
    this.#ray.scale.z = meets ? distance : REACH;
  }
}

const PALE = '#fbf7f0';
const SPRUCE = '#2f6f66';
const SEGMENTS = 40;
const DOT_SEGMENTS = 20;
/** Metres, as far off as a board is: the dot, the ring, and how far what is pale under them reaches beyond them. */
const DOT = 0.008;
const INNER = 0.02;
const OUTER = 0.031;
const EDGE = 0.0035;
/** So much of the ring is full before it shows. */
const PASSING = 0.12;
const REACH = 0.5;
/** As far off as a board is, metres; what is farther is marked as large to the eye. */
const BOARD = 1.3;

function place(mark: Mesh, size: number, facing: Quaternion): void {
  mark.scale.setScalar(size);
  mark.position.copy(end);
  mark.quaternion.copy(facing);
}

function flat<Shape extends BufferGeometry>(shape: Shape, color: string, order: number): Mesh<Shape> {
  const mark = new Mesh(shape, new MeshBasicMaterial({ ...ALIKE, color, depthTest: false, depthWrite: false }));
  mark.renderOrder = order;
  return mark;
}
