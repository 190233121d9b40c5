import { glide } from '../people/ease';
import type { DoorSpot } from '../stage/manifest';

interface Change {
  readonly at: number;
  readonly open: boolean;
}

/**
 * Which doors of a room stand open at a run time: one opens for whoever comes through and stands open as long as somebody is before
 * it. Made of what the server says alone, so that a participant, an observer and a replay see the same.
 */
export class Doors {
  readonly #doors: readonly (readonly [string, DoorSpot])[];
  /** Changes of each door, the latest last. */
  readonly #changes = new Map<string, Change[]>();
  /** Who is before which doors. */
  readonly #before = new Map<string, Set<string>>();

  constructor(doors: Readonly<Record<string, DoorSpot>> = {}) {
    this.#doors = Object.entries(doors);
    for (const [name] of this.#doors) {
      this.#changes.set(name, []);
      this.#before.set(name, new Set());
    }
  }

  /** Whether the way leads through a door that opens for it. */
  leads(from: string, to: string): boolean {
    return this.#doors.some(([, { behind, before }]) => (behind.includes(from) && before.includes(to)) || (before.includes(from) && behind.includes(to)));
  }

  /** `who` goes to the anchor `to` between the run times `start` and `end`. */
  goes(who: string, to: string, start: number, end: number): void {
    for (const [name, { before, behind }] of this.#doors) {
      if (before.includes(to)) this.#is(name, who, true, start);
      else this.#is(name, who, false, behind.includes(to) ? end : start + STEP_ASIDE);
    }
  }

  /** `who` is at `anchor`, without having gone there. */
  isAt(who: string, anchor: string): void {
    for (const [name, { before }] of this.#doors) this.#is(name, who, before.includes(anchor), -Infinity);
  }

  /** How far the door stands open at run time `now`, 0 to 1. */
  openAt(name: string, now: number): number {
    const changes = this.#changes.get(name);
    return changes === undefined ? 0 : shareAt(changes, changes.length - 1, now);
  }

  #is(name: string, who: string, before: boolean, at: number): void {
    const there = this.#before.get(name);
    const changes = this.#changes.get(name);
    if (there === undefined || changes === undefined) return;
    if (before) there.add(who);
    else there.delete(who);
    const open = there.size > 0;
    while ((changes.at(-1)?.at ?? -Infinity) >= at && changes.length > 0) changes.pop();
    if (open !== (changes.at(-1)?.open ?? false)) changes.push({ at, open });
  }
}

/** How far a door stands open after its change `k` or one before it; a leaf that is turned back midway goes on from there. */
function shareAt(changes: readonly Change[], k: number, now: number): number {
  const change = changes[k];
  if (change === undefined) return 0;
  if (change.at > now) return shareAt(changes, k - 1, now);
  const to = change.open ? 1 : 0;
  if (now - change.at >= SWING) return to;
  const from = shareAt(changes, k - 1, change.at);
  return from + (to - from) * glide((now - change.at) / SWING);
}

/** Milliseconds a leaf takes to swing, and until somebody who walks on is out of its way. */
const SWING = 900;
const STEP_ASIDE = 700;
