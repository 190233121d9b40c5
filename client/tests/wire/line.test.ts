import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../src/protocol/messages';
import { Line } from '../../src/wire/line';
import type { Surroundings } from '../../src/wire/line';
import { welcome } from '../messages';

class FakeSocket {
  readyState = 0;
  bufferedAmount = 0;
  binaryType = '';
  sent: unknown[] = [];
  onopen = (): void => undefined;
  onclose = (): void => undefined;
  onmessage: (event: { data: unknown }) => void = () => undefined;

  answer(): void {
    this.readyState = 1;
    this.onopen();
  }
  says(message: ServerMessage): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
  send(data: unknown): void {
    this.sent.push(typeof data === 'string' ? JSON.parse(data) : data);
  }
  close(): void {
    this.readyState = 3;
    this.onclose();
  }
}

/** A line in a world whose clock and sockets the test moves. */
function place() {
  const sockets: FakeSocket[] = [];
  const states: string[] = [];
  const heard: ServerMessage[] = [];
  const waits: { ms: number; act: () => void }[] = [];
  let now = 0;
  let beat = (): void => undefined;
  const world: Surroundings = {
    open() {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    now: () => now,
    every: (_, act) => {
      beat = act;
      return () => undefined;
    },
    after(ms, act) {
      waits.push({ ms, act });
      return () => undefined;
    },
  };
  const line = new Line(world, {
    hello: () => ({ client: 'c1', lastSeq: heard.length }),
    heard: (message) => void heard.push(message),
    changed: (state) => void states.push(state),
  });
  const last = (): FakeSocket => sockets.at(-1)!;
  const open = (): void => {
    line.connect();
    last().answer();
    last().says(welcome());
  };
  const passes = (ms: number): void => {
    now += ms;
    beat();
  };
  return { line, sockets, states, heard, waits, last, open, passes };
}

describe('the line to the server', () => {
  it('says hello first and is open from the welcome on', () => {
    const { line, last, states } = place();
    line.connect();
    last().answer();
    expect(last().sent).toEqual([{ type: 'hello', protocolVersion: 1, client: 'c1', lastSeq: 0 }]);
    expect(line.send({ type: 'heartbeat', t: 1, battery: null })).toBe(false);
    last().says(welcome());
    expect(states).toEqual(['open']);
    expect(line.send({ type: 'heartbeat', t: 1, battery: null })).toBe(true);
  });

  it('is cut after five seconds of silence, and comes back by itself saying what it has seen', () => {
    const { open, passes, states, waits, last, sockets } = place();
    open();
    for (let beat = 0; beat < 3; beat += 1) passes(2_000);
    expect(states).toEqual(['open', 'cut']);
    waits.at(-1)!.act();
    last().answer();
    expect(sockets).toHaveLength(2);
    expect(last().sent[0]).toMatchObject({ type: 'hello', lastSeq: 1 });
  });

  it('takes a stall of this device, while a place is loaded, for no silence of the server', () => {
    const { open, passes, states } = place();
    open();
    passes(9_000);
    passes(2_000);
    expect(states).toEqual(['open']);
  });

  it('stays open while the server can be heard', () => {
    const { open, passes, states, last } = place();
    open();
    for (let round = 0; round < 5; round += 1) {
      passes(2_000);
      last().says({ type: 'heartbeat', echo: 0, t: 0 });
    }
    expect(states).toEqual(['open']);
  });

  it('tries ever more slowly, but never more than eight seconds apart', () => {
    const { line, last, waits } = place();
    line.connect();
    for (let round = 0; round < 6; round += 1) {
      last().close();
      waits.at(-1)!.act();
    }
    expect(waits.map(({ ms }) => ms)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  });

  it('is over after a final refusal, and connects anew after one that only means another node', () => {
    const closed = place();
    closed.open();
    closed.last().says({ type: 'refused', code: 'closed', message: 'Done.', final: true, clientSeq: null });
    expect(closed.states.at(-1)).toBe('over');
    const moved = place();
    moved.open();
    moved.last().says({ type: 'refused', code: 'moved', message: 'Moved.', final: true, clientSeq: null });
    expect(moved.states.at(-1)).toBe('cut');
    expect(moved.waits).toHaveLength(1);
  });

  it('leaves out what is no message, and drops poses while the line is busy', () => {
    const { open, line, last, heard } = place();
    open();
    last().onmessage({ data: '{"half' });
    last().onmessage({ data: 'null' });
    expect(heard).toHaveLength(1);
    last().bufferedAmount = 10;
    line.sendPose(new ArrayBuffer(32));
    expect(last().sent).toHaveLength(1);
  });
});
