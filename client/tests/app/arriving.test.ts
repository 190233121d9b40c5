import { expect, it } from 'vitest';
import { inOrderOfNeed, type Whereabouts } from '../../src/app/arriving';
import type { Member } from '../../src/app/cast';
import type { AnchorSpot } from '../../src/stage/manifest';

const member = (id: string, how: { guest?: boolean; complete?: boolean } = {}): Member =>
  ({ id, name: id, guest: how.guest ?? false, person: { hasTwoBodies: how.complete ?? false } }) as unknown as Member;

const at = (x: number): AnchorSpot => ({ position: [x, 0, 0], heading: 0, kind: 'stand' });
const ANCHORS = new Map([['participant', at(0)], ['near', at(1)], ['far', at(9)]]);
const STAGE = { participant: 'participant', people: [{ id: 'far', anchor: 'far' }, { id: 'near', anchor: 'near' }, { id: 'lost', anchor: 'nowhere' }] };
const here = (says: string[] = []): Whereabouts =>
  ({ stage: STAGE, blocks: says.map((characterId) => ({ characterId, data: [{ type: 'speech' }] })) }) as unknown as Whereabouts;
const order = (members: Member[], where: Whereabouts): string[] => inOrderOfNeed(members, where, (name) => ANCHORS.get(name)).map(({ id }) => id);

const EVERYBODY = [member('absent'), member('far'), member('lost'), member('near')];

it('who is near comes before who is far, and who is not there last', () => {
  expect(order(EVERYBODY, here())).toEqual(['near', 'far', 'lost', 'absent']);
});

it('who speaks comes first, however far away', () => {
  expect(order(EVERYBODY, here(['far']))).toEqual(['far', 'near', 'lost', 'absent']);
});

it('guests and those who are complete have nothing to wait for', () => {
  expect(order([member('near', { complete: true }), member('far'), member('extra', { guest: true })], here())).toEqual(['far']);
});

it('before anything is known they come in the order of the script', () => {
  expect(order(EVERYBODY, { stage: null, blocks: [] })).toEqual(['absent', 'far', 'lost', 'near']);
});
