import { expect, test } from 'vitest';
import { trackFromText } from '../../src/people/tracks';
import { Mixture, type Track, type Viseme, mixVisemes } from '../../src/people/visemes';

function mixed(track: Track, at: number): Partial<Record<Viseme, number>> {
  const out: Partial<Record<Viseme, number>> = {};
  const mixture = new Mixture();
  mixVisemes(track, at, mixture);
  mixture.visemes.slice(0, mixture.count).forEach((viseme, k) => (out[viseme] = (out[viseme] ?? 0) + (mixture.amounts[k] ?? 0)));
  return out;
}

const AMAI: Track = { durationMs: 600, visemes: [[0, 'aa'], [200, 'PP'], [280, 'aa'], [480, 'I']] };

test('a long vowel reaches full size', () => {
  expect(mixed(AMAI, 50).aa).toBeCloseTo(1);
});

test('lips close fully on PP, even when it is short', () => {
  const peak = Math.max(...Array.from({ length: 120 }, (_, k) => mixed(AMAI, 150 + k).PP ?? 0));
  expect(peak).toBeGreaterThan(0.95);
});

test('lips round already in the sound before a rounded vowel', () => {
  const before = (next: Viseme): number => mixed({ durationMs: 500, visemes: [[0, 'aa'], [200, 'DD'], [260, next]] }, 170)[next] ?? 0;
  expect(before('U')).toBeGreaterThan(0.1);
  expect(before('U')).toBeGreaterThan(before('kk') * 1.5);
});

test('the mouth is ahead of the sound', () => {
  expect(mixed(AMAI, 190).PP).toBeGreaterThan(0.5);
});

test('shapes flow into each other without jumps', () => {
  let before = mixed(AMAI, -60);
  for (let at = -60; at <= 700; at += 5) {
    const now = mixed(AMAI, at);
    for (const viseme of ['aa', 'PP', 'I'] as const) expect(Math.abs((now[viseme] ?? 0) - (before[viseme] ?? 0))).toBeLessThan(0.35);
    before = now;
  }
});

test('the mouth rests before and after', () => {
  expect(mixed(AMAI, -500)).toEqual({});
  expect(mixed(AMAI, 900)).toEqual({});
});

test('text becomes a track of the asked length that ends in rest', () => {
  const track = trackFromText('Hei, hva kan jeg hjelpe deg med?', 2400);
  expect(track.durationMs).toBe(2400);
  expect(track.visemes.at(-1)).toEqual([2400, 'sil']);
  const times = track.visemes.map(([t]) => t);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('bilabials in the text close the lips, commas are rests, Norwegian letters have shapes', () => {
  const shapes = (text: string): Viseme[] => trackFromText(text).visemes.map(([, v]) => v);
  expect(shapes('mamma')).toEqual(['PP', 'aa', 'PP', 'aa', 'sil']);
  expect(shapes('ja, da')).toEqual(['I', 'aa', 'sil', 'DD', 'aa', 'sil']);
  expect(shapes('åøæ')).toEqual(['O', 'E', 'sil']);
});

test('an empty line is only rest', () => {
  expect(trackFromText('').visemes).toEqual([[0, 'sil']]);
});
