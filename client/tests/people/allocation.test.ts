import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Scene, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Crowd } from '../../src/people/crowd';
import { Person } from '../../src/people/person';
import type { World } from '../../src/people/world';
import { bareBody } from './body';

const PEOPLE = 16;
/** Played before each count; on a busy machine the engine takes longer until it has compiled all. */
const FRAMES = 1_000;
const ROUNDS = 20;
/** So few that the heap is not swept in between, which would hide what was taken. */
const COUNTED = 20;
/**
 * Bytes for each person and frame. As built it is 3, boxes for fractions in the moments in which somebody begins to nod or look elsewhere; the
 * test runner's way of importing keeps a function or two from being built in (13). One more fraction handed on in each frame is 16.
 */
const BOXES = 24;

function lively(): Crowd {
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

test('sixteen lively people take nothing from the heap, frame after frame', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const crowd = lively();
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
  expect(least / PEOPLE).toBeLessThan(BOXES);
}, 60_000);
