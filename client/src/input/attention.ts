/**
 * What the participant gives their attention: a head or a thing within 12 degrees of where the head points.
 *
 * It is told when it has lasted a second, and told again only after a while, so that a long look is one event and then few.
 */
export class Attention {
  #target: string | null = null;
  #since = 0;
  #told = false;
  readonly #toldAt = new Map<string, number>();

  /** `target` is in sight at `now` (ms); gives how long it has been held when there is something to tell, else 0. */
  see(target: string | null, now: number): number {
    if (target !== this.#target) {
      this.#target = target;
      this.#since = now;
      this.#told = false;
    }
    if (target === null || this.#told || now - this.#since < HELD_MS) return 0;
    if (now - (this.#toldAt.get(target) ?? -Infinity) < AGAIN_MS) return 0;
    this.#told = true;
    this.#toldAt.set(target, now);
    return Math.round(now - this.#since);
  }

  /** A new run: nothing has been looked at yet. */
  reset(): void {
    this.#target = null;
    this.#toldAt.clear();
  }
}

/** How close to the line of sight counts as looking at: cosine of 12 degrees. */
export const IN_SIGHT = Math.cos((12 * Math.PI) / 180);

const HELD_MS = 1_000;
const AGAIN_MS = 4_000;
