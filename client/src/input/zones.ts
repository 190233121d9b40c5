import type { Vector3 } from 'three';
import type { Seeable } from './sight';

/** The zones around a person (Hall 1966), nearest first, and where all but the last end, metres. */
const ZONES = ['intimate', 'personal', 'social', 'public'] as const;
const ENDS = [0.45, 1.2, 3.6] as const;
const [INTIMATE, PERSONAL, SOCIAL] = ENDS.map((end) => end * end) as [number, number, number];

const HELD_MS = 1_000;

interface Near {
  zone: string;
  since: number;
  told: string;
}

/** Notices when the participant has come into another zone of somebody and stayed for a second. */
export class Zones {
  readonly #near = new Map<string, Near>();

  /** Look at everybody's distance from `eye` at `now` (ms); `tell` hears of each zone newly come into. */
  watch(heads: readonly Seeable[], eye: Vector3, now: number, tell: (target: string, zone: string) => void): void {
    for (let k = 0; k < heads.length; k += 1) {
      const head = heads[k] as Seeable;
      if (!head.owner.visible) continue;
      const { elements } = head.at.matrixWorld;
      const dx = elements[12] - eye.x;
      const dz = elements[14] - eye.z;
      const square = dx * dx + dz * dz; // compared here, as a fraction that is handed to a function is put on the heap in each frame
      const zone = ZONES[square < INTIMATE ? 0 : square < PERSONAL ? 1 : square < SOCIAL ? 2 : 3];
      const near = this.#of(head.id, zone, now);
      if (near.zone !== zone) {
        near.zone = zone;
        near.since = now;
      }
      if (near.told === zone || now - near.since < HELD_MS) continue;
      near.told = zone;
      tell(head.id, zone);
    }
  }

  /** Another place: nobody has been come near to yet. */
  reset(): void {
    this.#near.clear();
  }

  #of(id: string, zone: string, now: number): Near {
    const known = this.#near.get(id);
    if (known) return known;
    const near = { zone, since: now, told: 'public' };
    this.#near.set(id, near);
    return near;
  }
}
