import { Scene, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Crowd, DETAILED } from '../../src/people/crowd';
import { Person } from '../../src/people/person';
import type { World } from '../../src/people/world';
import { bareBody } from './body';

const world: World = { participantEyes: new Vector3(0, 1.6, 0), target: () => false, anchor: () => null };

function crowd(count: number): { people: Person[]; all: Crowd; scene: Scene } {
  const people = Array.from({ length: count }, (_, seed) => {
    const person = new Person(bareBody(['jawOpen', 'eyeBlinkLeft']).body, { id: `p${seed}`, seed });
    person.lighten(bareBody(['jawOpen']).body);
    person.place({ position: [0, 0, 0.9 + 0.4 * seed], heading: Math.PI, kind: 'stand' });
    return person;
  });
  const scene = new Scene();
  const all = new Crowd(people, scene);
  for (const { root } of people) root.visible = true;
  return { people, all, scene };
}

const full = (people: readonly Person[]): string[] => people.filter((one) => one.shownFully).map(({ id }) => id);

test('of sixteen, only the few who are nearest keep all detail', () => {
  const { people, all } = crowd(16);
  for (let t = 0; t < 200; t += 16) all.update(t, world, t);
  expect(full(people)).toEqual(['p0', 'p1', 'p2']);
  expect(full(people)).toHaveLength(DETAILED);
});

test('who speaks keeps all detail, however far away', () => {
  const { people, all } = crowd(16);
  people[15]?.speak({ durationMs: 2000, visemes: [[0, 'aa']] }, 0);
  for (let t = 0; t < 200; t += 16) all.update(t, world, t);
  expect(full(people)).toContain('p15');
  expect(full(people)).toHaveLength(DETAILED);
  expect(all.speakerAt(500)?.id).toBe('p15');
  expect(all.speakerAt(2500)).toBeNull();
  expect(all.hushedAt(2500)).toBe(2000);
});

test('who has spoken keeps all detail for as long as their face says what was meant', () => {
  const { people, all } = crowd(16);
  people[15]?.speak({ durationMs: 500, visemes: [[0, 'aa']] }, 0);
  const shownAt = (t: number): boolean => {
    all.update(t, world, t);
    return people[15]?.shownFully === true;
  };
  expect([200, 600, 3900, 4100].map(shownAt)).toEqual([true, true, true, false]);
});

test('the shadows of everybody are one mesh', () => {
  const { all, scene } = crowd(16);
  all.update(0, world, 0);
  const shadows = scene.children.filter(({ name }) => name === 'shadows');
  expect(shadows).toHaveLength(1);
});

test('somebody who appears is where they should be at once', () => {
  const { people, all } = crowd(8);
  const late = people[6] as Person;
  late.root.visible = false;
  all.update(0, world, 0);
  all.update(16, world, 16);
  late.root.visible = true;
  all.update(32, world, 32);
  expect(late.root.position.z).toBeCloseTo(3.3);
});

test('never more than the few keep all detail, also when all stand close together and one walks by', () => {
  const { people, all } = crowd(16);
  for (const [k, person] of people.entries()) person.place({ position: [0.1 * Math.sin(k), 0, 1 + 0.01 * k], heading: 0, kind: 'stand' });
  const eyes = new Vector3(0, 1.6, 0);
  for (let t = 0; t < 3_000; t += 16) {
    eyes.x = Math.sin(t / 300);
    for (const k of [t % 7, t % 5]) people[k]?.speak({ durationMs: 100, visemes: [[0, 'aa']] }, t);
    all.update(t, { ...world, participantEyes: eyes }, t);
    expect(full(people)).toHaveLength(DETAILED);
  }
});

test('a full body that comes later stands on the same joints, and is shown from then on', () => {
  const person = new Person(bareBody(['jawOpen']).body, { id: 'late', seed: 3 });
  person.place({ position: [0, 0, 1], heading: Math.PI, kind: 'stand' });
  const all = new Crowd([person], new Scene());
  person.root.visible = true;
  all.update(0, world, 0);
  expect(person.hasTwoBodies).toBe(false);
  const { body, face } = bareBody(['jawOpen', 'eyeBlinkLeft']);
  person.complete(body);
  person.speak({ durationMs: 2000, visemes: [[0, 'aa']] }, 0);
  all.update(600, world, 600);
  expect([person.hasTwoBodies, person.shownFully, face.visible]).toEqual([true, true, true]);
  expect(face.parent).toBe(person.root);
  expect(face.morphTargetInfluences?.[0]).toBeGreaterThan(0.1);
  expect(person.root.getObjectsByProperty('name', 'head')).toHaveLength(1);
});
