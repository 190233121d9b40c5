import type { Way } from '../session/intents';

/** A thumbstick that is pushed to a side: one step for each push, and the next only after it has been let go. */
export class Stick {
  #pushed = false;

  /** The stick is at `x` (right is 1) and `y` now; gives the way of a new push. One that goes more forward or back is none. */
  push(x: number, y: number): Way | null {
    if (Math.abs(x) < LET_GO) this.#pushed = false;
    if (this.#pushed || Math.abs(x) < PUSHED || Math.abs(y) > Math.abs(x)) return null;
    this.#pushed = true;
    return x < 0 ? 'left' : 'right';
  }
}

/** Parts of the whole way; apart, so that a hand that trembles at one of them turns nobody twice. */
const PUSHED = 0.7;
const LET_GO = 0.35;
