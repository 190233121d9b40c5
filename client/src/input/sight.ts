import { Vector3 } from 'three';
import type { Object3D, Ray } from 'three';
import { IN_SIGHT } from './attention';

/** Something that can be looked at, pointed at or used. */
export interface Seeable {
  readonly id: string;
  readonly at: Object3D;
  /** Metres around the middle that count as it. */
  readonly radius: number;
  /** Only shown things can be seen. */
  readonly owner: Object3D;
}

const middle = new Vector3();
const towards = new Vector3();

/** What lies closest to the line of sight from `eye` along `ahead`, within 12 degrees and `reach` metres; null when nothing does. */
export function inSight(things: readonly Seeable[], eye: Vector3, ahead: Vector3, reach = REACH): string | null {
  let best: string | null = null;
  let closest = IN_SIGHT;
  for (const thing of things) {
    if (!thing.owner.visible) continue;
    towards.copy(middle.setFromMatrixPosition(thing.at.matrixWorld)).sub(eye);
    const distance = towards.length();
    const alignment = towards.dot(ahead) / distance;
    if (distance > reach || alignment < closest) continue;
    closest = alignment;
    best = thing.id;
  }
  return best;
}

/** The nearest thing that `ray` goes through; null when it goes through none. */
export function pointedAt(things: readonly Seeable[], ray: Ray): string | null {
  let best: string | null = null;
  let nearest = Infinity;
  for (const thing of things) {
    if (!thing.owner.visible) continue;
    middle.setFromMatrixPosition(thing.at.matrixWorld);
    if (ray.distanceSqToPoint(middle) > thing.radius * thing.radius) continue;
    const distance = ray.origin.distanceToSquared(middle);
    if (distance >= nearest) continue;
    nearest = distance;
    best = thing.id;
  }
  return best;
}

const REACH = 6;
