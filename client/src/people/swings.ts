import { drift } from './chance';

/** What swings in a living body: what it is added to the seed with, and about how long one swing takes (ms). */
const SWINGS = [
  ['weight', 0x11, 5200], ['hips', 0x12, 4300], ['spineX', 0x13, 3100], ['spineY', 0x14, 3700],
  ['headX', 0x15, 1900], ['headY', 0x16, 2300], ['headZ', 0x17, 2900],
  ['leftArm', 0x20, 3300], ['leftCurl', 0x20 ^ 0x40, 2700], ['rightArm', 0x21, 3300], ['rightCurl', 0x21 ^ 0x40, 2700],
  ['wavering', 0x31, 1400], ['pupil', 0x32, 2600], ['brow', 0x33, 2300], ['pressLeft', 0x34, 3100], ['pressRight', 0x35, 3400], ['squint', 0x36, 1900],
] as const;

export type Swing = (typeof SWINGS)[number][0];

/** Where each of them is in `Swings.at`. */
export const SWING = Object.fromEntries(SWINGS.map(([name], k) => [name, k])) as Readonly<Record<Swing, number>>;

const COUNT = SWINGS.length;
const PERIODS = Float64Array.from(SWINGS, ([, , period]) => period);

/**
 * The small swings of one body, all worked out together: a number that is handed from function to function is put on the heap,
 * and there are some fifteen of them in every frame.
 */
export class Swings {
  /** The time of breath and blinks, ms; begun as a fraction, so that the engine keeps it as one. */
  living = 0.5;
  /** Each swing, -1..1, after `swing`. */
  readonly at = new Float64Array(COUNT);
  readonly #seeds: Int32Array;

  constructor(seed: number) {
    this.#seeds = Int32Array.from(SWINGS, ([, own]) => seed ^ own);
  }

  swing(): void {
    for (let k = 0; k < COUNT; k += 1) this.at[k] = drift(this.#seeds[k] ?? 0, this.living, PERIODS[k] ?? 1);
  }
}
