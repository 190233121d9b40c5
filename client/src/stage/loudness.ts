/** How many people talk around the participant: nobody, few, some, many. */
export type NoiseLevel = 0 | 1 | 2 | 3;

const CROWD = [0, 0.22, 0.5, 1] as const;

/** The gain of what grows with the crowd; anything out of range is brought into it. */
export function crowdGain(level: number): number {
  const whole = Number.isFinite(level) ? Math.min(3, Math.max(0, Math.round(level))) : 0;
  return CROWD[whole as NoiseLevel];
}

/** Seconds of each loop file that lie before the part that repeats. */
export const LOOP_LEAD = 0.3;

/**
 * Where a decoded loop file begins and ends to repeat. The file holds the loop with a bit of itself before and after, so
 * any window of just that length is seamless, however much silence the decoder puts at the front.
 */
export function loopWindow(loop: number, decoded: number): { readonly start: number; readonly end: number } {
  const start = Math.max(0, Math.min(LOOP_LEAD, decoded - loop));
  return { start, end: Math.min(start + loop, decoded) };
}
