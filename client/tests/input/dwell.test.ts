import { expect, it } from 'vitest';
import { Dwell } from '../../src/input/dwell';

it('chooses what is looked at for 1.2 seconds, once', () => {
  const dwell = new Dwell();
  expect(dwell.look('order', 0)).toBeNull();
  expect(dwell.look('order', 1_199)).toBeNull();
  expect(dwell.look('order', 1_200)).toBe('order');
  expect(dwell.look('order', 5_000)).toBeNull();
});

it('begins again after looking away', () => {
  const dwell = new Dwell();
  dwell.look('order', 0);
  dwell.look(null, 1_000);
  dwell.look('order', 1_100);
  expect(dwell.look('order', 2_200)).toBeNull();
  expect(dwell.look('order', 2_300)).toBe('order');
});

it('shows how far it has come', () => {
  const dwell = new Dwell(1_000);
  dwell.look('order', 0);
  expect(dwell.progress(250)).toBe(0.25);
  dwell.look('order', 1_000);
  expect(dwell.progress(1_000)).toBe(0);
});

it('takes longer for what needs longer', () => {
  const dwell = new Dwell();
  dwell.look('mark', 0, 2_000);
  expect(dwell.progress(1_000)).toBe(0.5);
  expect([1_900, 2_000].map((now) => dwell.look('mark', now, 2_000))).toEqual([null, 'mark']);
  dwell.look('order', 3_000);
  expect(dwell.look('order', 4_200)).toBe('order');
});
