import { Ray, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { pointedAt } from '../../src/input/sight';
import type { AnchorSpot } from '../../src/stage/manifest';
import { Marks } from '../../src/stage/marks';

const seat: AnchorSpot = { position: [0, 0, -2], heading: 0, kind: 'sit', seat: 0.46 };
const floor: AnchorSpot = { position: [2, 0, -2], heading: 0, kind: 'stand' };
const eyes = new Vector3(0, 1.2, 0);
const towards = (x: number, y: number, z: number): Ray => new Ray(eyes, new Vector3(x, y, z).sub(eyes).normalize());

it('marks seats and floor so that each can be pointed at, ring and ball', () => {
  const marks = new Marks();
  marks.show(new Map([['guest.1', seat], ['participant.wall', floor]]));
  expect(pointedAt(marks.spots, towards(0, 0.5, -2))?.id).toBe('guest.1');
  expect(pointedAt(marks.spots, towards(0, 1, -2))?.id).toBe('guest.1');
  expect(pointedAt(marks.spots, towards(2, 0.1, -2))?.id).toBe('participant.wall');
  expect(pointedAt(marks.spots, towards(1, 0.5, -2))).toBeNull();
});

it('is gone when nobody chooses, and costs at most three meshes', () => {
  const marks = new Marks();
  marks.show(new Map([['guest.1', seat], ['guest.2', floor], ['guest.3', { ...floor, position: [1, 0, 1] }]]));
  marks.hover('guest.2');
  expect(marks.root.children.filter((child) => 'isMesh' in child)).toHaveLength(3);
  marks.clear();
  expect([marks.root.visible, marks.spots.length, marks.root.children.length]).toEqual([false, 0, 3]);
});
