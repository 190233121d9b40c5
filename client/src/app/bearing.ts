import { Vector3 } from 'three';
import type { Bearing, MarkBearing } from '../comfort/view';
import type { PlaceManifest } from '../stage/manifest';
import type { Place } from '../stage/place';
import type { Rig } from './rig';
import type { Troupe } from './troupe';

const at = new Vector3();

/** Which way `speaker` is from where the head points; ahead when nobody knows. */
export function bearingOf(speaker: string, troupe: Troupe | null, rig: Rig): Bearing {
  return wayOf(asideOf(speaker, troupe, rig));
}

/** Which way the sound `name` of `place` comes from; ahead when it is all around, or nobody knows. */
export function bearingOfSound(name: string, place: Pick<Place, 'manifest'> | null, rig: Rig): Bearing {
  const { sounds, emitters } = place?.manifest ?? NOWHERE;
  const from = emitters[sounds[name]?.emitter ?? '']?.position;
  return from === undefined ? 'ahead' : wayOf(aside(at.set(...from), rig));
}

/**
 * Which way a mark is from where the head in a headset points; `ahead` where a glance finds it. Near the edge of that, what was said `before`
 * goes on being said, or words would come and go with each breath.
 */
export function glanceAt(mark: Vector3, rig: Rig, before: MarkBearing | undefined): MarkBearing {
  const room = before === 'ahead' ? STEADY : 0;
  const off = aside(at.copy(mark), rig);
  if (Math.abs(off) > ASIDE + room) return sideOf(mark, rig);
  const up = rise(mark.x - rig.head.x, mark.y - rig.head.y, mark.z - rig.head.z) - rise(rig.ahead.x, rig.ahead.y, rig.ahead.z);
  return Math.abs(up) < TILT + room ? 'ahead' : up > 0 ? 'above' : 'below';
}

/** To which side to turn for a mark that is out of the picture, or all the way round. */
export function sideOf(mark: Vector3, rig: Rig): Bearing {
  const off = aside(at.copy(mark), rig);
  return Math.abs(off) > BEHIND ? 'behind' : off > 0 ? 'right' : 'left';
}

const rise = (x: number, y: number, z: number): number => Math.atan2(y, Math.hypot(x, z));

function wayOf(off: number): Bearing {
  if (Math.abs(off) < ASIDE) return 'ahead';
  if (Math.abs(off) > BEHIND) return 'behind';
  return off > 0 ? 'right' : 'left';
}

/** How far to the right of where the head points `speaker` is, radians; 0 when nobody knows. */
export function asideOf(speaker: string, troupe: Troupe | null, rig: Rig): number {
  return troupe?.target(speaker, at) === true ? aside(at, rig) : 0;
}

function aside(at: Vector3, rig: Rig): number {
  at.sub(rig.head);
  return Math.atan2(rig.ahead.x * at.z - rig.ahead.z * at.x, rig.ahead.x * at.x + rig.ahead.z * at.z);
}

/** How many metres off `speaker` is on the floor; far when nobody knows. */
export function awayOf(speaker: string, troupe: Troupe | null, rig: Rig): number {
  return troupe?.target(speaker, at) ? Math.hypot(at.x - rig.head.x, at.z - rig.head.z) : Infinity;
}

const NOWHERE: Pick<PlaceManifest, 'sounds' | 'emitters'> = { sounds: {}, emitters: {} };
const ASIDE = Math.PI / 5;
const BEHIND = (Math.PI * 2) / 3;
/** So far up or down (radians) eyes and head go at a glance. */
const TILT = (40 * Math.PI) / 180;
const STEADY = (6 * Math.PI) / 180;
