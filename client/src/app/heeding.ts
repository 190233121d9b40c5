import { FACE_STAYS, type Speaking } from '../people';

/** Who can say who speaks. */
interface Company {
  speakerAt(now: number): Speaking | null;
}

/**
 * Whom the picture of a flat screen turns to: whoever speaks, and after their words for as long as their face still says it. A short
 * line is over before one has turned, and what was meant by it is read last.
 */
export class Heeding {
  /** Whoever has spoken last in this place: whom one answers. */
  last: string | null = null;
  #who: string | null = null;
  #last = 0;

  /** Who it is at run time `now`, or nobody. */
  at(now: number, company: Company): string | null {
    const speaking = company.speakerAt(now);
    if (speaking) {
      this.#who = this.last = speaking.id;
      this.#last = now;
    } else if (now < this.#last || now - this.#last > FACE_STAYS) this.#who = null;
    return this.#who;
  }

  /** Another place or run: nobody has spoken yet. */
  reset(): void {
    this.#who = this.last = null;
  }
}
