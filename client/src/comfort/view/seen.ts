import type { Visit } from '../../session/visit';
import type { Words } from '../../words';
import type { Bearing, MarkBearing } from './view';

/** What a view is made from; `bearing` says where a speaker is, `called` their name. */
export interface Seen {
  readonly visit: Visit;
  readonly now: number;
  readonly words: Words;
  readonly entered: boolean;
  /** The controllers and hands they pointed with have just gone. */
  readonly lost?: boolean;
  /** They want no line written that they hear; one that is not heard is written all the same. */
  readonly byEar?: boolean;
  /** A headset is here and not in use yet. */
  readonly canEnterVr: boolean;
  bearing(speaker: string): Bearing;
  /** Where a sound of the place comes from. */
  soundFrom?(name: string): Bearing;
  /** Where the mark of a spot is; empty for the one the scene has them on. */
  wayTo?(spot: string): MarkBearing;
  called(speaker: string): string;
}
