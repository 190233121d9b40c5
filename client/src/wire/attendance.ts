import type { Language, ParticipantEvent, ServerMessage } from '../protocol/messages';
import { RunClock } from '../session/clock';
import type { Intent } from '../session/intents';
import { Outbox } from '../session/outbox';
import type { Shelf } from '../session/outbox';
import { atDoor, eventFor, heard, isPlaying, isUnderWay, lineIs, newVisit, putAway, troubled, wished } from '../session/visit';
import type { Visit } from '../session/visit';
import { Line } from './line';
import type { Surroundings } from './line';

/**
 * One participant's presence in a session: the visit, its run time, and the line that keeps both in step with the server.
 *
 * Every wish holds here at once and is told to the server when it can be told; leaving never waits for anybody.
 */
export class Attendance {
  readonly clock = new RunClock();
  readonly outbox: Outbox;
  readonly #world: Surroundings;
  readonly #changed: (visit: Visit) => void;
  readonly #battery: { readonly left: number | null };
  #line: Line | null = null;
  #visit: Visit;
  /** The line was lost since the server's last welcome. */
  #wasCut = false;

  constructor(language: Language, shelf: Shelf, world: Surroundings, changed: (visit: Visit) => void, battery: { readonly left: number | null } = UNKNOWN) {
    this.#world = world;
    this.#battery = battery;
    this.#changed = changed;
    this.#visit = newVisit(language);
    this.outbox = new Outbox(shelf, () => randomId());
  }

  get visit(): Visit {
    return this.#visit;
  }

  /** The line is not there yet, and nobody else has it. */
  prepare(): void {
    this.#become({ ...this.#visit, line: 'connecting' });
  }

  /** Come onto the line, also after another window or device had it. */
  take(): void {
    this.prepare();
    this.#line = this.#newLine();
    this.#line.connect();
  }

  /** Let go of the line: another tab has it now. */
  letGo(): void {
    this.#become({ ...this.#visit, line: 'elsewhere' });
    this.#line?.close();
  }

  /** Do what the participant wants. */
  act(intent: Intent): void {
    const before = this.#visit;
    this.#tell(intent);
    this.#become(wished(before, intent));
  }

  /** The headset came off or the page went out of sight or is being left: everything waits, and nobody asked for it. */
  putAway(): void {
    this.#device(putAway(this.#visit));
  }

  /** The way in is open or not: the place is loaded, and the participant has pressed to go in. */
  door(open: boolean): void {
    this.#device(atDoor(this.#visit, open));
  }

  /** Something broke on this side. */
  trouble(): void {
    this.#tell({ kind: 'leave' });
    this.#become(troubled(this.#visit));
  }

  sendPose(frame: ArrayBuffer): void {
    this.#line?.sendPose(frame);
  }

  /** Realizer feedback (BML 1.0): the speech of `block` has really begun or ended here, so that the next line can wait for it. */
  realized(block: string, sync: 'start' | 'end'): void {
    if (isPlaying(this.#visit)) this.#send({ kind: 'realized', block, sync, t: this.clock.now(this.#world.now()) });
  }

  #newLine(): Line {
    return new Line(this.#world, {
      hello: () => ({ client: this.outbox.client, lastSeq: this.#visit.scene.seq }),
      heard: (message) => this.#heard(message),
      changed: (state) => this.#lineIs(state),
      battery: () => this.#battery.left,
    });
  }

  #tell(intent: Intent): void {
    const event = eventFor(this.#visit, intent, this.clock.now(this.#world.now()));
    if (event) this.#send(event);
  }

  /** The device is ready or not any more: the server is told, whatever else holds, so that nobody goes on without whoever uses it. */
  #device(after: Visit): void {
    if (after.away === this.#visit.away) return;
    if (isUnderWay(after)) this.#send({ kind: after.away === 'no' ? 'resume' : 'pause', device: true, t: this.clock.now(this.#world.now()) });
    this.#become(after);
  }

  #send(event: ParticipantEvent): void {
    this.#line?.send(this.outbox.add(event));
  }

  #heard(message: ServerMessage): void {
    const local = this.#world.now();
    if (message.type === 'welcome') this.outbox.belongTo(message.session);
    if (message.type === 'ack') this.outbox.settle(message.clientSeq);
    if (message.type === 'refused') this.#refused(message.code, message.clientSeq);
    if (message.type === 'run' && message.run !== this.#visit.scene.run?.run) this.clock.restart();
    if (message.type === 'heartbeat' || (message.type === 'directions' && !message.past)) this.clock.sync(message.t, local);
    if (message.type === 'pace') this.clock.setPace(message.pace, message.t, local);
    this.#become(heard(this.#visit, message));
    if (message.type === 'run' && this.outbox.pending.some(({ event }) => event.kind === 'leave')) this.#become({ ...this.#visit, calm: 'left' });
    if (message.type === 'welcome') this.#caughtUp();
  }

  /** What the server has not committed is sent again; what holds here since the line was lost holds on the server too. */
  #caughtUp(): void {
    const t = this.clock.now(this.#world.now());
    if (isUnderWay(this.#visit) && this.#visit.away !== 'no') this.outbox.add({ kind: 'pause', device: true, t });
    else if (isUnderWay(this.#visit) && this.#wasCut) this.outbox.add({ kind: 'pause', line: true, t });
    this.#wasCut = false;
    this.#sendAgain();
  }

  #sendAgain(): void {
    for (const message of this.outbox.pending) this.#line?.send(message);
  }

  #refused(code: string, clientSeq: number | null): void {
    if (LATER.has(code)) this.#world.after(RETRY_MS, () => this.#sendAgain());
    else if (clientSeq !== null) this.outbox.settle(clientSeq);
  }

  #lineIs(state: Visit['line']): void {
    this.#wasCut ||= state === 'cut';
    this.#become(lineIs(this.#visit, state));
  }

  #become(visit: Visit): void {
    if (visit === this.#visit) return;
    this.#visit = visit;
    const local = this.#world.now();
    if (isPlaying(visit)) this.clock.go(local);
    else this.clock.stop(local);
    this.#changed(visit);
  }
}

/** Refusals of one event that only mean: not now. It goes again, or its number would be missing for good. */
const LATER = new Set(['not_kept', 'out_of_order', 'not_attached', 'moved', 'stopping']);
const UNKNOWN = { left: null };
const RETRY_MS = 1_000;

/** `crypto.randomUUID` needs a secure context; a phone on a plain local network has none. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
