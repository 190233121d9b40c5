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

test('on a narrow picture whoever speaks comes into it with both shoulders, and whoever is very near with their whole head', () => {
  const narrow = new PerspectiveCamera(62, 390 / 844);
  const half = Math.atan(Math.tan((31 * Math.PI) / 180) * narrow.aspect);
  const seen = (metres: number, away: number): number => hear(new ScreenLook(surface(), narrow), 0.51, 6, away) + half - Math.atan(metres / away) - 0.51;
  expect(seen(0.28, 1.72)).toBeGreaterThan(0);
  expect(seen(0.13, 0.8)).toBeGreaterThan(0);
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

test('who speaks from far off is seen closer for as long as they are heeded, softly, and still well within the picture', () => {
  const [view, look] = [new PerspectiveCamera(58, 16 / 9), new ScreenLook(surface(), camera)];
  const closer = new ScreenLook(surface(), view);
  hear(closer, 0.4, 0.1, 3);
  expect(view.zoom).toBeLessThan(1.1);
  const yaw = hear(closer, 0.4, 6, 3);
  expect(view.zoom).toBe(1.5);
  expect(0.4 - yaw).toBeLessThan(Math.atan((Math.tan((29 * Math.PI) / 180) * 16) / 9 / 1.5));
  for (let now = 0; now < 6; now += 0.02) closer.read(0.02);
  expect(view.zoom).toBe(1);
  hear(look, 0.3, 4, 1.3);
  expect(camera.zoom).toBe(1);
});

test('where motion is unpleasant the picture comes no closer', () => {
  const view = new PerspectiveCamera(58, 16 / 9);
  const still = new ScreenLook(surface(), view);
  still.still = true;
  hear(still, 0, 4, 3);
  expect(view.zoom).toBe(1);
});
