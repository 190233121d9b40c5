import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../src/protocol/messages';
import { atDoor, canGoOn, eventFor, heard, isPlaying, isUnderWay, lineIs, newVisit, putAway, troubled, wished } from '../../src/session/visit';
import type { Visit } from '../../src/session/visit';
import { choices, directions, run, stage, status, underWay } from '../messages';

const hear = (visit: Visit, ...messages: ServerMessage[]) => messages.reduce(heard, visit);
const playing = () => hear(lineIs(newVisit('en'), 'open'), ...underWay());

describe('leaving', () => {
  it('holds at once, with no server there', () => {
    const visit = wished(lineIs(playing(), 'cut'), { kind: 'leave' });
    expect(visit.calm).toBe('left');
    expect(isUnderWay(visit)).toBe(false);
  });

  it('is told to the server, also from a pause', () => {
    expect(eventFor(playing(), { kind: 'leave' }, 42)).toEqual({ kind: 'leave', t: 42 });
    expect(eventFor(wished(playing(), { kind: 'pause' }), { kind: 'leave' }, 42)).toEqual({ kind: 'leave', t: 42 });
  });

  it('stays so while the same run is caught up on, and ends with the next run', () => {
    const left = wished(playing(), { kind: 'leave' });
    expect(hear(left, run()).calm).toBe('left');
    expect(hear(left, run({ run: 2, seq: 8 })).calm).toBe('no');
  });

  it('means nothing before there is a run', () => {
    expect(wished(newVisit('en'), { kind: 'leave' }).calm).toBe('no');
    expect(eventFor(newVisit('en'), { kind: 'leave' }, 0)).toBeNull();
  });
});

describe('pausing', () => {
  it('holds at once and goes on when asked', () => {
    const paused = wished(playing(), { kind: 'pause' });
    expect(isPlaying(paused)).toBe(false);
    expect(isPlaying(wished(paused, { kind: 'resume' }))).toBe(true);
  });

  it('goes on when the care worker says so', () => {
    const paused = hear(wished(playing(), { kind: 'pause' }), directions(3, [status('paused', { by: 'participant' })]));
    expect(isPlaying(hear(paused, directions(4, [status('running', { by: 'worker' })])))).toBe(true);
  });

  it('is not ended here when staff have taken it, also by a key', () => {
    const paused = hear(playing(), directions(3, [status('paused', { by: 'worker' })]));
    expect([canGoOn(paused), eventFor(paused, { kind: 'resume' }, 9), isPlaying(wished(paused, { kind: 'resume' }))]).toEqual([false, null, false]);
  });

  it('goes over to one of staff when that is what still holds', () => {
    const back = wished(putAway(playing()), { kind: 'resume' });
    const paused = hear(back, directions(3, [status('paused', { by: 'system' })]), directions(4, [status('paused', { by: 'worker' })]));
    expect([canGoOn(paused), paused.scene.pausedBy]).toEqual([false, 'worker']);
  });

  it('keeps waiting when the device was put away in it, whoever says to go on', () => {
    const paused = hear(wished(playing(), { kind: 'pause' }), directions(3, [status('paused', { by: 'participant' })]));
    const away = hear(putAway(paused), directions(4, [status('running', { by: 'worker' })]));
    expect(isPlaying(away)).toBe(false);
    expect(isPlaying(wished(away, { kind: 'resume' }))).toBe(true);
  });

  it('never goes on by itself after the device was put away', () => {
    const away = hear(putAway(playing()), directions(3, [status('paused')]), directions(4, [status('running')]));
    expect(isPlaying(away)).toBe(false);
    expect(isPlaying(wished(away, { kind: 'resume' }))).toBe(true);
  });
});

describe('a cut line', () => {
  it('holds the scene until the line is back and the participant goes on', () => {
    const cut = lineIs(playing(), 'cut');
    expect(cut.hold).toBe('cut');
    expect(wished(cut, { kind: 'resume' }).hold).toBe('cut');
    expect(wished(lineIs(cut, 'open'), { kind: 'resume' }).hold).toBe('none');
  });

  it('is over when the care worker says so after it is back, but not by what was said before', () => {
    const back = lineIs(lineIs(playing(), 'cut'), 'open');
    const [paused, running] = [directions(3, [status('paused')]), directions(4, [status('running', { by: 'worker' })])];
    expect(isPlaying(hear(back, paused, running))).toBe(true);
    expect(isPlaying(hear(back, { ...paused, past: true }, { ...running, past: true }))).toBe(false);
  });

  it('tells nobody to go on before it is back', () => {
    expect(eventFor(lineIs(playing(), 'cut'), { kind: 'resume' }, 9)).toBeNull();
  });

  it('holds whoever goes in while it lasts', () => {
    expect(isPlaying(atDoor(lineIs(atDoor(playing(), false), 'cut'), true))).toBe(false);
  });

  it('leaves one in the calm room alone', () => {
    expect(lineIs(wished(playing(), { kind: 'leave' }), 'cut').hold).toBe('none');
  });
});

describe('answering', () => {
  it('counts once, until the server says what comes of it', () => {
    const answered = wished(playing(), { kind: 'choose', intent: 'order', source: 'menu' });
    expect(answered.chosen).toBe('order');
    expect(eventFor(answered, { kind: 'choose', intent: 'greet', source: 'menu' }, 9)).toBeNull();
    expect(hear(answered, directions(3, [choices(['thank'])])).chosen).toBeNull();
  });

  it('is not possible while the scene is held', () => {
    const paused = wished(playing(), { kind: 'pause' });
    expect(eventFor(paused, { kind: 'choose', intent: 'order', source: 'menu' }, 9)).toBeNull();
    expect(eventFor(paused, { kind: 'look', target: 'ingrid', held: 1000 }, 9)).toBeNull();
  });

  it('can be given again when the server could not take it', () => {
    const answered = wished(playing(), { kind: 'choose', intent: 'order', source: 'menu' });
    expect(hear(answered, { type: 'refused', code: 'no_run', message: '', final: false, clientSeq: 1 }).chosen).toBeNull();
  });

  it('gives a rating the kind that was asked for', () => {
    const asked = hear(playing(), directions(3, [{ type: 'ask', t: 0, rating: 'distress', text: 'How uneasy?' }]));
    expect(eventFor(asked, { kind: 'rate', value: 3 }, 9)).toEqual({ kind: 'rate', rating: 'distress', value: 3, t: 9 });
    expect(wished(asked, { kind: 'rate', value: 3 }).scene.ask).toBeNull();
  });
});

describe('the door', () => {
  it('keeps the run waiting until place and participant are ready', () => {
    const waiting = atDoor(playing(), false);
    expect(waiting.away).toBe('door');
    expect(wished(waiting, { kind: 'resume' }).away).toBe('door');
    expect(eventFor(waiting, { kind: 'resume' }, 9)).toBeNull();
    expect(isPlaying(atDoor(waiting, true))).toBe(true);
  });
});

it('leads any trouble to the calm room', () => {
  expect(troubled(playing()).calm).toBe('trouble');
});

it('knows when another device has taken over', () => {
  const replaced = hear(playing(), { type: 'refused', code: 'replaced', message: 'Open elsewhere.', final: true, clientSeq: null });
  expect(lineIs(replaced, 'over').line).toBe('elsewhere');
});

it('is not under way before the stage is set', () => {
  expect(isUnderWay(hear(newVisit('en'), run()))).toBe(false);
  expect(isUnderWay(hear(newVisit('en'), run(), directions(2, [stage()])))).toBe(true);
});

describe('moving to another spot', () => {
  const open = [{ anchor: 'guest.9', label: 'under the window', facing: 90 }];
  const offered = (part: Partial<Parameters<typeof stage>[0]> = {}) => hear(playing(), directions(3, [stage({ open, ...part })]));
  const moved = { participant: 'guest.9', given: 'participant.counter' };

  it('is looked at when asked for, and left alone where there is nowhere else', () => {
    expect(wished(offered(), { kind: 'move' }).moving).toBe(true);
    expect(wished(wished(offered(), { kind: 'move' }), { kind: 'move' }).moving).toBe(false);
    expect(wished(playing(), { kind: 'move' }).moving).toBe(false);
  });

  it('is told for a spot that is open, and the way back once one has moved', () => {
    expect(eventFor(offered(), { kind: 'relocate', spot: 'guest.9' }, 5)).toEqual({ kind: 'relocate', spot: 'guest.9', t: 5 });
    expect(eventFor(offered(), { kind: 'relocate', spot: '' }, 5)).toBeNull();
    expect(eventFor(offered(moved), { kind: 'relocate', spot: '' }, 5)).toEqual({ kind: 'relocate', spot: '', t: 5 });
    expect(['guest.9', 'guest.1'].map((spot) => eventFor(offered(moved), { kind: 'relocate', spot }, 5))).toEqual([null, null]);
  });

  it('ends with the choice, a pause, leaving, a question, or when the scene takes one elsewhere', () => {
    const asking = wished(offered(), { kind: 'move' });
    const ask = { type: 'ask', t: 0, rating: 'distress', text: 'How uneasy?' } as const;
    const ends = [
      wished(asking, { kind: 'relocate', spot: 'guest.9' }),
      wished(asking, { kind: 'pause' }),
      wished(asking, { kind: 'leave' }),
      hear(asking, directions(4, [ask])),
      hear(asking, directions(4, [stage({ participant: 'participant.table' })])),
    ];
    expect(ends.map(({ moving }) => moving)).toEqual([false, false, false, false, false]);
    expect(hear(asking, directions(4, [choices([])])).moving).toBe(true);
  });

  it('waits while everything holds, and never keeps anybody from leaving', () => {
    const paused = wished(offered(), { kind: 'pause' });
    expect(eventFor(paused, { kind: 'relocate', spot: 'guest.9' }, 5)).toBeNull();
    expect(isUnderWay(wished(wished(offered(), { kind: 'move' }), { kind: 'leave' }))).toBe(false);
  });
});
