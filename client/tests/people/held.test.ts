import type { Object3D } from 'three';
import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Person } from '../../src/people/person';
import type { World } from '../../src/people/world';
import { bareBody } from './body';

const world: World = { participantEyes: new Vector3(0, 1.6, 2), target: () => false };

function drinking(): { person: Person; cup: () => Object3D | undefined } {
  const person = new Person(bareBody(['jawOpen']).body, { id: 'kari', seed: 1 });
  person.perform({ type: 'gesture', id: 'g', lexeme: 'DRINK', start: 0, stroke: 900, end: 2400, target: null }, 1000);
  return { person, cup: () => person.root.getObjectByName('drink') };
}

test('a cup is seen only while somebody drinks', () => {
  const { person, cup } = drinking();
  const seen = [500, 1900, 4000].map((t) => {
    person.update(t, world);
    return cup()?.visible;
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

test('a gesture that needs no thing brings none', () => {
  const person = new Person(bareBody(['jawOpen']).body, { id: 'kari', seed: 1 });
  person.perform({ type: 'gesture', id: 'g', lexeme: 'WAVE', start: 0, stroke: 900, end: 2400, target: null }, 0);
  person.update(900, world);
  expect(person.root.getObjectByName('wave')).toBeUndefined();
});
