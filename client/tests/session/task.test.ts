import { describe, expect, it } from 'vitest';
import { taskOf } from '../../src/comfort/task';
import type { TaskView } from '../../src/comfort/task';
import type { Intent } from '../../src/session/intents';
import { eventFor, heard, lineIs, newVisit, wished } from '../../src/session/visit';
import type { Visit } from '../../src/session/visit';
import { directions, status, task, underWay } from '../messages';

const playing = (shown = task()): Visit => underWay(shown).reduce(heard, lineIs(newVisit('en'), 'open'));
const fill = (field: string, option = ''): Intent => ({ kind: 'fill', field, option });
const view = (visit: Visit): TaskView => taskOf(visit)!;
const set = (visit: Visit): string[] =>
  view(visit).fields.flatMap(({ id, entries }) => entries.filter((entry) => entry.set).map(({ option }) => (option === '' ? id : `${id}:${option}`)));
const lit = (visit: Visit): string[] => [
  ...view(visit).fields.flatMap(({ id, entries }) => entries.filter((entry) => entry.lit).map(({ option }) => `${id}:${option}`)),
  ...(view(visit).done.lit ? ['done'] : []),
];

describe('a task', () => {
  it('shows what is set, as the server says', () => {
    expect(set(playing(task({ fish: 'yes', day: 'tuesday' })))).toEqual(['fish', 'day:tuesday']);
  });

  it('shows what has just been pressed at once, and tells the server', () => {
    const before = playing();
    expect(set(wished(before, fill('day', 'monday')))).toEqual(['day:monday']);
    expect(eventFor(before, fill('day', 'monday'), 7)).toEqual({ kind: 'fill', field: 'day', option: 'monday', t: 7 });
  });

  it('turns a tick over and back', () => {
    const ticked = wished(playing(), fill('fish'));
    expect(set(ticked)).toEqual(['fish']);
    expect(set(wished(ticked, fill('fish')))).toEqual([]);
  });

  it('never blinks when the answers of the server come one after the other', () => {
    const both = wished(wished(playing(), fill('fish')), fill('milk'));
    const first = heard(both, directions(3, [task({ fish: 'yes' })]));
    expect(set(first)).toEqual(['fish', 'milk']);
    const second = heard(first, directions(4, [task({ fish: 'yes', milk: 'yes' })]));
    expect([set(second), second.filled]).toEqual([['fish', 'milk'], {}]);
  });

  it('is as the server has it once everything stands still', () => {
    const pressed = wished(playing(), fill('fish'));
    expect(heard(pressed, directions(3, [status('paused', { by: 'worker' })])).filled).toEqual({});
  });

  it('is handed in once, until the server says what follows', () => {
    const handed = wished(playing(), { kind: 'submit' });
    expect(view(handed).done.pressed).toBe(true);
    expect(eventFor(playing(), { kind: 'submit' }, 7)).toEqual({ kind: 'submit', t: 7 });
    expect(eventFor(handed, { kind: 'submit' }, 8)).toBeNull();
    expect(view(heard(handed, directions(3, []))).done.pressed).toBe(false);
  });

  it('cannot be touched while it is held', () => {
    const paused = wished(playing(), { kind: 'pause' });
    expect(eventFor(paused, fill('fish'), 7)).toBeNull();
    expect(wished(paused, fill('fish'))).toBe(paused);
  });

  it('is put away when it is done, and when the run ends', () => {
    expect(taskOf(heard(playing(), directions(3, [task({}, { done: '', fields: [] })])))).toBeNull();
    expect(taskOf(heard(playing(), directions(3, [status('ended', { ending: 'done' })])))).toBeNull();
  });
});

describe('what is to be done next', () => {
  it('is lit: a tick, an option, or the button that hands it in', () => {
    expect(lit(playing(task({}, { lit: ['fish', ''] })))).toEqual(['fish:']);
    expect(lit(playing(task({}, { lit: ['day', 'monday'] })))).toEqual(['day:monday']);
    expect(lit(playing(task({}, { lit: ['', ''] })))).toEqual(['done']);
    expect(lit(playing())).toEqual([]);
  });

  it('is no longer lit as soon as it has been pressed', () => {
    expect(lit(wished(playing(task({}, { lit: ['fish', ''] })), fill('fish')))).toEqual([]);
  });
});

it('takes a kind it does not know for a form', () => {
  expect(view(playing(task({}, { kind: 'hologram' }))).look).toBe('form');
  expect(view(playing(task({}, { kind: 'calendar' }))).look).toBe('calendar');
});
