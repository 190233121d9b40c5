import type { Vector3 } from 'three';
import { glide } from './ease';

/** Nearer than this one feels crowded; at arm's length nobody moves (metres). */
const CROWDED = 0.72;
const MOST = 0.24;

/** Write to `out` where someone at `at` stands when `other` has come too near: a little back, never more than half a step. */
export function giveWay(at: Vector3, other: Vector3, free: number, out: Vector3): void {
  const [dx, dz] = [at.x - other.x, at.z - other.z];
  const distance = Math.hypot(dx, dz);
  const back = MOST * glide((CROWDED - distance) / CROWDED) * free;
  out.copy(at);
  if (back <= 0 || distance < 1e-3) return;
  out.x += (dx / distance) * back;
  out.z += (dz / distance) * back;
}
