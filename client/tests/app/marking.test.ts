import { PerspectiveCamera, Vector3 } from 'three';
import { beforeEach, expect, it } from 'vitest';
import { Marking } from '../../src/app/marking';
import { Rig } from '../../src/app/rig';
import { plainRoom } from '../../src/app/room';
import { ScreenLook } from '../../src/input/screen';
import type { Stage } from '../../src/protocol/messages';
import type { AnchorSpot } from '../../src/stage/manifest';

const SPOTS: Readonly<Record<string, AnchorSpot>> = {
  ahead: { position: [0, 0, -3], heading: 0, kind: 'stand' },
  feet: { position: [0, 0, -0.6], heading: 0, kind: 'stand' },
  right: { position: [3, 0, -0.5], heading: 0, kind: 'stand' },
  behind: { position: [0, 0, 3], heading: 0, kind: 'stand' },
};
const names = Object.keys(SPOTS);
const stage = { participant: 'chair', given: '', open: names.map((anchor) => ({ anchor, label: anchor, facing: 0 })) } as unknown as Stage;
const surface = Object.assign(new EventTarget(), { style: {}, clientHeight: 720, setPointerCapture: () => undefined }) as unknown as HTMLElement;
const room = { ...plainRoom(), anchor: (name: string) => SPOTS[name]! };
const choosing = { prompt: '', spots: [] };

let rig: Rig;
let look: ScreenLook;
let marking: Marking;
let under = -1;

/** Look about for some seconds, and tell which way each mark is then. */
function after(seconds: number): Record<string, string> {
  for (let now = 0; now < seconds; now += 0.05) look.read(0.05);
  rig.readScreen();
  return Object.fromEntries(names.map((name) => [name, marking.wayTo(name, true)]));
}

beforeEach(() => {
  rig = new Rig();
  rig.camera.copy(new PerspectiveCamera(58, 16 / 9));
  rig.standAt({ position: [0, 0, 0], heading: Math.PI, kind: 'stand' });
  look = new ScreenLook(surface, rig.camera);
  under = -1;
  marking = new Marking(rig, look, (_, y) => y > under);
  marking.show(choosing, stage, room);
});

it('says which way each mark is that is not in the picture', () => {
  expect(after(0.1)).toEqual({ ahead: 'ahead', feet: 'below', right: 'right', behind: 'behind' });
});

it('takes what lies under the words for out of sight', () => {
  under = 0;
  expect(after(0.1)['ahead']).toBe('below');
});

it('brings the mark that is asked about into the picture, and looks back when it is asked about no more', () => {
  marking.consider('behind', true);
  expect(after(6)).toMatchObject({ behind: 'ahead', ahead: 'behind' });
  marking.consider(null, true);
  expect(after(6)).toMatchObject({ behind: 'behind', ahead: 'ahead' });
  expect(look.yaw).toBeCloseTo(0, 1);
});

it('does not bring what somebody looks away from, nor turn anything where motion is unpleasant', () => {
  marking.consider('right', true);
  after(0.3);
  look.turning = 1;
  look.read(0.05);
  look.turning = 0;
  const { yaw } = look;
  after(2);
  expect(look.yaw).toBe(yaw);
  look.reset();
  look.still = true;
  marking.consider('right', true);
  after(2);
  expect(look.yaw).toBe(0);
});

it('looks back when they stay where they are', () => {
  marking.consider('right', true);
  after(3);
  expect(look.yaw).toBeLessThan(-0.5);
  marking.show(null, stage, room);
  after(5);
  expect(look.yaw).toBeCloseTo(0, 1);
});

it('goes in a headset by what a glance finds, and does not waver at its edge', () => {
  const way = (yaw: number): string => {
    rig.ahead.set(0, 0, -1).applyAxisAngle(new Vector3(0, 1, 0), (yaw * Math.PI) / 180);
    return marking.wayTo('ahead', false);
  };
  rig.readScreen();
  expect([0, 38, 44, 38, 34, 38].map(way)).toEqual(['ahead', 'ahead', 'right', 'right', 'ahead', 'ahead']);
  expect(way(170)).toBe('behind');
});

it('knows whether a mark is looked at, so that nothing comes between', () => {
  const looking = (x: number, z: number): boolean => {
    rig.ahead.set(x, -0.3, z).normalize();
    return marking.isLookedAt;
  };
  rig.readScreen();
  expect([looking(0, -1), looking(-1, 0), looking(0.3, 1)]).toEqual([true, false, true]);
  marking.show(null, stage, room);
  expect(looking(0, -1)).toBe(false);
});
