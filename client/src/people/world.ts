import type { Vector3 } from 'three';

/** A named place to stand or sit: metres, and heading in radians about +Y (0 faces +Z). */
export interface Anchor {
  readonly position: readonly [number, number, number];
  readonly heading: number;
  readonly kind: 'stand' | 'sit';
}

/** What a person can know of the scene. */
export interface World {
  readonly participantEyes: Vector3;
  /** Write where a person or thing is (a person: the eyes) into `out`; false when nothing has that name. */
  target(name: string, out: Vector3): boolean;
  /** The anchor of that name; needed only to walk there. */
  anchor?(name: string): Anchor | null;
}
