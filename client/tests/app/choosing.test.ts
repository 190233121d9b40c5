import { Group, Object3D } from 'three';
import type { WebGLRenderer } from 'three';
import { beforeEach, expect, it, vi } from 'vitest';
import { Choosing } from '../../src/app/choosing';
import { Rig } from '../../src/app/rig';
import type { Board } from '../../src/comfort/boards/board';
import type { Boards } from '../../src/comfort/boards/boards';

const act = vi.fn();
const boards = { all: [] as Board[] } as unknown as Boards;
const here = new Object3D();
here.position.set(0, 0, -2);
here.updateMatrixWorld();
const marks = [{ id: 'guest.9', at: here, radius: 0.3, owner: new Object3D(), press: 'relocate:guest.9' }];
const things = [{ id: 'cup', at: here, radius: 0.3, owner: new Object3D(), press: 'use:cup' }];

let spaces: Group[];
let rig: Rig;
let choosing: Choosing;

/** Look straight ahead from `from` to `to` (ms); tells what was chosen. */
function look(from: number, to: number, seen: Parameters<Choosing['read']>[3] = [], where = marks): unknown[] {
  act.mockReset();
  for (let now = from; now <= to; now += 100) choosing.read(now, rig, boards, seen, where);
  return act.mock.calls.map(([intent]: unknown[]) => intent);
}

const tell = (type: string): void => (spaces[0] as unknown as { dispatchEvent(event: object): void }).dispatchEvent({ type, data: { targetRayMode: 'tracked-pointer', handedness: 'right', gamepad: null } });

beforeEach(() => {
  spaces = [new Group(), new Group()];
  rig = new Rig();
  choosing = new Choosing({ xr: { getController: (index: number) => spaces[index] } } as unknown as WebGLRenderer, rig, act);
  choosing.hand = 'both';
});

it('lets eyes choose a mark for whoever chooses by looking, after two seconds on it', () => {
  choosing.byGaze = true;
  expect(look(0, 1_900)).toEqual([]);
  expect(choosing.hovered).toBe('relocate:guest.9');
  expect(look(2_000, 2_100)).toEqual([{ kind: 'relocate', spot: 'guest.9' }]);
});

it('does not take a look ahead for a choice only because a controller rests', () => {
  tell('connected');
  expect(look(0, 20_000)).toEqual([]);
  expect(choosing.hovered).toBeNull();
});

it('lets eyes choose a mark once there is nothing left to point with', () => {
  tell('connected');
  look(0, 1_000);
  tell('disconnected');
  expect(look(1_100, 5_000)).toEqual([{ kind: 'relocate', spot: 'guest.9' }]);
});

it('shows the ring that fills where eyes rest on a thing', () => {
  choosing.byGaze = true;
  expect(look(0, 1_300, things, [])).toEqual([{ kind: 'use', target: 'cup' }]);
  look(3_000, 3_000, [], []);
  look(3_100, 4_100, things, []);
  expect(choosing.cursor.group.visible).toBe(true);
});
