import { DoubleSide, Mesh, MeshBasicMaterial, SphereGeometry } from 'three';

/** A soft veil around the eyes: closed in one frame, opened slowly. Every change of place happens behind it. */
export class Veil {
  readonly mesh: Mesh;
  readonly #material = new MeshBasicMaterial({
    color: '#e9e2d6',
    side: DoubleSide, // as the cursor has it, so that both are drawn by one program
    forceSinglePass: true,
    transparent: true,
    opacity: 1,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  #open = 0;
  #seconds = OPENING_S;

  constructor() {
    this.mesh = new Mesh(new SphereGeometry(0.4, 16, 12), this.#material);
    this.mesh.renderOrder = 5;
    this.mesh.frustumCulled = false;
  }

  /** Close at once; it opens again by itself over `seconds`. */
  drop(seconds = OPENING_S): void {
    this.#open = 0;
    this.#seconds = seconds;
  }

  /** Open a little further. */
  advance(seconds: number): void {
    this.#open = Math.min(1, this.#open + seconds / this.#seconds);
    this.#material.opacity = (1 - this.#open) ** 2;
    this.mesh.visible = this.#open < 1;
  }
}

const OPENING_S = 0.9;
