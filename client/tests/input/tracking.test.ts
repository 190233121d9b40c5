import { expect, it } from 'vitest';
import { Tracking } from '../../src/input/tracking';

const after = (...seen: readonly (readonly [boolean, number])[]): Tracking => {
  const tracking = new Tracking();
  for (const [any, now] of seen) tracking.see(any, now);
  return tracking;
};

it('takes a controller for gone only when it stays away', () => {
  const tracking = after([true, 0], [false, 100], [false, 500]);
  expect(tracking.lost(500)).toBe(false);
  tracking.see(false, 950);
  expect(tracking.lost(950)).toBe(true);
});

it('says so for a while, not for ever, and the eyes stay in charge', () => {
  const tracking = after([true, 0], [false, 100]);
  expect(tracking.justLost(2_000)).toBe(true);
  expect(tracking.justLost(20_000)).toBe(false);
  expect(tracking.lost(20_000)).toBe(true);
});

it('gives back at once when one is there again', () => {
  expect(after([true, 0], [false, 100], [false, 2_000], [true, 3_000]).lost(3_000)).toBe(false);
});

it('misses nothing where there never was one, or the headset came off', () => {
  expect(after([false, 0], [false, 5_000]).lost(5_000)).toBe(false);
  const tracking = after([true, 0], [false, 100]);
  tracking.reset();
  tracking.see(false, 5_000);
  expect(tracking.lost(9_000)).toBe(false);
});
