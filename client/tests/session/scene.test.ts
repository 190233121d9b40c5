import { describe, expect, it } from 'vitest';
import type { Block, ServerMessage } from '../../src/protocol/messages';
import { emptyScene, fold } from '../../src/session/scene';
import { choices, directions, run, says, stage, status, underWay, welcome } from '../messages';

const after = (...messages: ServerMessage[]) => messages.reduce(fold, emptyScene('nb'));

describe('the scene folded from the server', () => {
  it('takes language and phase from the welcome', () => {
    expect(after(welcome({ language: 'en', phase: 'check_in' }))).toMatchObject({ session: 's1', language: 'en', phase: 'check_in' });
  });

  it('holds stage, choices and blocks of a run', () => {
    const scene = after(...underWay(says('b1', 0, 'Hello!')));
    expect(scene.stage?.place).toBe('cafe');
    expect(scene.choices?.options).toHaveLength(2);
    expect(scene.blocks.map(({ id }) => id)).toEqual(['b1']);
  });

  it('takes each committed event once, however often it is sent', () => {
    const again = directions(3, [says('b2', 0, 'Again'), { type: 'shown', evidence: { goal: 'g', score: 2, hinted: false, opportunity: 'o', t: 0, level: 1, source: 'scenario' } }]);
    expect(after(...underWay(), again, again).evidence).toHaveLength(1);
  });

  it('keeps what it has when a known run is announced again after a cut', () => {
    const scene = after(...underWay(), run());
    expect(scene.stage).not.toBeNull();
    expect(after(...underWay(), run({ run: 2, seq: 9 })).stage).toBeNull();
  });

  it('keeps what was heard, and knows what is only caught up on', () => {
    const bell = { type: 'sound', t: 40, name: 'bell', text: 'The bell rings.' } as const;
    const scene = after(...underWay(), directions(3, [bell], { past: true }), directions(4, [bell]));
    expect(scene.heard.map(({ name, past }) => [name, past])).toEqual([['bell', true], ['bell', false]]);
  });

  it('leaves out directions of another run', () => {
    expect(after(...underWay(), directions(9, [status('ended')], { run: 4 })).status).toBe('running');
  });

  it('has no choices when none are on offer, and none after the end', () => {
    expect(after(...underWay(), directions(3, [choices([])])).choices).toBeNull();
    expect(after(...underWay(), directions(3, [status('ended', { ending: 'done' })]))).toMatchObject({ choices: null, ending: 'done' });
  });

  it('lets a replacing block take the place of the speaker’s earlier ones', () => {
    const scene = after(...underWay(says('b1', 0, 'Well')), directions(3, [says('b2', 10, 'Stop', { composition: 'REPLACE' })]));
    expect(scene.blocks.map(({ id }) => id)).toEqual(['b2']);
  });

  it('forgets blocks that are long over', () => {
    expect(after(...underWay(says('b1', 0, 'Hello')), directions(3, [stage()], { t: 60_000 })).blocks).toEqual([]);
  });

  it('keeps where a walk has led, and that somebody sat down, when the blocks are forgotten or replaced', () => {
    const walks = says('b1', 0, '', {
      data: [
        { type: 'locomotion', id: 'walk', start: 0, end: 2000, target: 'guest.stand' },
        { type: 'posture', id: 'sit', start: 2000, end: 2000, lexeme: 'SIT' },
      ],
    } as Partial<Block>);
    const there = { id: 'ingrid', anchor: 'guest.stand', posture: 'SIT' };
    expect(after(...underWay(walks)).stage?.people[0]).toMatchObject({ anchor: 'barista', posture: 'STAND' });
    expect(after(...underWay(walks), directions(3, [], { t: 60_000 })).stage?.people[0]).toMatchObject(there);
    expect(after(...underWay(walks), directions(3, [says('b2', 10, 'Stop', { composition: 'REPLACE' })])).stage?.people[0]).toMatchObject(there);
  });

  it('names who paused', () => {
    expect(after(...underWay(), directions(3, [status('paused', { by: 'worker-7' })])).pausedBy).toBe('worker-7');
  });

  it('lets an unknown message or output pass by', () => {
    const odd = { type: 'news' } as unknown as ServerMessage;
    const oddOutput = directions(3, [{ type: 'smell' } as never, status('paused')]);
    expect(after(...underWay(), odd, oddOutput).status).toBe('paused');
  });
});

describe('a participant who moves', () => {
  const held = says('b1', 0, 'Hm.', { data: [{ type: 'posture', id: 'p', start: 0, end: 0, lexeme: 'CLOSED' }] });
  const people = (participant: string, part: Partial<Parameters<typeof stage>[0]>) =>
    after(...underWay(held), directions(3, [stage({ participant, ...part })])).stage?.people.map(({ posture }) => posture);

  it('changes nothing about how others hold themselves', () => {
    expect(people('guest.9', { given: 'participant.counter' })).toEqual(['CLOSED']);
  });

  it('does not keep it where the scene goes on elsewhere, or at another level', () => {
    expect(people('participant.table', {})).toEqual(['STAND']);
    expect(people('guest.9', { given: 'participant.counter', level: 2 })).toEqual(['STAND']);
  });
});
