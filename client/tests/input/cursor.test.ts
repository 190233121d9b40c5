import { Quaternion, Vector3 } from 'three';
import type { Mesh } from 'three';
import { expect, it } from 'vitest';
import { Cursor } from '../../src/input/cursor';
import { newPointer } from '../../src/input/pointer';

const eyes = newPointer('gaze');
eyes.ray.set(new Vector3(0, 1.6, 0), new Vector3(0, 0, -1));

/** Corners drawn of what is pale, the dot and the ring over it; 0 when not shown. */
function drawn(filled: number, distance = 1.3): number[] {
  const cursor = new Cursor();
  cursor.show(eyes, distance, filled, new Quaternion());
  return cursor.group.children.slice(1).map((child) => {
    const { visible, geometry } = child as Mesh;
    return visible ? Math.min(geometry.drawRange.count, geometry.index?.count ?? 0) : 0;
  });
}

it('shows a dot on something pale where eyes meet what can be chosen', () => {
  expect(drawn(0)).toEqual([120, 120, 0]);
  expect(drawn(0.5, -1)).toEqual([0, 0, 0]);
});

it('fills a ring on a pale one that is whole from the beginning', () => {
  expect(drawn(0.25)).toEqual([360, 120, 60]);
  expect(drawn(1)).toEqual([360, 120, 240]);
});

it('does not begin the ring for a look that only passes', () => {
  expect(drawn(0.1)).toEqual(drawn(0));
});
