import { Object3D, Ray, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { Attention } from '../../src/input/attention';
import { inSight, pointedAt } from '../../src/input/sight';

function thing(id: string, x: number, y: number, z: number, radius = 0.2) {
  const at = new Object3D();
  at.position.set(x, y, z);
  at.updateMatrixWorld();
  return { id, at, radius, owner: at };
}

it('tells of a look that has lasted a second, once', () => {
  const attention = new Attention();
  expect(attention.see('ingrid', 0)).toBe(0);
  expect(attention.see('ingrid', 999)).toBe(0);
  expect(attention.see('ingrid', 1_010)).toBe(1_010);
  expect(attention.see('ingrid', 3_000)).toBe(0);
});

it('does not tell again of the same thing for a while', () => {
  const attention = new Attention();
  attention.see('ingrid', 0);
  attention.see('ingrid', 1_000);
  attention.see(null, 1_100);
  attention.see('ingrid', 1_200);
  expect(attention.see('ingrid', 2_300)).toBe(0);
  expect(attention.see('ingrid', 5_100)).toBeGreaterThan(0);
});

it('takes what lies closest to the line of sight, within twelve degrees', () => {
  const eye = new Vector3();
  const ahead = new Vector3(0, 0, -1);
  const near = thing('cup', 0.1, 0, -2);
  const aside = thing('lamp', 0.9, 0, -2);
  expect(inSight([aside, near], eye, ahead)).toBe('cup');
  expect(inSight([aside], eye, ahead)).toBeNull();
});

it('does not see what is hidden or far away', () => {
  const hidden = thing('cup', 0, 0, -2);
  hidden.owner.visible = false;
  expect(inSight([hidden, thing('tree', 0, 0, -20)], new Vector3(), new Vector3(0, 0, -1))).toBeNull();
});

it('points at the nearest thing a ray goes through', () => {
  const ray = new Ray(new Vector3(), new Vector3(0, 0, -1));
  expect(pointedAt([thing('far', 0, 0, -3), thing('near', 0, 0.1, -1), thing('beside', 1, 0, -1)], ray)).toBe('near');
});
