import type { Happened, ParticipantEvent } from '../protocol/messages';

/** Somewhere small to keep text across a reload, such as `localStorage`. May throw: then nothing is kept, and life goes on. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * What the participant did and the server has not yet committed.
 *
 * Kept on a shelf, so that it survives a reload, and sent again after every cut: `(session, client, clientSeq)` is unique
 * on the server, so sending twice is harmless.
 */
export class Outbox {
  readonly #shelf: Shelf;
  readonly #newId: () => string;
  #kept: Kept;

  constructor(shelf: Shelf, newId: () => string) {
    this.#shelf = shelf;
    this.#newId = newId;
    this.#kept = read(shelf) ?? { client: newId(), session: null, next: 1, pending: [] };
    this.#save();
  }

  /** The id of this client on the line. */
  get client(): string {
    return this.#kept.client;
  }

  /** What is still to be committed, oldest first. */
  get pending(): readonly Happened[] {
    return this.#kept.pending;
  }

  /** A new pairing: another client id, counting from 1; nothing of an earlier session goes along. */
  renew(): void {
    this.#change({ client: this.#newId(), session: null, next: 1, pending: [] });
  }

  /** The line belongs to `session`; anything kept for another one can no longer be delivered. */
  belongTo(session: string): void {
    const moved = this.#kept.session !== null && this.#kept.session !== session;
    this.#change({ ...this.#kept, session, pending: moved ? [] : this.#kept.pending });
  }

  /** Keep `event` until it is acknowledged; gives the message to send. */
  add(event: ParticipantEvent): Happened {
    const message: Happened = { type: 'happened', clientSeq: this.#kept.next, event };
    this.#change({ ...this.#kept, next: this.#kept.next + 1, pending: [...this.#kept.pending, message] });
    return message;
  }

  /** The server has committed `clientSeq`, or will never take it. */
  settle(clientSeq: number): void {
    this.#change({ ...this.#kept, pending: this.#kept.pending.filter((message) => message.clientSeq !== clientSeq) });
  }

  #change(kept: Kept): void {
    this.#kept = kept;
    this.#save();
  }

  #save(): void {
    try {
      this.#shelf.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden shelf: the events are still kept in memory and sent from there.
    }
  }
}

interface Kept {
  readonly client: string;
  readonly session: string | null;
  readonly next: number;
  readonly pending: readonly Happened[];
}

const KEY = 'samspill.outbox';

function read(shelf: Shelf): Kept | null {
  try {
    const kept = JSON.parse(shelf.getItem(KEY) ?? 'null') as Partial<Kept> | null;
    const whole = typeof kept?.client === 'string' && typeof kept.next === 'number' && Array.isArray(kept.pending);
    return whole ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
