import { Vector3 } from 'three';
import type { Bearing } from '../comfort/view';
import type { Rig } from './rig';
import type { Troupe } from './troupe';

const at = new Vector3();

/** Which way `speaker` is from where the head points; ahead when nobody knows. */
export function bearingOf(speaker: string, troupe: Troupe | null, rig: Rig): Bearing {
  const off = asideOf(speaker, troupe, rig);
  if (Math.abs(off) < ASIDE) return 'ahead';
  if (Math.abs(off) > BEHIND) return 'behind';
  return off > 0 ? 'right' : 'left';
}

/** How far to the right of where the head points `speaker` is, radians; 0 when nobody knows. */
export function asideOf(speaker: string, troupe: Troupe | null, rig: Rig): number {
  if (!troupe?.target(speaker, at)) return 0;
  at.sub(rig.head);
  return Math.atan2(rig.ahead.x * at.z - rig.ahead.z * at.x, rig.ahead.x * at.x + rig.ahead.z * at.z);
}

/** How many metres off `speaker` is on the floor; far when nobody knows. */
export function awayOf(speaker: string, troupe: Troupe | null, rig: Rig): number {
  return troupe?.target(speaker, at) ? Math.hypot(at.x - rig.head.x, at.z - rig.head.z) : Infinity;
}

const ASIDE = Math.PI / 5;
const BEHIND = (Math.PI * 2) / 3;
