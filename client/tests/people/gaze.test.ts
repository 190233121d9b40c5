import { expect, test } from 'vitest';
import { LIMITS, bodyTurn, eyePitch, eyeYaw, inReach, shareLook } from '../../src/people/gaze';

const share = { spineYaw: 0, headYaw: 0, headPitch: 0 };
const angles = Array.from({ length: 127 }, (_, k) => -Math.PI + (k * Math.PI) / 63);

test('no look bends spine, neck or eyes beyond what they can', () => {
  for (const yaw of angles) {
    shareLook(yaw, yaw / 2, share);
    expect(Math.abs(share.spineYaw)).toBeLessThanOrEqual(LIMITS.spine);
    expect(Math.abs(share.headYaw)).toBeLessThanOrEqual(LIMITS.headYaw);
    expect(share.headPitch).toBeGreaterThanOrEqual(-LIMITS.headUp);
    expect(share.headPitch).toBeLessThanOrEqual(LIMITS.headDown);
    expect(Math.abs(eyeYaw(yaw))).toBeLessThanOrEqual(LIMITS.eyeYaw);
    expect(eyePitch(yaw)).toBeLessThanOrEqual(LIMITS.eyeDown);
  }
});

test('spine, head and eyes together reach what is beside them', () => {
  shareLook(0.9, 0, share);
  expect(share.spineYaw + share.headYaw + eyeYaw(0.9 - share.spineYaw - share.headYaw)).toBeCloseTo(0.9);
});

test('nobody looks through their own back', () => {
  shareLook(Math.PI, 0, share);
  expect(share.headYaw).toBe(0);
  expect(inReach(3)).toBe(0);
  expect(inReach(1)).toBe(1);
});

test('the look does not jump when a target passes behind', () => {
  let before = 0;
  for (const yaw of angles) {
    shareLook(yaw, 0, share);
    expect(Math.abs(share.headYaw - before)).toBeLessThan(0.2);
    before = share.headYaw;
  }
});

test('the body turns only for what is far aside', () => {
  expect(bodyTurn(0.4)).toBe(0);
  expect(bodyTurn(1.6)).toBeGreaterThan(0.5);
  expect(bodyTurn(-1.6)).toBeCloseTo(-bodyTurn(1.6));
});

test('how much of the body a look takes along is its influence', () => {
  const taken = (['EYES', 'HEAD', 'SHOULDER', 'WAIST'] as const).map((influence) => {
    const share = { spineYaw: 0, headYaw: 0, headPitch: 0 };
    shareLook(0.6, 0, share, influence);
    return share;
  });
  const [eyes, head, shoulder, waist] = taken;
  expect(eyes?.headYaw).toBeLessThan(0.1);
  expect(eyes?.spineYaw).toBe(0);
  expect(shoulder?.spineYaw).toBeGreaterThan(head?.spineYaw ?? 1);
  expect(waist?.spineYaw).toBeGreaterThan(shoulder?.spineYaw ?? 1);
  expect(bodyTurn(0.6, 'HEAD')).toBe(0);
  expect(bodyTurn(0.6, 'WHOLE')).toBeGreaterThan(0.4);
  expect(bodyTurn(2, 'EYES')).toBe(0);
});
