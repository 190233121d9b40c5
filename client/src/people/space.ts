import type { Vector3 } from 'three';
import { glide, across } from './ease';

/** Nearer than this one feels crowded; at arm's length nobody moves (metres). */
const CROWDED = 0.72;
const MOST = 0.24;
/** Nobody who stands is ever nearer than this, so that nobody finds themselves inside another's head. */
const NEAREST = 0.5;

/** Write to `out` where someone at `at` stands when `other` has come too near: a little back, and never in one's face. */
export function giveWay(at: Vector3, other: Vector3, free: number, out: Vector3): void {
  const dx = at.x - other.x;
  const dz = at.z - other.z;
  const distance = across(dx, dz);
  const back = Math.max(MOST * glide((CROWDED - distance) / CROWDED), NEAREST - distance) * free;
  out.copy(at);
  if (back <= 0) return;
  out.x += (distance > 1e-3 ? dx / distance : 1) * back;
  out.z += (distance > 1e-3 ? dz / distance : 0) * back;
}
