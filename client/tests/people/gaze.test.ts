import { expect, test } from 'vitest';
import { LIMITS, eyePitch, eyeYaw, newReach, shareLook, turnBody, type Reach } from '../../src/people/gaze';
import type { Influence } from '../../src/protocol/messages';

/** A look that far aside (radians), shared out between body, spine and head. */
function look(yaw: number, pitch = 0, influence: Influence = 'HEAD'): Reach {
  const reach = { ...newReach(), yaw, pitch, facing: 0 };
  shareLook(reach, influence);
  turnBody(reach, influence);
  return reach;
}

const turned = (yaw: number, influence?: Influence): number => look(yaw, 0, influence).turn;
const angles = Array.from({ length: 127 }, (_, k) => -Math.PI + (k * Math.PI) / 63);

test('no look bends spine, neck or eyes beyond what they can', () => {
  for (const yaw of angles) {
    const share = look(yaw, yaw / 2);
    expect(Math.abs(share.spineYaw)).toBeLessThanOrEqual(LIMITS.spine);
    expect(Math.abs(share.headYaw)).toBeLessThanOrEqual(LIMITS.headYaw);
    expect(share.headPitch).toBeGreaterThanOrEqual(-LIMITS.headUp);
    expect(share.headPitch).toBeLessThanOrEqual(LIMITS.headDown);
    expect(Math.abs(eyeYaw(yaw))).toBeLessThanOrEqual(LIMITS.eyeYaw);
    expect(eyePitch(yaw)).toBeLessThanOrEqual(LIMITS.eyeDown);
  }
});

test('spine, head and eyes together reach what is beside them', () => {
  const share = look(0.9);
  expect(share.spineYaw + share.headYaw + eyeYaw(0.9 - share.spineYaw - share.headYaw)).toBeCloseTo(0.9);
});

test('nobody looks through their own back', () => {
  expect(look(Math.PI).headYaw).toBeCloseTo(0);
  expect(look(3).headYaw).toBe(0);
  expect(look(1).headYaw).toBeCloseTo(0.68);
});

test('the look does not jump when a target passes behind', () => {
  let before = 0;
  for (const yaw of angles) {
    const share = look(yaw);
    expect(Math.abs(share.headYaw - before)).toBeLessThan(0.2);
    before = share.headYaw;
  }
});

test('the body turns only for what is far aside', () => {
  expect(turned(0.4)).toBe(0);
  expect(turned(1.6)).toBeGreaterThan(0.5);
  expect(turned(-1.6)).toBeCloseTo(-turned(1.6));
});

test('how much of the body a look takes along is its influence', () => {
  const taken = (['EYES', 'HEAD', 'SHOULDER', 'WAIST'] as const).map((influence) => look(0.6, 0, influence));
  const [eyes, head, shoulder, waist] = taken;
  expect(eyes?.headYaw).toBeLessThan(0.1);
  expect(eyes?.spineYaw).toBe(0);
  expect(shoulder?.spineYaw).toBeGreaterThan(head?.spineYaw ?? 1);
  expect(waist?.spineYaw).toBeGreaterThan(shoulder?.spineYaw ?? 1);
  expect(turned(0.6, 'HEAD')).toBe(0);
  expect(turned(0.6, 'WHOLE')).toBeGreaterThan(0.4);
  expect(turned(2, 'EYES')).toBe(0);
});
