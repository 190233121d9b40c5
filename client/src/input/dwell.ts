/** Choosing by looking: what is looked at long enough is chosen, once, and again only after looking away. Times in ms. */
export class Dwell {
  readonly #usual: number;
  #needed: number;
  #target: string | null = null;
  #since = 0;
  #done = false;

  constructor(usual = DWELL_MS) {
    this.#usual = this.#needed = usual;
  }

  /** How much of the ring is drawn, 0 to 1. */
  progress(now: number): number {
    return this.#target === null || this.#done ? 0 : Math.min(1, (now - this.#since) / this.#needed);
  }

  /** `target` is looked at now, and chosen after `needed`; gives it back at the moment it is. */
  look(target: string | null, now: number, needed = this.#usual): string | null {
    if (target !== this.#target) {
      this.#needed = needed;
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
