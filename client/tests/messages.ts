import type { Block, Choices, Directions, FieldShown, Output, RunStarted, ServerMessage, Stage, Status, TaskShown, Welcome } from '../src/protocol/messages';

/** Builders of server messages for tests: everything has a usual value, and only what matters is named. */

export const welcome = (part: Partial<Welcome> = {}): Welcome => ({
  type: 'welcome',
  protocolVersion: 1,
  session: 's1',
  language: 'en',
  phase: 'running',
  seq: 0,
  t: 0,
  calmRoom: 'calm',
  comfort: null,
  observer: false,
  ...part,
});

export const run = (part: Partial<RunStarted> = {}): RunStarted => ({
  type: 'run',
  pack: 'everyday',
  seq: 1,
  run: 1,
  scenario: 'cafe',
  title: 'Order a coffee',
  level: 1,
  place: 'cafe',
  places: ['cafe'],
  cast: [{ id: 'ingrid', name: 'Ingrid' }],
  seed: 7,
  steps: ['Go to the counter.'],
  guests: [],
  name: '',
  ...part,
});

export const stage = (part: Partial<Stage> = {}): Stage => ({
  type: 'stage',
  t: 0,
  place: 'cafe',
  level: 1,
  participant: 'participant.counter',
  crowd: 0,
  noise: 0,
  people: [{ id: 'ingrid', anchor: 'barista', posture: 'STAND', mood: 'SMILE', amount: 0.5 }],
  near: 'personal',
  cue: 0,
  given: '',
  open: [],
  ...part,
});

export const directions = (seq: number, outputs: Output[], part: Partial<Directions> = {}): Directions => ({
  type: 'directions',
  seq,
  run: 1,
  t: 0,
  outputs,
  past: false,
  said: '',
  ...part,
});

export const says = (id: string, t: number, text: string, part: Partial<Block> = {}): Block => ({
  type: 'bml',
  id,
  t,
  characterId: 'ingrid',
  cause: { beat: 'greet', seq: 0 },
  data: [{ type: 'speech', id: 'speech', start: 0, end: 1000, line: id, text, audio: null, via: 'room' }],
  composition: 'MERGE',
  ...part,
});

export const choices = (intents: string[], part: Partial<Choices> = {}): Choices => ({
  type: 'choices',
  t: 0,
  beat: 'greet',
  options: intents.map((intent) => ({ intent, label: `Say ${intent}` })),
  lit: null,
  via: 'room',
  aloud: false,
  ...part,
});

/** Two ticks and a choice between two; `values` says what each is set to. */
export const task = (values: Record<string, string> = {}, part: Partial<TaskShown> = {}): TaskShown => ({
  type: 'task',
  t: 0,
  beat: 'greet',
  kind: 'form',
  title: 'For the soup',
  fields: [field('fish', values), field('milk', values), field('day', values, ['monday', 'tuesday'])],
  done: 'Done',
  lit: null,
  ...part,
});

const field = (id: string, values: Record<string, string>, options: string[] = []): FieldShown => ({
  id,
  label: `The ${id}`,
  options: options.map((intent) => ({ intent, label: `On ${intent}` })),
  value: values[id] ?? '',
});

/** A written message of Lars, from run time `t` on. */
export const writes = (id: string, t: number, text: string): Block => ({
  ...says(id, t, text),
  characterId: 'lars',
  data: [{ type: 'speech', id: 'speech', start: 0, end: 1000, line: id, text, audio: null, via: 'message' }],
});

export const status = (kind: Status['status'], part: Partial<Status> = {}): Status => ({
  type: 'status',
  t: 0,
  status: kind,
  by: 'system',
  ending: null,
  ...part,
});

/** What a scene under way has heard so far. */
export const underWay = (...more: Output[]): ServerMessage[] => [
  welcome(),
  run(),
  directions(2, [stage(), status('running'), choices(['greet', 'order']), ...more]),
];
