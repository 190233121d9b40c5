import { expect, it } from 'vitest';
import type { ClientMessage, ServerMessage } from '../../src/protocol/messages';
import { Attendance } from '../../src/wire/attendance';
import { directions, status, underWay, welcome } from '../messages';

/** A participant's client on a line that the test can cut and freeze. */
function attending() {
  const sent: ClientMessage[] = [];
  const kept = new Map<string, string>();
  const waits: (() => void)[] = [];
  let socket: { readyState: number; onopen(): void; onmessage(event: { data: unknown }): void; onclose(): void };
  const world = {
    open() {
      socket = {
        readyState: 1,
        bufferedAmount: 0,
        send: (data: string) => void sent.push(JSON.parse(data) as ClientMessage),
        close: () => undefined,
        onopen: () => undefined,
        onmessage: () => undefined,
        onclose: () => undefined,
      } as never;
      return socket as unknown as WebSocket;
    },
    now: () => 0,
    every: () => () => undefined,
    after(_: number, act: () => void) {
      waits.push(act);
      return () => undefined;
    },
  };
  const shelf = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  const attendance = new Attendance('en', shelf, world, () => undefined);
  const hear = (...messages: ServerMessage[]): void => {
    for (const message of messages) socket.onmessage({ data: JSON.stringify(message) });
  };
  const kinds = (): string[] => sent.flatMap((message) => (message.type === 'happened' ? [message.event.kind] : []));
  attendance.take();
  socket!.onopen();
  hear(...underWay());
  return { attendance, hear, kinds, cut: () => socket.onclose(), comeBack: () => (waits.at(-1)!(), socket.onopen()) };
}

it('tells when a line has really begun and ended, but not while everything stands still', () => {
  const { attendance, kinds } = attending();
  attendance.realized('b1', 'start');
  attendance.realized('b1', 'end');
  attendance.act({ kind: 'pause' });
  attendance.realized('b2', 'start');
  expect(kinds()).toEqual(['realized', 'realized', 'pause']);
});

it('leaves at once while the line is cut, and tells the server when it is back', () => {
  const { attendance, cut, comeBack, hear, kinds } = attending();
  cut();
  attendance.act({ kind: 'leave' });
  expect(attendance.visit.calm).toBe('left');
  expect(kinds()).toEqual([]);
  comeBack();
  hear(welcome());
  expect(kinds()).toEqual(['leave']);
});

it('sends again what was not acknowledged, and no more once it was', () => {
  const { attendance, cut, comeBack, hear, kinds } = attending();
  attendance.act({ kind: 'choose', intent: 'order', source: 'menu' });
  cut();
  comeBack();
  hear(welcome());
  expect(kinds().filter((kind) => kind === 'choose')).toHaveLength(2);
  hear({ type: 'ack', clientSeq: 1, seq: 3 });
  expect(attendance.outbox.pending.map(({ event }) => event.kind)).toEqual(['pause']);
});

it('holds after a cut and brings the server to hold too, until the participant goes on', () => {
  const { attendance, cut, comeBack, hear, kinds } = attending();
  cut();
  expect(attendance.visit.hold).toBe('cut');
  comeBack();
  hear(welcome());
  expect(kinds()).toEqual(['pause']);
  expect(attendance.clock.going).toBe(false);
  attendance.act({ kind: 'resume' });
  expect(kinds()).toEqual(['pause', 'resume']);
  expect(attendance.visit.hold).toBe('none');
});

it.each(['not_kept', 'out_of_order', 'not_attached', 'moved', 'stopping'])('keeps an event that is refused for now (%s)', (code) => {
  const { attendance, hear } = attending();
  attendance.act({ kind: 'choose', intent: 'order', source: 'menu' });
  hear({ type: 'refused', code, message: '', final: false, clientSeq: 1 });
  expect(attendance.outbox.pending).toHaveLength(1);
});

it.each(['not_kept', 'no_hello', 'moved', 'stopping', 'too_slow'])('comes back by itself when the line is closed for now (%s)', (code) => {
  const { attendance, hear, comeBack, kinds } = attending();
  attendance.act({ kind: 'choose', intent: 'order', source: 'menu' });
  hear({ type: 'refused', code, message: '', final: true, clientSeq: null });
  expect(attendance.visit.line).toBe('cut');
  comeBack();
  hear(welcome());
  expect(attendance.visit.line).toBe('open');
  expect(kinds().filter((kind) => kind === 'choose')).toHaveLength(2);
});

it('drops an event that will never be taken', () => {
  const { attendance, hear } = attending();
  attendance.act({ kind: 'choose', intent: 'order', source: 'menu' });
  hear({ type: 'refused', code: 'no_run', message: '', final: false, clientSeq: 1 });
  expect(attendance.outbox.pending).toHaveLength(0);
});

it('waits at the door and tells the server, so that nothing is missed', () => {
  const { attendance, kinds, hear } = attending();
  attendance.door(false);
  hear(directions(3, [status('paused', { by: 'participant' })]));
  expect(attendance.visit.away).toBe('door');
  attendance.door(true);
  expect(kinds()).toEqual(['pause', 'resume']);
  expect(attendance.outbox.pending.map(({ event }) => 'device' in event && event.device)).toEqual([true, true]);
});

it('says of a page that is put away or closed that the device waits, never that somebody asked for a pause', () => {
  const { attendance, kinds } = attending();
  attendance.putAway();
  attendance.putAway();
  expect(kinds()).toEqual(['pause']);
  expect(attendance.outbox.pending.map(({ event }) => 'device' in event && event.device)).toEqual([true]);
});

it('tells that the device is away in a pause, too, so that nobody lets the scene go on without it', () => {
  const { attendance } = attending();
  attendance.act({ kind: 'pause' });
  attendance.putAway();
  expect(attendance.outbox.pending.map(({ event }) => event)).toEqual([
    { kind: 'pause', t: 0 },
    { kind: 'pause', device: true, t: 0 },
  ]);
});

it('says of a cut that it was the line, and of a device that is away then that it is the device', () => {
  const { attendance, cut, comeBack, hear } = attending();
  cut();
  comeBack();
  hear(welcome());
  cut();
  attendance.putAway();
  comeBack();
  hear(welcome());
  const told = attendance.outbox.pending.map(({ event }) => ('line' in event ? 'line' : 'device' in event ? 'device' : event.kind));
  expect(told).toEqual(['line', 'device', 'device']);
});

it('brings the server to hold after a cut also where it had been told to go on meanwhile', () => {
  const { attendance, cut, comeBack, hear, kinds } = attending();
  attendance.act({ kind: 'pause' });
  hear(directions(3, [status('paused', { by: 'participant' })]));
  cut();
  comeBack();
  hear(welcome(), directions(4, [status('running', { by: 'worker' })], { past: true }));
  expect(attendance.visit.hold).toBe('asked');
  expect(kinds().filter((kind) => kind === 'pause')).toHaveLength(3);
});
