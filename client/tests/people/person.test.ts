import { type Mesh, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { Person } from '../../src/people/person';
import { EXPRESSIONS } from '../../src/people/emotion';
import { SHAPES } from '../../src/people/visemes';
import type { World } from '../../src/people/world';
import type { Behaviour } from '../../src/protocol/messages';
import { bareBody } from './body';

const UNITS = [...new Set([...Object.values(EXPRESSIONS).map((e) => e.units), ...Object.values(SHAPES)].flatMap((u) => Object.keys(u)))];
UNITS.push('eyeLookUpLeft', 'eyeLookUpRight', 'eyeBlinkLeft', 'eyeBlinkRight', 'eyeLookDownLeft', 'eyeLookDownRight');
const world: World = {
  participantEyes: new Vector3(0.3, 1.5, 2),
  target: (name, out) => name === 'lamp' && Boolean(out.set(2, 2, 0.5)),
  anchor: (name) => (name === 'table' ? { position: [1, 0, 1], heading: 1, kind: 'sit' } : null),
};

const DIRECTIONS: Behaviour[] = [
  { type: 'speech', id: '1', start: 500, end: 2500, line: 'l', text: 'Mange kommer, og vi har god tid.', audio: null, via: 'room' },
  { type: 'gaze', id: '2', start: 400, end: 3000, target: 'participant', influence: 'HEAD' },
  { type: 'head', id: '3', start: 1000, end: 1900, lexeme: 'NOD', amount: 1 },
  { type: 'faceLexeme', id: '4', start: 600, attackPeak: 900, relax: 2000, end: 2600, lexeme: 'JOY', amount: 0.7 },
  { type: 'gesture', id: '5', start: 700, stroke: 1100, end: 2200, lexeme: 'OFFER', target: null },
  { type: 'posture', id: '6', start: 3000, end: 4000, lexeme: 'LEAN_IN' },
  { type: 'locomotion', id: '7', start: 5000, end: 9000, target: 'table' },
  { type: 'gaze', id: '8', start: 9500, end: 11000, target: 'lamp', influence: 'HEAD' },
];

function someone(seed = 1): { person: Person; face: Mesh } {
  const { body, face } = bareBody([...new Set(UNITS)]);
  return { person: new Person(body, { id: 'someone', seed }), face };
}

/** Everything visible, as numbers. */
function seen({ person, face }: ReturnType<typeof someone>, now: number): number[] {
  person.update(now, world);
  const out = [...(face.morphTargetInfluences ?? []), person.root.position.x, person.root.position.z, person.root.rotation.y];
  person.root.traverse((thing) => out.push(...thing.quaternion.toArray(), ...thing.position.toArray()));
  return out;
}

function told(seed = 1): ReturnType<typeof someone> {
  const one = someone(seed);
  for (const behaviour of DIRECTIONS) one.person.perform(behaviour, 1000);
  return one;
}

test('two who are told the same look the same, whatever moments they showed before', () => {
  const [watched, jumped] = [told(), told()];
  for (let t = 0; t < 13_000; t += 100) seen(watched, t);
  for (const t of [11_800, 2000, 7300, 1600, 13_000]) expect(seen(jumped, t)).toEqual(seen(watched, t));
});

test('people with different seeds do not move together', () => {
  expect(seen(told(1), 300)).not.toEqual(seen(told(2), 300));
});

test('nothing becomes NaN, and no part leaps between frames', () => {
  const one = told();
  let before = seen(one, 0);
  for (let t = 0; t < 13_000; t += 16) {
    const now = seen(one, t);
    expect(now.every(Number.isFinite)).toBe(true);
    const leap = Math.max(...now.map((value, k) => Math.abs(value - (before[k] ?? 0))));
    expect(leap, `at ${t}`).toBeLessThan(0.45);
    before = now;
  }
});

test('the mouth moves while speaking and rests after', () => {
  const one = told();
  const jaw = (now: number): number => {
    seen(one, now);
    return one.face.morphTargetInfluences?.[one.face.morphTargetDictionary?.['jawOpen'] ?? -1] ?? 0;
  };
  const open = Array.from({ length: 40 }, (_, k) => jaw(1500 + k * 50));
  expect(Math.max(...open)).toBeGreaterThan(0.2);
  expect(one.person.speaking()).toBe(true);
  jaw(4200);
  expect(one.person.speaking()).toBe(false);
});

test('a track with known times replaces the one guessed from the text', () => {
  const one = told();
  one.person.speak({ durationMs: 2000, visemes: [[0, 'U']] }, 1500);
  seen(one, 2500);
  const unit = (name: string): number => one.face.morphTargetInfluences?.[one.face.morphTargetDictionary?.[name] ?? -1] ?? 0;
  expect(unit('mouthPucker')).toBeGreaterThan(0.6);
});

test('both eyes meet the participant', () => {
  const one = someone();
  one.person.perform({ type: 'gaze', id: 'g', start: 0, end: 0, target: 'participant', influence: 'HEAD' }, 0);
  seen(one, 4000);
  one.person.root.updateMatrixWorld(true);
  for (const side of ['l', 'r']) {
    const eye = one.person.root.getObjectByName(`eye_${side}`)!;
    const from = eye.getWorldPosition(new Vector3());
    const looks = eye.getWorldDirection(new Vector3());
    expect(looks.angleTo(world.participantEyes.clone().sub(from))).toBeLessThan(0.05);
  }
});

test('feet stay on the ground where one stands', () => {
  const one = someone();
  const places = [1000, 4000, 8000, 12_000].map((t) => {
    seen(one, t);
    one.person.root.updateMatrixWorld(true);
    return one.person.root.getObjectByName('foot_l')!.getWorldPosition(new Vector3());
  });
  for (const place of places) expect(place.distanceTo(places[0]!)).toBeLessThan(0.012);
});

test('unknown targets and anchors are left out', () => {
  const one = someone();
  one.person.perform({ type: 'gaze', id: 'g', start: 0, end: 900, target: 'dragon', influence: 'HEAD' }, 0);
  one.person.perform({ type: 'locomotion', id: 'w', start: 0, end: 900, target: 'nowhere' }, 0);
  expect(seen(one, 500).every(Number.isFinite)).toBe(true);
});

test('somebody on a seat stands up before it when told, and sits down again', () => {
  const { person } = someone();
  person.place({ position: [0, 0, 0], heading: 0, kind: 'sit' });
  person.perform({ type: 'posture', id: 'up', start: 0, end: 0, lexeme: 'STAND' }, 1000);
  person.perform({ type: 'posture', id: 'down', start: 0, end: 0, lexeme: 'SIT' }, 5000);
  const heights: number[] = [];
  for (const now of [900, 3000, 7000]) {
    person.update(now, world);
    person.root.updateMatrixWorld(true);
    heights.push(new Vector3().setFromMatrixPosition(person.head.matrixWorld).y);
    expect(person.root.position.z).toBeCloseTo(now === 3000 ? 0.3 : 0, 2);
  }
  const [sitting = 0, standing = 0, again = 0] = heights;
  expect(standing - sitting).toBeGreaterThan(0.3);
  expect(again).toBeCloseTo(sitting, 1);
});
