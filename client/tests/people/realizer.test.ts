import { readFileSync } from 'node:fs';
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { Person } from '../../src/people/person';
import type { World } from '../../src/people/world';
import type { Behaviour } from '../../src/protocol/messages';
import { bareBody } from './body';

/** As much of JSON Schema as `contracts/directions.schema.json` uses. */
interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
}

const { $defs } = JSON.parse(readFileSync(new URL('../../../contracts/directions.schema.json', import.meta.url), 'utf8')) as { $defs: Record<string, Schema> };
const resolved = (schema: Schema): Schema => (schema.$ref === undefined ? schema : resolved($defs[schema.$ref.split('/').at(-1)!]!));

/** Every behaviour the schema knows, once with each word it may use; the times are those of a second of life. */
function everyBehaviour(): Behaviour[] {
  const kinds = resolved($defs['Block']!.properties!['data']!.items!).anyOf!.map(resolved);
  return kinds.flatMap((kind) => variants(kind).map((made) => made as unknown as Behaviour));
}

function variants({ properties = {} }: Schema): Record<string, unknown>[] {
  const plain = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(name, resolved(schema))]));
  const worded = Object.entries(properties).filter(([name, schema]) => name !== 'type' && resolved(schema).enum !== undefined);
  if (worded.length === 0) return [plain];
  return worded.flatMap(([name, schema]) => resolved(schema).enum!.map((word) => ({ ...plain, [name]: word })));
}

const TIMES: Readonly<Record<string, number>> = { start: 0, end: 1000, attackPeak: 200, relax: 800, stroke: 400 };

function valueOf(name: string, { enum: words, type, anyOf }: Schema): unknown {
  if (words) return words[0];
  if (anyOf) return null;
  return type === 'string' ? (name === 'target' ? 'participant' : 'something') : (TIMES[name] ?? 0.5);
}

const world: World = { participantEyes: new Vector3(0, 1.5, 2), target: () => false, anchor: () => null };

/** Whether somebody who is told `behaviour` can be shown, with every number whole. */
function isShown(behaviour: Behaviour): boolean {
  const { body } = bareBody(['jawOpen', 'eyeBlinkLeft']);
  const person = new Person(body, { id: 'someone', seed: 1 });
  person.perform(behaviour, 0);
  for (const now of [0, 450, 900, 2000]) person.update(now, world);
  let whole = true;
  person.root.traverse(({ quaternion, position }) => (whole &&= [...quaternion.toArray(), ...position.toArray()].every(Number.isFinite)));
  return whole;
}

describe('the realizer in 3D', () => {
  it.each(everyBehaviour().map((behaviour) => [JSON.stringify(behaviour), behaviour] as const))('shows %s', (_, behaviour) => {
    expect(isShown(behaviour)).toBe(true);
  });

  it('knows every kind of behaviour in the schema', () => {
    const kinds = new Set(everyBehaviour().map(({ type }) => type));
    expect([...kinds].sort()).toEqual(['faceLexeme', 'gaze', 'gesture', 'head', 'locomotion', 'posture', 'speech']);
  });

  it.each([
    { type: 'faceLexeme', lexeme: 'SMIRK', amount: 1, attackPeak: 200, relax: 800 },
    { type: 'head', lexeme: 'ROLL', amount: 1 },
    { type: 'gesture', lexeme: 'JUGGLE', stroke: 400, target: null },
    { type: 'posture', lexeme: 'HANDSTAND' },
    { type: 'gaze', target: 'nobody', influence: 'TAIL' },
    { type: 'locomotion', target: 'nowhere' },
    { type: 'dance' },
  ])('leaves out what it does not know: $type $lexeme', (strange) => {
    expect(isShown({ id: 'x', start: 0, end: 1000, ...strange } as unknown as Behaviour)).toBe(true);
  });
});
