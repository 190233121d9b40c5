import { DoubleSide, Mesh, MeshBasicMaterial, SphereGeometry } from 'three';

const SOFT = '#e9e2d6';
const DARK = '#26221d';

/** A soft veil around the eyes: closed in one frame, opened slowly. Every change of place happens behind it. */
export class Veil {
  readonly mesh: Mesh;
  readonly #material = new MeshBasicMaterial({
    color: SOFT,
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
  #cut = false;
  /** A move of their own is a plain cut through the dark: for whom motion is unpleasant. */
  plain = false;

  constructor() {
    this.mesh = new Mesh(new SphereGeometry(0.4, 16, 12), this.#material);
    this.mesh.renderOrder = 5;
    this.mesh.frustumCulled = false;
  }

  /** Close at once; it opens again by itself over `seconds`. */
  drop(seconds = OPENING_S): void {
    this.#open = 0;
    this.#seconds = seconds;
    this.#cut = false;
    this.#material.color.set(SOFT);
  }

  /** A move of their own to another spot of the same place: shorter. */
  blink(): void {
    this.drop(this.plain ? CUT_S : SHORT_S);
    this.#cut = this.plain;
    if (this.plain) this.#material.color.set(DARK);
  }

  /** Open a little further. */
  advance(seconds: number): void {
    this.#open = Math.min(1, this.#open + seconds / this.#seconds);
    this.#material.opacity = this.#cut ? 1 : (1 - this.#open) ** 2;
    this.mesh.visible = this.#open < 1;
  }
}

const OPENING_S = 0.9;
const SHORT_S = 0.5;
const CUT_S = 0.2;
