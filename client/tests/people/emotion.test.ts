import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPRESSIONS, isMouth, shown } from '../../src/people/emotion';
import { SHAPES } from '../../src/people/visemes';

/** The names of the face units a body really has, read from the file's own header. */
function unitsOf(person: string): Set<string> {
  const file = readFileSync(new URL(`../../../content/everyday/cast/${person}/body.glb`, import.meta.url));
  const length = file.readUInt32LE(12);
  const gltf = JSON.parse(file.subarray(20, 20 + length).toString()) as { meshes: { extras?: { targetNames?: string[] } }[] };
  return new Set(gltf.meshes.flatMap((mesh) => mesh.extras?.targetNames ?? []));
}

test('a body has the 52 face units, and every expression and mouth shape uses only those', () => {
  const units = unitsOf('ingrid');
  expect(units.size).toBe(52);
  const used = [...Object.values(EXPRESSIONS).map((e) => e.units), ...Object.values(SHAPES)].flatMap((u) => Object.keys(u));
  expect(used.filter((unit) => !units.has(unit))).toEqual([]);
});

test('no two expressions look alike', () => {
  const all = Object.entries(EXPRESSIONS);
  for (const [a, one] of all) {
    for (const [b, two] of all) {
      if (a >= b) continue;
      const units = new Set([...Object.keys(one.units), ...Object.keys(two.units)]);
      const apart = [...units].reduce((sum, u) => sum + Math.abs((one.units[u] ?? 0) - (two.units[u] ?? 0)), 0);
      expect(apart, `${a} and ${b}`).toBeGreaterThan(1);
    }
  }
});

test('three strengths are told apart: each step adds visibly', () => {
  const steps = [0, 0.35, 0.7, 1].map(shown);
  for (let k = 1; k < steps.length; k += 1) expect(steps[k]! - steps[k - 1]!).toBeGreaterThan(0.15);
  expect(shown(0)).toBe(0);
  expect(shown(1)).toBe(1);
  expect(shown(7)).toBe(1);
});

test('contempt is one-sided, joy is not', () => {
  const lopsided = (name: keyof typeof EXPRESSIONS): boolean =>
    Object.entries(EXPRESSIONS[name].units).some(([u, v]) => u.endsWith('Left') && EXPRESSIONS[name].units[u.replace(/Left$/, 'Right')] !== v);
  expect(lopsided('CONTEMPT')).toBe(true);
  expect(lopsided('JOY')).toBe(false);
});

test('speech takes over the mouth, not the brows', () => {
  expect(isMouth('mouthSmileLeft')).toBe(true);
  expect(isMouth('jawOpen')).toBe(true);
  expect(isMouth('browInnerUp')).toBe(false);
});
