import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Scene, Vector3 } from 'three';
import { expect, test, vi } from 'vitest';
import type { Crowd } from '../../src/people/crowd';
import type { World } from '../../src/people/world';
import { bareBody } from './body';

const PEOPLE = 16;
/** Played before each count; on a busy machine the engine takes longer until it has compiled all. */
const FRAMES = 1_000;
const ROUNDS = 20;
/**
 * What the engine builds in is a lottery with each load, and stays so: one load of five keeps boxes (36 or 55 bytes) that the next has not. What
 * truly takes from the heap takes in every load.
 */
const LOADS = 6;
/** So few that the heap is not swept in between, which would hide what was taken. */
const COUNTED = 20;
/**
 * Bytes for each person and frame. As built it is 3, boxes for fractions in the moments in which somebody begins to nod or look elsewhere; the
 * test runner's way of importing keeps a function or two from being built in (13). One more fraction handed on in each frame is 16.
 */
const BOXES = 24;

/** A crowd of people whose code is loaded anew. */
async function lively(): Promise<Crowd> {
  vi.resetModules();
  const [{ Crowd }, { Person }] = await Promise.all([import('../../src/people/crowd'), import('../../src/people/person')]);
  const people = Array.from({ length: PEOPLE }, (_, seed) => {
    const person = new Person(bareBody(['jawOpen', 'eyeBlinkLeft']).body, { id: `p${seed}`, seed });
    person.lighten(bareBody(['jawOpen']).body);
    person.place({ position: [0, 0, 0.9 + 0.2 * seed], heading: Math.PI, kind: seed % 2 ? 'sit' : 'stand' });
    person.setMood('SMILE', 0.5);
    return person;
  });
  people[0]?.perform({ type: 'gaze', id: 'g', start: 0, end: 1e7, target: 'participant', influence: 'HEAD' }, 0);
  people[0]?.speak({ durationMs: 1e7, visemes: [[0, 'aa']] }, 0);
  people[1]?.perform({ type: 'gesture', id: 'h', start: 0, end: 1e7, stroke: 500, lexeme: 'BEAT', target: null }, 0);
  const crowd = new Crowd(people, new Scene());
  for (const { root } of people) root.visible = true;
  return crowd;
}

/** Bytes that each person takes in a frame, in the best of some rounds. */
async function taken(collect: () => void): Promise<number> {
  const crowd = await lively();
  const world: World = { participantEyes: new Vector3(0, 1.6, 0), target: () => false, anchor: () => null, nearness: () => 'personal', isClear: () => true, speakerAt: (at) => crowd.speakerAt(at), hushedAt: (at) => crowd.hushedAt(at) };
  let now = 0;
  const play = (frames: number): void => {
    for (let k = 0; k < frames; k += 1) crowd.update((now += 11), world, now);
  };
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least / PEOPLE >= BOXES; round += 1) {
    play(FRAMES);
    collect();
    const before = process.memoryUsage().heapUsed;
    play(COUNTED);
    least = Math.min(least, (process.memoryUsage().heapUsed - before) / COUNTED);
  }
  return least / PEOPLE;
}

test('sixteen lively people take nothing from the heap, frame after frame', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let least = Infinity;
  for (let load = 0; load < LOADS && least >= BOXES; load += 1) least = Math.min(least, await taken(collect));
  expect(least).toBeLessThan(BOXES);
}, 120_000);
