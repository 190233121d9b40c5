import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Person } from '../../src/people/person';
import type { World } from '../../src/people/world';
import { bareBody } from './body';

const eyes = new Vector3(0, 1.6, 0);

function world(zone: string, clear = true): World {
  return { participantEyes: eyes, target: () => false, nearness: () => zone, isClear: () => clear };
}

function talker(kind: 'stand' | 'sit' = 'stand', target = 'participant'): Person {
  const one = new Person(bareBody(['jawOpen']).body, { id: 'kari', seed: 1 });
  one.place({ position: [0, 0, 1.4], heading: Math.PI, kind });
  one.perform({ type: 'gaze', id: 'g', start: 0, end: 4_000, target, influence: 'HEAD' }, 1_000);
  return one;
}

const away = (one: Person, now: number, around: World): number => {
  one.update(now, around);
  return one.root.position.z;
};

test.each([
  ['public', 1.4],
  ['social', 1.4],
  ['personal', 1.05],
  ['intimate', 0.95],
])('who talks to the participant comes as near as %s says, never more than half a step', (zone, metres) => {
  expect(away(talker(), 4_000, world(zone))).toBeCloseTo(metres);
});

test('they stand where they stood before and after, and are never anywhere else at the same moment', () => {
  const one = talker();
  const there = world('personal');
  expect(away(one, 900, there)).toBeCloseTo(1.4);
  const between = away(one, 1_600, there);
  expect(between).toBeGreaterThan(1.05);
  expect(between).toBeLessThan(1.4);
  expect(away(one, 12_000, there)).toBeCloseTo(1.4);
  expect(away(one, 1_600, there)).toBe(between);
});

test('nobody comes through a counter, off their chair, or to somebody they do not talk to', () => {
  expect(away(talker(), 4_000, world('personal', false))).toBeCloseTo(1.4);
  expect(away(talker('sit'), 4_000, world('personal'))).toBeCloseTo(1.4);
  expect(away(talker('stand', 'omar'), 4_000, world('personal'))).toBeCloseTo(1.4);
});

test('over a counter and from a chair they lean instead', () => {
  const headOf = (one: Person): number => {
    one.update(4_000, world('personal', false));
    one.root.updateMatrixWorld(true);
    return new Vector3().setFromMatrixPosition(one.head.matrixWorld).z;
  };
  for (const kind of ['stand', 'sit'] as const) {
    const straight = talker(kind, 'omar');
    expect(headOf(talker(kind))).toBeLessThan(headOf(straight) - 0.04);
  }
});
