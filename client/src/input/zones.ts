import { Vector3 } from 'three';
import type { Seeable } from './sight';

/** The zones around a person (Hall 1966), nearest first, and where each ends, metres. */
const ZONES = [
  ['intimate', 0.45],
  ['personal', 1.2],
  ['social', 3.6],
] as const;

const HELD_MS = 1_000;
const middle = new Vector3();

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
    for (const head of heads) {
      if (!head.owner.visible) continue;
      middle.setFromMatrixPosition(head.at.matrixWorld);
      const [dx, dz] = [middle.x - eye.x, middle.z - eye.z];
      const zone = zoneAt(Math.sqrt(dx * dx + dz * dz)); // Math.hypot takes memory in each frame
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

/** The zone at `distance` metres. */
export function zoneAt(distance: number): string {
  for (const [name, end] of ZONES) if (distance < end) return name;
  return 'public';
}
