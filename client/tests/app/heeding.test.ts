import { expect, test } from 'vitest';
import { Heeding } from '../../src/app/heeding';
import type { Speaking } from '../../src/people';

const said: Readonly<Record<string, readonly [from: number, to: number]>> = { omar: [1_000, 2_000], ingrid: [7_000, 9_000] };
const speakerAt = (now: number): Speaking | null => {
  const found = Object.entries(said).find(([, [from, to]]) => now >= from && now < to);
  return found ? { id: found[0], start: found[1][0], end: found[1][1] } : null;
};

test('whoever has spoken is heeded until their face has said it, and then nobody', () => {
  const heeding = new Heeding();
  const at = (now: number): string | null => heeding.at(now, { speakerAt });
  expect([at(500), at(1_500), at(3_000), at(4_900), at(6_000), at(7_500)]).toEqual([null, 'omar', 'omar', 'omar', null, 'ingrid']);
});

test('a new run, or a jump back in time, forgets who spoke', () => {
  const heeding = new Heeding();
  heeding.at(7_500, { speakerAt });
  expect(heeding.at(600, { speakerAt })).toBe(null);
  heeding.at(1_500, { speakerAt });
  heeding.reset();
  expect(heeding.at(2_100, { speakerAt })).toBe(null);
});
