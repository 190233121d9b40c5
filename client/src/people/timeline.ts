/** Something a person does from `start` to `end` (run time, ms). */
export interface Act<B> {
  readonly what: B;
  readonly start: number;
  readonly end: number;
}

const KEPT = 48;

/** Long before every run: a whole number, for infinity would be put on the heap each time it is handed on. */
export const NEVER = -1e9;

/** What one person was told to do, of one kind, in order of beginning. Asking never changes it, so time may jump. */
export class Timeline<B> {
  readonly acts: Act<B>[] = [];

  /** Add something; very old things are let go. */
  add(what: B, start: number, end: number): void {
    const at = this.acts.findLastIndex((act) => act.start <= start) + 1;
    this.acts.splice(at, 0, { what, start, end });
    if (this.acts.length > KEPT) this.acts.shift();
  }

  /** What is going on at `now`: the latest begun that has not ended. */
  activeAt(now: number): Act<B> | undefined {
    for (let k = this.acts.length - 1; k >= 0; k -= 1) {
      const act = this.acts[k];
      if (act && act.start <= now && now < act.end) return act;
    }
    return undefined;
  }

  /** The latest moment up to `now` at which something began or ended; `NEVER` when nothing has. */
  changedAt(now: number): number {
    let latest = NEVER;
    for (let k = 0; k < this.acts.length; k += 1) {
      const act = this.acts[k];
      if (!act) continue;
      if (act.start <= now && act.start > latest) latest = act.start;
      if (act.end <= now && act.end > latest) latest = act.end;
    }
    return latest;
  }

  clear(): void {
    this.acts.length = 0;
  }
}
