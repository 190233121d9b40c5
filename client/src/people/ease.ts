/** The path a hand or head takes from 0 to 1 with the least jerk (Flash & Hogan 1985); flat outside 0..1. */
export function glide(t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return t * t * t * (10 + t * (6 * t - 15));
}

/** How far on that path one is `since` ms after it began, where it takes `lasting` ms; whole numbers are handed on without the heap. */
export function glided(since: number, lasting: number): number {
  return since >= lasting ? 1 : glide(since / lasting);
}

/** Grows from `start` to `peak`, holds to `relax`, is gone at `end` (all ms). */
export function swell(now: number, start: number, peak: number, relax: number, end: number): number {
  if (now <= start || now >= end) return 0;
  const up = peak > start ? glided(now - start, peak - start) : 1;
  const down = end > relax ? glided(end - now, end - relax) : 1;
  return Math.min(up, down);
}

/** `value` kept within `low` and `high`. */
export function within(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** An angle brought into -pi..pi. */
export function wrap(angle: number): number {
  return angle - Math.round(angle / (2 * Math.PI)) * 2 * Math.PI;
}

/** Between `a` and `b` by `share`. */
export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** The length of a way on the floor; `Math.hypot` makes a new object of each call. */
export const across = (x: number, z: number): number => Math.sqrt(x * x + z * z);
