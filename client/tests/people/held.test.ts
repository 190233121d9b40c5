import type { Object3D } from 'three';
import { type InstancedMesh, Matrix4, Scene, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Person } from '../../src/people/person';
import { Things } from '../../src/people/things';
import type { World } from '../../src/people/world';
import { bareBody } from './body';

const world: World = { participantEyes: new Vector3(0, 1.6, 2), target: () => false };

function drinking(): { person: Person; cup: () => Object3D | undefined } {
  const person = new Person(bareBody(['jawOpen']).body, { id: 'kari', seed: 1 });
  new Scene().add(person.root);
  person.perform({ type: 'gesture', id: 'g', lexeme: 'DRINK', start: 0, stroke: 900, end: 2400, target: null }, 1000);
  return { person, cup: () => person.holds?.at };
}

test('a cup is seen only while somebody drinks', () => {
  const { person, cup } = drinking();
  const seen = [500, 1900, 4000].map((t) => {
    person.update(t, world);
    return cup() !== undefined;
  });
  expect(seen).toEqual([false, true, false]);
});

test('the cup is carried by the right hand, up to the mouth', () => {
  const { person, cup } = drinking();
  person.update(1900, world);
  person.root.updateMatrixWorld(true);
  const at = new Vector3().setFromMatrixPosition((cup() as Object3D).matrixWorld);
  const hand = new Vector3().setFromMatrixPosition((person.root.getObjectByName('hand_r') as Object3D).matrixWorld);
  expect(cup()?.parent?.name).toBe('hand_r');
  expect(at.distanceTo(hand)).toBeLessThan(0.15);
  expect(at.y).toBeGreaterThan(1.2);
});

test('what everybody holds is drawn at once, where the hands are now', () => {
  const people = [drinking(), drinking(), drinking()].map(({ person }) => person);
  const things = new Things(people.length);
  const [box, cup] = things.group.children as InstancedMesh[];
  const hidden = people[2] as Person;
  hidden.root.visible = false;
  people[1]?.place({ position: [2, 0, 0], heading: 0, kind: 'stand' });
  for (const person of people) person.update(1900, world);
  things.lay(people);
  expect([box?.count, cup?.count]).toEqual([0, 2]);
  const at = new Matrix4();
  cup?.getMatrixAt(1, at);
  const hand = new Vector3().setFromMatrixPosition((people[1]?.root.getObjectByName('hand_r') as Object3D).matrixWorld);
  expect(new Vector3().setFromMatrixPosition(at).distanceTo(hand)).toBeLessThan(0.15);
  for (const person of people) person.update(4000, world);
  things.lay(people);
  expect(cup?.count).toBe(0);
});

test('a gesture that needs no thing brings none', () => {
  const person = new Person(bareBody(['jawOpen']).body, { id: 'kari', seed: 1 });
  person.perform({ type: 'gesture', id: 'g', lexeme: 'WAVE', start: 0, stroke: 900, end: 2400, target: null }, 0);
  person.update(900, world);
  expect(person.root.getObjectByName('wave')).toBeUndefined();
});
