/** A number 0..1 that depends only on a seed and a counter, so that everyone who watches sees the same. */
export function chance(seed: number, counter: number): number {
  return (hash(seed, Math.floor(counter) | 0) >>> 0) / WHOLE;
}

const WHOLE = 4294967296;

/** 32 bits of a seed and a counter as a small whole number, which is the only kind that a function can give back without the heap. */
function hash(seed: number, counter: number): number {
  let x = Math.imul(seed, 0x9e3779b1) ^ Math.imul((counter + 0x7f4a7c15) | 0, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return x ^ (x >>> 15);
}

/** Smooth noise -1..1 over time; `period` is about how long one swing takes (ms). */
export function drift(seed: number, now: number, period: number): number {
  const at = now / period;
  const step = Math.floor(at) | 0;
  const t = at - step;
  const s = t * t * (3 - 2 * t);
  return (((hash(seed, step) >>> 0) / WHOLE) * (1 - s) + ((hash(seed, (step + 1) | 0) >>> 0) / WHOLE) * s) * 2 - 1;
}

/**
 * The last of an endless row of moments about `every` ms apart, irregular but always the same for a seed.
 * Moment `k` lies at `(k + jitter) * every` with jitter in 0..0.7, so the row never runs backwards.
 */
export function lastMoment(seed: number, now: number, every: number): number {
  const k = Math.floor(now / every);
  return momentTime(seed, k, every) <= now ? k : k - 1;
}

/** When moment `k` of the row of `lastMoment` happens (ms). */
export function momentTime(seed: number, k: number, every: number): number {
  return (k + 0.7 * chance(seed ^ 0x51ed, k)) * every;
}
