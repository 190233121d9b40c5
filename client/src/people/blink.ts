import { lastMoment, momentTime } from './chance';
import { glided } from './ease';

const EVERY = 3800;
const CLOSE = 75;
const HOLD = 35;
const OPEN = 140;

/** How far the lids are closed, 0..1, by blinks of their own accord: about 16 a minute, irregular, the same for a seed. */
export function blink(seed: number, now: number): number {
  return lid(now - momentTime(seed, lastMoment(seed, now, EVERY), EVERY));
}

/** One blink, `since` ms after it began. */
export function lid(since: number): number {
  if (since < 0 || since > CLOSE + HOLD + OPEN) return 0;
  if (since < CLOSE) return glided(since, CLOSE);
  return since < CLOSE + HOLD ? 1 : 1 - glided(since - CLOSE - HOLD, OPEN);
}
