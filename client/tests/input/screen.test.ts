import { PerspectiveCamera } from 'three';
import { expect, test } from 'vitest';
import { ScreenLook } from '../../src/input/screen';

const surface = (): HTMLElement => Object.assign(new EventTarget(), { style: {}, clientHeight: 720, setPointerCapture: () => undefined }) as unknown as HTMLElement;
const camera = new PerspectiveCamera(58, 16 / 9);

/** Somebody speaks `at` radians to the left of straight ahead for some seconds. */
function hear(look: ScreenLook, at: number, seconds = 4, away = 2): number {
  for (let now = 0; now < seconds; now += 0.02) {
    look.bring(at - look.yaw, 0.02, away);
    look.read(0.02);
  }
  return look.yaw;
}

test('somebody who speaks outside the picture comes into it, and not to its middle', () => {
  const yaw = hear(new ScreenLook(surface(), camera), 0.95);
  expect(yaw).toBeGreaterThan(0.3);
  expect(yaw).toBeLessThan(0.7);
  expect(hear(new ScreenLook(surface(), camera), -0.95)).toBeLessThan(-0.3);
});

test('who is very near is brought into it less far, so that they do not fill it', () => {
  const far = hear(new ScreenLook(surface(), camera), 0.95);
  const near = hear(new ScreenLook(surface(), camera), 0.95, 4, 0.66);
  expect(near).toBeGreaterThan(0.3);
  expect(near).toBeLessThan(far - 0.05);
});

test('the picture stays where it is for somebody in it, for somebody behind, and where motion is unpleasant', () => {
  expect(hear(new ScreenLook(surface(), camera), 0.3)).toBe(0);
  expect(hear(new ScreenLook(surface(), camera), 2.8)).toBe(0);
  const still = new ScreenLook(surface(), camera);
  still.still = true;
  expect(hear(still, 0.95)).toBe(0);
});

test('it never works against somebody who has just looked elsewhere', () => {
  const look = new ScreenLook(surface(), camera);
  look.turning = -1;
  look.read(0.5);
  look.turning = 0;
  const own = look.yaw;
  expect(hear(look, 0.95, 3)).toBe(own);
  expect(hear(look, 0.95, 8)).toBeGreaterThan(own);
});
