/** Choosing by looking: what is looked at long enough is chosen, once, and again only after looking away. Times in ms. */
export class Dwell {
  readonly #needed: number;
  #target: string | null = null;
  #since = 0;
  #done = false;

  constructor(needed = DWELL_MS) {
    this.#needed = needed;
  }

  /** How much of the ring is drawn, 0 to 1. */
  progress(now: number): number {
    return this.#target === null || this.#done ? 0 : Math.min(1, (now - this.#since) / this.#needed);
  }

  /** `target` is looked at now; gives it back at the moment it is chosen. */
  look(target: string | null, now: number): string | null {
    if (target !== this.#target) {
      this.#target = target;
      this.#since = now;
      this.#done = false;
    }
    if (target === null || this.#done || now - this.#since < this.#needed) return null;
    this.#done = true;
    return target;
  }

  /** Begin again from nothing. */
  reset(): void {
    this.#target = null;
    this.#done = false;
  }
}

export const DWELL_MS = 1_200;
