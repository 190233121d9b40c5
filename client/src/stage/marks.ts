import { BufferGeometry, DoubleSide, Mesh, MeshBasicMaterial, Object3D, RingGeometry, SphereGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { AnchorSpot } from './manifest';

/** A mark that can be pointed at; `owner` is hidden with all the marks. */
export interface MarkSpot {
  readonly id: string;
  readonly at: Object3D;
  readonly radius: number;
  readonly owner: Object3D;
  /** As on a board: `relocate:guest.9`. */
  readonly press: string;
}

/**
 * Where one may be instead: a quiet ring on each seat or on the floor, with a ball above it that is seen over a table too. They are
 * there only while somebody chooses. All of one colour are one mesh, so that many cost no more than one.
 */
export class Marks {
  readonly root = new Object3D();
  /** To be pointed at; the ids are anchors. */
  spots: readonly MarkSpot[] = [];
  readonly #light = flat('#fbf7f0', 6);
  readonly #dark = flat('#2f6f66', 7);
  readonly #full = flat('#2f6f66', 7);
  #heights: ReadonlyMap<string, readonly [number, number, number]> = new Map();

  constructor() {
    this.root.add(this.#light, this.#dark, this.#full);
    this.#full.geometry = mergeGeometries([lying(0, OUTER, 0), ball(BALL * 1.5, LIFT)]);
    this.show(new Map());
    this.clear();
  }

  /** Mark each of `anchors`. */
  show(anchors: ReadonlyMap<string, AnchorSpot>): void {
    this.#heights = new Map([...anchors].map(([id, { position: [x, y, z], seat }]) => [id, [x, y + (seat ?? 0) + ABOVE, z]]));
    this.#shape(this.#light, [lying(INNER, OUTER, 0), ball(BALL, LIFT)]);
    this.#shape(this.#dark, [lying(INNER - EDGE, INNER, 0), lying(OUTER, OUTER + EDGE, 0), ball(BALL * 0.62, LIFT)]);
    this.spots = [...this.#heights].map(([id, [x, y, z]]) => {
      const at = new Object3D();
      at.position.set(x, y + LIFT / 2, z);
      this.root.add(at);
      return { id, at, radius: RADIUS, owner: this.root, press: `relocate:${id}` };
    });
    this.root.visible = true;
    this.root.updateMatrixWorld(true);
    this.hover(null);
  }

  /** Fill the mark that is pointed at. */
  hover(id: string | null): void {
    const at = id === null ? undefined : this.#heights.get(id);
    this.#full.visible = at !== undefined;
    if (at !== undefined) this.#full.position.set(...at);
  }

  /** Nobody chooses any more. */
  clear(): void {
    this.root.visible = false;
    for (const { at } of this.spots) at.removeFromParent();
    this.spots = [];
    this.#heights = new Map();
  }

  #shape(mesh: Mesh, parts: readonly BufferGeometry[]): void {
    const all = [...this.#heights.values()].flatMap(([x, y, z]) => parts.map((part) => part.clone().translate(x, y, z)));
    mesh.geometry.dispose();
    mesh.geometry = mergeGeometries(all.length > 0 ? all : [...parts]);
    for (const part of [...parts, ...all]) part.dispose();
  }
}

/** Metres: the ring, its edges, how far above seat or floor it lies, and the ball above it. */
const INNER = 0.15;
const OUTER = 0.2;
const EDGE = 0.018;
const ABOVE = 0.025;
const BALL = 0.05;
const LIFT = 0.55;
/** Around the middle between ring and ball: as easy to hit as a head. */
const RADIUS = 0.32;

function flat(color: string, order: number): Mesh {
  // As the cursor and the veil have it, so that all are drawn by one program; they are made ready together.
  const material = new MeshBasicMaterial({ color, side: DoubleSide, forceSinglePass: true, transparent: true, opacity: 0.94, depthWrite: false, toneMapped: false });
  const mesh = new Mesh(new BufferGeometry(), material);
  mesh.renderOrder = order;
  mesh.frustumCulled = false;
  return mesh;
}

const lying = (inner: number, outer: number, y: number): BufferGeometry => new RingGeometry(inner, outer, 40).rotateX(-Math.PI / 2).translate(0, y, 0);

const ball = (radius: number, y: number): BufferGeometry => new SphereGeometry(radius, 14, 10).translate(0, y, 0);
