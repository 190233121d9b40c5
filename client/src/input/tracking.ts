/**
 * Whether there is a controller or a hand to point with. One that goes out of sight for a blink is not gone; when none is left, the
 * eyes take over, until one is back.
 */
export class Tracking {
  #had = false;
  #goneSince = Infinity;

  /** At `now` (ms), whether `any` of them is followed by the headset. */
  see(any: boolean, now: number): void {
    if (any) {
      this.#had = true;
      this.#goneSince = Infinity;
    } else if (this.#had && this.#goneSince === Infinity) this.#goneSince = now;
  }

  /** The last of them is gone. */
  lost(now: number): boolean {
    return now - this.#goneSince >= BLINK_MS;
  }

  /** It has gone just now, so that it is worth a word. */
  justLost(now: number): boolean {
    return this.lost(now) && now - this.#goneSince < TOLD_MS;
  }

  /** The headset is off: there was never one. */
  reset(): void {
    this.#had = false;
    this.#goneSince = Infinity;
  }
}

const BLINK_MS = 800;
const TOLD_MS = 15_000;
