import { NEVER } from './timeline';
import type { Track } from './visemes';

interface Line {
  readonly id: string;
  readonly track: Track;
  readonly start: number;
  readonly end: number;
  /** Made from the text alone: a real track for the same time replaces it. */
  readonly guessed: boolean;
}

const KEPT = 8;

/** The lines one person speaks, with their mouth tracks. */
export class Mouth {
  readonly #id: string;
  readonly #lines: Line[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  /** Say a track from `start`; one that was only guessed for the same time gives way. */
  say(track: Track, start: number, guessed = false): void {
    const meets = (line: Line): boolean => line.start < start + track.durationMs && start < line.start + line.track.durationMs;
    if (guessed && this.#lines.some((line) => !line.guessed && meets(line))) return;
    for (let k = this.#lines.length - 1; k >= 0; k -= 1) {
      const line = this.#lines[k];
      if (line && meets(line)) this.#lines.splice(k, 1);
    }
    this.#lines.push({ id: this.#id, track, start, end: start + track.durationMs, guessed });
    if (this.#lines.length > KEPT) this.#lines.shift();
  }

  /** The line being spoken at `now`. */
  at(now: number): Line | undefined {
    return this.near(now, 0);
  }

  /** The line spoken within `margin` ms of `now`: the mouth opens before and closes after the sound. */
  near(now: number, margin: number): Line | undefined {
    for (let k = this.#lines.length - 1; k >= 0; k -= 1) {
      const line = this.#lines[k];
      if (line && now >= line.start - margin && now < line.start + line.track.durationMs + margin) return line;
    }
    return undefined;
  }

  /** When a line last ended, up to `now`; `NEVER` when none has. */
  endedAt(now: number): number {
    let latest = NEVER;
    for (let k = 0; k < this.#lines.length; k += 1) {
      const end = this.#lines[k]?.end ?? NEVER;
      if (end <= now && end > latest) latest = end;
    }
    return latest;
  }

  /** Stop whatever is spoken at `now`. */
  hush(now: number): void {
    for (let k = this.#lines.length - 1; k >= 0; k -= 1) {
      const line = this.#lines[k];
      if (line && line.start + line.track.durationMs > now) this.#lines.splice(k, 1);
    }
  }
}
