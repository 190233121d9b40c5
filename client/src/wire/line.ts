import { CUT_MS, HEARTBEAT_MS, PROTOCOL_VERSION } from '../protocol/messages';
import type { ClientMessage, ServerMessage } from '../protocol/messages';

/** What a line needs of the world around it; tests give their own. */
export interface Surroundings {
  open(): WebSocket;
  now(): number;
  every(ms: number, act: () => void): () => void;
  after(ms: number, act: () => void): () => void;
}

/** What a line tells its owner. */
export interface LineListener {
  /** What to say first on a line that has just opened. */
  hello(): { client: string; lastSeq: number };
  heard(message: ServerMessage, roundTrip: number | null): void;
  /** What this device has left in percent, if that is known and matters to anybody. */
  battery?(): number | null;
  pose?(frame: ArrayBuffer): void;
  changed(state: 'connecting' | 'open' | 'cut' | 'over'): void;
}

/**
 * The line to the server: says hello, beats every 2 s, notices 5 s of silence, and comes back by itself, ever more slowly.
 *
 * It is `open` from the server's welcome on. It is `over` after a final refusal or `close()`, and stays so.
 */
export class Line {
  readonly #world: Surroundings;
  readonly #listener: LineListener;
  #socket: WebSocket | null = null;
  #state: 'connecting' | 'open' | 'cut' | 'over' = 'connecting';
  /** How long nothing has been heard, in ms of being awake: a stall of this device is no silence of the server's. */
  #silence = 0;
  #lastBeat = 0;
  #tries = 0;
  #stopBeating = (): void => undefined;
  #stopWaiting = (): void => undefined;

  constructor(world: Surroundings, listener: LineListener) {
    this.#world = world;
    this.#listener = listener;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Open the line; it keeps itself open from here on. */
  connect(): void {
    this.#stopWaiting();
    if (this.#state === 'over') return;
    const socket = this.#world.open();
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#silence = 0;
    this.#lastBeat = this.#world.now();
    socket.onopen = () => this.#greet();
    socket.onmessage = ({ data }) => this.#received(data);
    socket.onclose = () => this.#lost(socket);
    this.#stopBeating();
    this.#stopBeating = this.#world.every(HEARTBEAT_MS, () => this.#beat());
  }

  /** Send `message` if the line is open; false when it is not. */
  send(message: ClientMessage): boolean {
    return this.#state === 'open' && this.#write(JSON.stringify(message));
  }

  /** Send a head pose; dropped when the line is busy or not open: the next one is newer. */
  sendPose(frame: ArrayBuffer): void {
    if (this.#state === 'open' && this.#socket?.bufferedAmount === 0) this.#write(frame);
  }

  /** Hang up for good. */
  close(): void {
    this.#become('over');
    this.#drop();
  }

  #greet(): void {
    this.#write(JSON.stringify({ type: 'hello', protocolVersion: PROTOCOL_VERSION, ...this.#listener.hello() } satisfies ClientMessage));
  }

  #received(data: unknown): void {
    this.#silence = 0;
    if (data instanceof ArrayBuffer) return this.#listener.pose?.(data);
    const message = parsed(data);
    if (message === null) return;
    if (message.type === 'welcome') {
      this.#tries = 0;
      this.#become('open');
    }
    const roundTrip = message.type === 'heartbeat' ? this.#world.now() - message.echo : null;
    this.#listener.heard(message, roundTrip);
    if (message.type === 'refused' && message.final) this.#refused(message.code);
  }

  #refused(code: string): void {
    if (AGAIN.has(code) && this.#socket) this.#lost(this.#socket);
    else this.close();
  }

  #beat(): void {
    const now = this.#world.now();
    this.#silence += Math.min(now - this.#lastBeat, HEARTBEAT_MS);
    this.#lastBeat = now;
    if (this.#silence > CUT_MS && this.#socket !== null) return this.#lost(this.#socket);
    this.send({ type: 'heartbeat', t: Math.round(now), battery: this.#listener.battery?.() ?? null });
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket || this.#state === 'over') return;
    this.#drop();
    if (this.#state === 'open') this.#become('cut');
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#tries++);
    this.#stopWaiting = this.#world.after(wait, () => this.connect());
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#stopBeating();
    this.#stopWaiting();
    socket?.close();
  }

  #become(state: 'connecting' | 'open' | 'cut' | 'over'): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener.changed(state);
  }

  #write(data: string | ArrayBuffer): boolean {
    if (this.#socket?.readyState !== OPEN) return false;
    this.#socket.send(data);
    return true;
  }
}

/** Final refusals after which one simply connects anew. */
const AGAIN = new Set(['moved', 'too_slow', 'stopping', 'not_attached', 'not_kept', 'no_hello']);

const OPEN = 1;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

function parsed(data: unknown): ServerMessage | null {
  try {
    const message = JSON.parse(String(data)) as ServerMessage | null;
    return typeof message?.type === 'string' ? message : null;
  } catch {
    return null;
  }
}
