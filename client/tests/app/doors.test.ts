import { expect, it } from 'vitest';
import { Doors } from '../../src/app/doors';
import type { DoorSpot } from '../../src/stage/manifest';

const SPOT: DoorSpot = { hinge: [0, 0, 0], turn: 1.6, behind: ['neighbour.behind_door'], before: ['neighbour.door'] };
const doors = (): Doors => new Doors({ neighbour: SPOT });
const openAt = (those: Doors, ...times: readonly number[]): readonly number[] => times.map((now) => those.openAt('neighbour', now));

it('opens as somebody sets out from behind it, and stands open while they are before it', () => {
  const those = doors();
  those.goes('lars', 'neighbour.door', 1_000, 3_000);
  expect(openAt(those, 0, 1_000, 1_450, 1_900, 60_000)).toEqual([0, 0, 0.5, 1, 1]);
});

it('shuts once they are in again, or have stepped aside', () => {
  const back = doors();
  back.isAt('lars', 'neighbour.door');
  back.goes('lars', 'neighbour.behind_door', 5_000, 7_000);
  expect(openAt(back, 5_000, 7_000, 7_900)).toEqual([1, 1, 0]);
  const on = doors();
  on.isAt('lars', 'neighbour.door');
  on.goes('lars', 'neighbour.middle', 5_000, 9_000);
  expect(openAt(on, 5_000, 6_600)).toEqual([1, 0]);
});

it('stands open at once for whoever is before it when one comes, as for an observer who joins late', () => {
  const those = doors();
  those.isAt('lars', 'neighbour.door');
  expect(openAt(those, -10, 0)).toEqual([1, 1]);
});

it('waits for the last of those before it', () => {
  const those = doors();
  those.isAt('lars', 'neighbour.door');
  those.isAt('astrid', 'neighbour.door');
  those.goes('astrid', 'neighbour.stairs', 1_000, 3_000);
  expect(openAt(those, 9_000)).toEqual([1]);
  those.goes('lars', 'neighbour.behind_door', 9_000, 10_000);
  expect(openAt(those, 11_000)).toEqual([0]);
});

it('goes on from where it is when somebody turns back midway', () => {
  const those = doors();
  those.goes('lars', 'neighbour.door', 0, 2_000);
  those.goes('lars', 'neighbour.behind_door', 200, 450);
  const [before = 0, after = 0] = openAt(those, 449, 451);
  expect(Math.abs(after - before)).toBeLessThan(0.02);
  expect(openAt(those, 1_350)).toEqual([0]);
});

it('leads nobody through who comes from elsewhere', () => {
  expect(doors().leads('neighbour.behind_door', 'neighbour.door')).toBe(true);
  expect(doors().leads('neighbour.behind_door', 'neighbour.middle')).toBe(false);
  expect(new Doors().leads('neighbour.behind_door', 'neighbour.door')).toBe(false);
});
