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
  expect(pointedAt([thing('far', 0, 0, -3), thing('near', 0, 0.1, -1), thing('beside', 1, 0, -1)], ray)?.id).toBe('near');
});

it('counts any part of a box as the thing, and large ones from farther away', () => {
  const eye = new Vector3(0, 1.6, 0);
  const ahead = new Vector3(0, 0, -1);
  const door = { ...thing('door', 0.4, 1.05, -3, 1.05), size: [1, 2.1, 0.2] as const };
  const house = { ...thing('house', 2, 2, -20, 3), size: [6, 4, 0.5] as const };
  expect(inSight([door], eye, ahead)).toBe('door');
  expect(inSight([house], eye, ahead)).toBe('house');
  expect(pointedAt([door], new Ray(eye, ahead))).toBe(door);
  expect(pointedAt([house], new Ray(eye, new Vector3(1, 0, 0)))).toBeNull();
});

it('means the smaller of two things in one line of sight', () => {
  const counter = { ...thing('counter', 0, 0, -2, 1.2), size: [2.4, 0.3, 0.5] as const };
  const cup = { ...thing('cup', 0.02, 0.1, -1.9, 0.1), size: [0.2, 0.2, 0.2] as const };
  const ahead = new Vector3(0, 0.02, -1).normalize();
  expect(inSight([counter, cup], new Vector3(), ahead)).toBe('cup');
  expect(inSight([cup, counter], new Vector3(), ahead)).toBe('cup');
});
