import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { backchannel } from '../../src/people/nods';
import { Person } from '../../src/people/person';
import { giveWay } from '../../src/people/space';
import type { Speaking, World } from '../../src/people/world';
import { bareBody } from './body';

const kari = new Vector3(1.5, 1.55, 0.6);
const world = (speaking: Speaking | null): World => ({
  participantEyes: new Vector3(0, 1.6, 3),
  target: (name, out) => name === 'kari' && Boolean(out.copy(kari)),
  speakerAt: (now) => (speaking && now >= speaking.start && now < speaking.end ? speaking : null),
  hushedAt: (now) => (speaking && now >= speaking.end ? speaking.end : -1e9),
});

function headYaw(person: Person): number {
  person.root.updateMatrixWorld(true);
  const ahead = new Vector3();
  person.head.getWorldDirection(ahead);
  return Math.atan2(ahead.x, ahead.z);
}

test('most people turn to who speaks, and back to their own looks afterwards', () => {
  const talk = { id: 'kari', start: 1000, end: 5000 };
  const turned = Array.from({ length: 12 }, (_, seed) => {
    const one = new Person(bareBody(['jawOpen']).body, { id: `p${seed}`, seed });
    one.update(4000, world(talk));
    return headYaw(one) > 0.45;
  });
  expect(turned.filter(Boolean).length).toBeGreaterThan(7);
  expect(turned.filter(Boolean).length).toBeLessThan(13);
});

test('listeners nod a little, now and then, each in their own time', () => {
  const nodsOf = (seed: number): number[] => Array.from({ length: 300 }, (_, k) => backchannel(seed, k * 100));
  const one = nodsOf(3);
  expect(Math.max(...one)).toBeLessThan(0.1);
  expect(one.filter((size) => size > 0.01).length).toBeGreaterThan(10);
  expect(one.filter((size) => size === 0).length).toBeGreaterThan(150);
  expect(nodsOf(4)).not.toEqual(one);
});

test('nobody who stands is ever inside another, wherever they were put', () => {
  const out = new Vector3();
  for (const z of [0, 0.1, 0.4]) {
    giveWay(new Vector3(0, 0, 0), new Vector3(0, 1.6, z), 1, out);
    expect(Math.hypot(out.x, out.z - z)).toBeGreaterThanOrEqual(0.5 - 1e-9);
  }
});

test('whoever is stood too close to gives half a step, and no more', () => {
  const out = new Vector3();
  const at = new Vector3(0, 0, 0);
  giveWay(at, new Vector3(0, 1.6, 1.2), 1, out);
  expect(out).toEqual(at);
  giveWay(at, new Vector3(0, 1.6, 0.3), 1, out);
  expect(out.z).toBeLessThan(-0.05);
  expect(out.z).toBeGreaterThan(-0.25);
  giveWay(at, new Vector3(0, 1.6, 0.3), 0, out);
  expect(out).toEqual(at);
});
