import { DoubleSide, Mesh, MeshBasicMaterial, SphereGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';

/**
 * Softly narrows what is seen for a moment, around the middle, while the picture turns in one step: what moves at the edge of
 * sight is what makes unwell. The shells lie over each other, so that the edge is soft with the one plain material of the veil.
 */
export class Blinkers {
  readonly mesh: Mesh;
  readonly #material = new MeshBasicMaterial({
    color: '#3d3831',
    side: DoubleSide, // as the veil has it, so that both are drawn by one program
    forceSinglePass: true,
    transparent: true,
    opacity: 0,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  #open = 1;

  constructor() {
    this.mesh = new Mesh(mergeGeometries(HOLES.map(shell)), this.#material);
    this.mesh.renderOrder = 4; // behind the boards, which are read on
    this.mesh.frustumCulled = false;
    this.mesh.visible = false;
  }

  /** Close around the middle at once; they open again by themselves. */
  drop(): void {
    this.#open = 0;
    this.#settle();
  }

  /** Open a little further. */
  advance(seconds: number): void {
    if (this.#open >= 1) return;
    this.#open = Math.min(1, this.#open + seconds / OPENING_S);
    this.#settle();
  }

  #settle(): void {
    this.#material.opacity = SHELL * (1 - this.#open);
    this.mesh.visible = this.#open < 1;
  }
}

/** Half of what stays free, radians, from the innermost shell out. */
const HOLES = [0.5, 0.58, 0.66, 0.74, 0.82];
/** How dark one shell is; where all lie over each other it is nine tenths. */
const SHELL = 0.38;
const OPENING_S = 0.35;

/** A ball around the eyes with a round hole ahead. */
const shell = (hole: number): SphereGeometry => {
  const ball = new SphereGeometry(0.38, 24, 8, 0, Math.PI * 2, hole, Math.PI - hole);
  ball.rotateX(-Math.PI / 2);
  return ball;
};
