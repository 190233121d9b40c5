import type { Vector3 } from 'three';
import type { Obstacle } from './route';

/** A named place to stand or sit: metres, and heading in radians about +Y (0 faces +Z). */
export interface Anchor {
  readonly position: readonly [number, number, number];
  readonly heading: number;
  readonly kind: 'stand' | 'sit';
}

/** Somebody speaking, from when to when. */
export interface Speaking {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What a person can know of the scene. */
export interface World {
  readonly participantEyes: Vector3;
  /** Write where a person or thing is (a person: the eyes) into `out`; false when nothing has that name. */
  target(name: string, out: Vector3): boolean;
  /** The anchor of that name; needed only to walk there. */
  anchor?(name: string): Anchor | null;
  /** What to walk around. */
  obstacles?(): readonly Obstacle[];
  /** The zone the level lets people come into when they talk to the participant (Hall: intimate, personal, social, public). */
  nearness?(): string;
  /** Whether one can take a step from `at` towards the participant: no counter or table is between them. */
  isClear?(at: Vector3): boolean;
  /** Who speaks at a moment, and since when (run time, ms); null while nobody does. */
  speakerAt?(now: number): Speaking | null;
  /** When somebody last stopped speaking. */
  hushedAt?(now: number): number;
}
