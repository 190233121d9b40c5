import { expect, it } from 'vitest';
import { company } from '../../src/app/company';
import type { Stage } from '../../src/protocol/messages';
import type { AnchorSpot } from '../../src/stage/manifest';

const at = (x: number, z: number): AnchorSpot => ({ position: [x, 0, z], heading: 0, kind: 'stand' });
const ANCHORS = new Map([
  ['participant.desk', at(0, 0)], ['participant.door', at(5, 5)], ['coach.desk', at(0.5, 1)],
  ['coach.near', at(-0.5, 2)], ['coach.sofa', at(0, -4)], ['friend.sofa', at(1, -4)],
]);
const stage = (participant: string, where: Record<string, string>, given: string): Stage =>
  ({ participant, given, people: Object.entries(where).map(([id, anchor]) => ({ id, anchor })) }) as unknown as Stage;
const moved = (participant: string, where: Record<string, string>, given = ''): Record<string, string> =>
  Object.fromEntries([...company(stage(participant, where, given), ANCHORS)].map(([id, { beside }]) => [id, beside]));

it('a coach who would talk from behind comes along to where the participant is', () => {
  expect(moved('participant.desk', { solveig: 'coach.sofa' })).toEqual({ solveig: 'coach.desk' });
});

it('a coach in view stays where they are, also at a distance', () => {
  expect(moved('participant.desk', { solveig: 'coach.near' })).toEqual({});
});

it('a coach who would sit with their back to the participant comes along, and who stands can turn', () => {
  const seated = new Map([...ANCHORS, ['coach.chair', { ...at(0, 3), kind: 'sit' }], ['coach.turned', { ...at(0, 3), kind: 'sit', heading: Math.PI / 2 }], ['coach.floor', at(0, 3)]] as const);
  const found = (anchor: string) => company(stage('participant.desk', { solveig: anchor }, ''), seated).get('solveig')?.beside;
  expect(['coach.chair', 'coach.turned', 'coach.floor'].map(found)).toEqual(['coach.desk', undefined, undefined]);
});

it('nobody else is moved, nor a coach where no spot is kept for them', () => {
  expect(moved('participant.desk', { lars: 'friend.sofa', kari: 'nowhere' })).toEqual({});
  expect(moved('participant.door', { solveig: 'coach.sofa' })).toEqual({});
});

it('whoever sits on a guest\'s seat has the company they had, and nobody comes to sit on them', () => {
  expect(moved('guest.1', { solveig: 'coach.sofa' }, 'participant.desk')).toEqual({ solveig: 'coach.desk' });
  expect(moved('guest.1', { solveig: 'coach.near' }, 'participant.desk')).toEqual({});
  expect(moved('participant.wall', { solveig: 'coach.sofa' }, 'participant.desk')).toEqual({ solveig: 'coach.desk' });
});
