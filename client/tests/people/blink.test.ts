import { expect, test } from 'vitest';
import { blink } from '../../src/people/blink';
import { chance, drift, lastMoment, momentTime } from '../../src/people/chance';

const blinksIn = (seed: number, ms: number): number => {
  let count = 0;
  for (let t = 0, shut = false; t < ms; t += 10) {
    const closed = blink(seed, t) > 0.9;
    if (closed && !shut) count += 1;
    shut = closed;
  }
  return count;
};

test('people blink 12 to 20 times a minute', () => {
  for (const seed of [1, 2, 3, 77]) {
    const perMinute = blinksIn(seed, 300_000) / 5;
    expect(perMinute).toBeGreaterThanOrEqual(12);
    expect(perMinute).toBeLessThanOrEqual(20);
  }
});

test('two people do not blink together, one person always blinks alike', () => {
  const row = (seed: number): number[] => Array.from({ length: 400 }, (_, k) => blink(seed, k * 50));
  expect(row(5)).toEqual(row(5));
  expect(row(5)).not.toEqual(row(6));
});

test('irregular moments never run backwards', () => {
  let before = -1;
  for (let t = 0; t < 60_000; t += 37) {
    const k = lastMoment(9, t, 1300);
    expect(k).toBeGreaterThanOrEqual(before);
    expect(momentTime(9, k, 1300)).toBeLessThanOrEqual(t);
    before = k;
  }
});

test('chance is spread over 0 to 1 and drift is smooth', () => {
  const drawn = Array.from({ length: 2000 }, (_, k) => chance(4, k));
  expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(0.5, 1);
  for (let t = 0; t < 20_000; t += 20) expect(Math.abs(drift(3, t + 20, 2000) - drift(3, t, 2000))).toBeLessThan(0.05);
});
