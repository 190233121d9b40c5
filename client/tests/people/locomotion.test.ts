import { expect, test } from 'vitest';
import { Path } from '../../src/people/locomotion';
import type { Anchor } from '../../src/people/world';

const anchor = (x: number, z: number, heading: number, kind: Anchor['kind'] = 'stand'): Anchor => ({ position: [x, 0, z], heading, kind });
const blank = { x: 0, y: 0, z: 0, heading: 0, sit: 0, pace: 0, phase: 0, gone: 0, legLength: 0.85 };
const at = (path: Path, now: number): typeof blank => {
  const out = { ...blank };
  path.at(now, out);
  return out;
};

test('a walk begins where one stands, ends at the anchor with its heading, and stays there', () => {
  const path = new Path(anchor(0, 0, 0));
  path.go(anchor(2, 0, Math.PI), 1000, 4000);
  expect(at(path, 999)).toMatchObject({ x: 0, pace: 0 });
  expect(at(path, 4001)).toMatchObject({ x: 2, pace: 0 });
  expect(Math.abs(at(path, 9000).heading)).toBeCloseTo(Math.PI);
});

test('nobody runs: too little time makes the walk longer', () => {
  const path = new Path(anchor(0, 0, 0));
  path.go(anchor(6, 0, 0), 0, 1000);
  for (let t = 0; t < 8000; t += 20) expect((at(path, t + 20).x - at(path, t).x) / 0.02).toBeLessThan(2);
});

test('sitters rise first and sit down last', () => {
  const path = new Path(anchor(0, 0, 0, 'sit'));
  path.go(anchor(2, 0, 0, 'sit'), 0, 5000);
  expect(at(path, 0).sit).toBeCloseTo(1);
  expect(at(path, 2500)).toMatchObject({ sit: 0 });
  expect(at(path, 6000).sit).toBe(1);
});

test('the feet keep pace with the way', () => {
  const path = new Path(anchor(0, 0, 0));
  path.go(anchor(3, 0, 0), 0, 4000);
  const [a, b] = [at(path, 1800), at(path, 2000)];
  expect(b.phase - a.phase).toBeCloseTo(((b.x - a.x) * 0.6) / (2 * 0.85 * 0.36));
});

test('a second walk begins where the first one ends', () => {
  const path = new Path(anchor(0, 0, 0));
  path.go(anchor(1, 0, 0), 0, 2000);
  path.go(anchor(1, 1, 0), 3000, 5000);
  expect(at(path, 2500)).toMatchObject({ x: 1, z: 0 });
  expect(at(path, 5500)).toMatchObject({ x: 1, z: 1 });
});
