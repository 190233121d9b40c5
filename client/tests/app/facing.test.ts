import type { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { faceOf } from '../../src/app/facing';
import { Rig } from '../../src/app/rig';

const picture = { width: 1000, height: 800 };
const rig = new Rig();
rig.standAt({ position: [0, 0, 0], heading: Math.PI, kind: 'stand' });
rig.readScreen();
const at = (x: number, y: number, z: number) => ({ target: (_: string, out: Vector3) => Boolean(out.set(x, y, z)) });

describe('where a face is in the picture', () => {
  it('is in the middle for somebody ahead who is as tall', () => {
    const face = faceOf('kari', at(0, rig.head.y, -1.5), rig, picture);
    expect(face?.eyes).toBeCloseTo(400);
    expect(((face?.left ?? 0) + (face?.right ?? 0)) / 2).toBeCloseTo(500);
    expect(face?.chin).toBeGreaterThan(430);
  });

  it('is lower for somebody who sits, and to the right for somebody to the right', () => {
    const face = faceOf('kari', at(0.4, rig.head.y - 0.4, -1.5), rig, picture);
    expect(face?.eyes).toBeGreaterThan(500);
    expect(face?.left).toBeGreaterThan(600);
  });

  it('is nowhere for somebody behind, out of the picture, or unknown', () => {
    expect(faceOf('kari', at(0, 1.5, 2), rig, picture)).toBeNull();
    expect(faceOf('kari', at(9, 1.5, -1), rig, picture)).toBeNull();
    expect(faceOf('kari', null, rig, picture)).toBeNull();
    expect(faceOf(null, at(0, 1.5, -2), rig, picture)).toBeNull();
  });
});
