import { expect, it } from 'vitest';
import { RunClock } from '../../src/session/clock';

function running(): RunClock {
  const clock = new RunClock();
  clock.sync(0, 5_000);
  clock.go(5_000);
  return clock;
}

it('goes on with the local clock', () => {
  expect(running().now(6_234)).toBe(1_234);
});

it('stands still while the run does, and goes on from there', () => {
  const clock = running();
  clock.stop(6_000);
  expect(clock.now(9_000)).toBe(1_000);
  clock.go(9_000);
  expect(clock.now(9_500)).toBe(1_500);
});

it('never goes back within a run', () => {
  const clock = running();
  clock.now(7_000);
  clock.sync(500, 7_000);
  expect(clock.now(7_010)).toBe(2_000);
});

it('works off a small difference gently and a large one at once', () => {
  const clock = running();
  clock.sync(1_100, 6_000);
  expect(clock.now(6_000)).toBe(1_020);
  clock.sync(9_000, 6_000);
  expect(clock.now(6_000)).toBe(9_000);
});

it('begins again at zero with a new run', () => {
  const clock = running();
  clock.now(8_000);
  clock.restart();
  expect(clock.now(8_000)).toBe(0);
});

it('goes faster, slower or not at all where a preview asks for it, without a leap', () => {
  const clock = running();
  clock.setPace(4, 1_000, 6_000);
  expect(clock.now(6_000)).toBe(1_000);
  expect(clock.now(6_500)).toBe(3_000);
  clock.setPace(0, 3_000, 6_500);
  expect([clock.now(9_000), clock.going]).toEqual([3_000, false]);
  clock.sync(5_000, 9_000);
  expect(clock.now(9_900)).toBe(5_000);
  clock.setPace(1, 5_000, 10_000);
  expect([clock.now(10_100), clock.going]).toEqual([5_100, true]);
});
