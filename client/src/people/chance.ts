/** A number 0..1 that depends only on a seed and a counter, so that everyone who watches sees the same. */
export function chance(seed: number, counter: number): number {
  return lot(seed, Math.floor(counter) | 0) / LOTS;
}

/** How many lots there are. */
export const LOTS = 2 ** 30;

/** A seed of 30 bits: larger whole numbers are put on the heap when they are handed on. */
export const seedFrom = (seed: number): number => Math.imul(seed + 1, 0x9e3779b1) >>> 2;

/** One of `LOTS` for a seed and a counter: a small whole number, which is the only kind that a function can give back without the heap. */
export function lot(seed: number, counter: number): number {
  let x = Math.imul(seed, 0x9e3779b1) ^ Math.imul((counter + 0x7f4a7c15) | 0, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) >>> 2;
}

/** Smooth noise -1..1 over time; `period` is about how long one swing takes (ms). */
export function drift(seed: number, now: number, period: number): number {
  const at = now / period;
  const step = Math.floor(at) | 0;
  const t = at - step;
  const s = t * t * (3 - 2 * t);
  return (lot(seed, step) * (1 - s) + lot(seed, (step + 1) | 0) * s) * (2 / LOTS) - 1;
}

/**
 * The last of an endless row of moments about `every` ms apart, irregular but always the same for a seed.
 * Moment `k` lies at `(k + jitter) * every` with jitter in 0..0.7, so the row never runs backwards.
 */
export function lastMoment(seed: number, now: number, every: number): number {
  const k = Math.floor(now / every);
  return momentTime(seed, k, every) <= now ? k : k - 1;
}

/** When moment `k` of the row of `lastMoment` happens: whole ms, so that nothing is put on the heap when it is handed on. */
export function momentTime(seed: number, k: number, every: number): number {
  return Math.round((k + (0.7 / LOTS) * lot(seed ^ 0x51ed, k | 0)) * every);
}

/** Whether something that happens with `share` (0..1) happens this time. */
export function happens(seed: number, counter: number, share: number): boolean {
  return lot(seed, Math.floor(counter) | 0) < share * LOTS;
}
