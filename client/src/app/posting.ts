import type { Rig } from './rig';

/** Sends where the head is, ten times a second, in the form of the protocol's `POSE_FRAME`. Allocates nothing. */
export class Posting {
  readonly #frame = new Float32Array(8);
  readonly #send: (frame: ArrayBuffer) => void;
  #next = 0;

  constructor(send: (frame: ArrayBuffer) => void) {
    this.#send = send;
  }

  /** Send the head of `rig` at run time `run` if it is time again. */
  post(local: number, run: number, rig: Rig): void {
    if (local < this.#next) return;
    this.#next = local + EVERY_MS;
    this.#frame[0] = run / 1000;
    rig.head.toArray(this.#frame, 1);
    rig.turn.toArray(this.#frame, 4);
    this.#send(this.#frame.buffer);
  }
}

const EVERY_MS = 100;
