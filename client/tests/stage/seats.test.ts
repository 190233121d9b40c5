import { expect, it } from 'vitest';
import type { AnchorSpot } from '../../src/stage/manifest';
import { freeSeats } from '../../src/stage/seats';

const at = (x: number, z: number): AnchorSpot => ({ position: [x, 0, z], heading: 0, kind: 'stand' });
const home = new Map([
  ['family.table', at(1, 0)],
  ['participant.table', at(1, 2)],
  ['guest.1', at(1, 0)],
  ['guest.2', at(3, 0)],
  ['guest.3', at(1.2, 2.1)],
]);

it('fills the spots of guests in their order', () => {
  expect(freeSeats(home, [])).toEqual(['guest.1', 'guest.2', 'guest.3']);
});

it('leaves out a spot where somebody is under another name', () => {
  expect(freeSeats(home, ['family.table'])).toEqual(['guest.2', 'guest.3']);
  expect(freeSeats(home, ['participant.table', 'guest.2'])).toEqual(['guest.1']);
});
