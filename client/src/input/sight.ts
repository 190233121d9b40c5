import { Box3, Vector3 } from 'three';
import type { Object3D, Ray } from 'three';
import { IN_SIGHT } from './attention';

/** Something that can be looked at, pointed at or used. */
export interface Seeable {
  readonly id: string;
  readonly at: Object3D;
  /** Metres around the middle that count as it. */
  readonly radius: number;
  /** Width, height and depth of the box around the middle that counts as it, instead of the radius. */
  readonly size?: readonly [number, number, number];
  /** Only shown things can be seen. */
  readonly owner: Object3D;
}

/** Something that does something when it is pressed; `press` is named as a spot of a board is: `use:cup`, `relocate:guest.9`. */
export interface Pressable extends Seeable {
  readonly press: string;
}

const middle = new Vector3();
const towards = new Vector3();
const nearest = new Vector3();
const half = new Vector3();
const box = new Box3();
/**
 * How far off the thing last looked at or hit is; given back from a function it would be put on the heap in each frame, as is what a loop goes by that does
 * not count.
 */
const off = new Float64Array(1);

/**
 * What lies closest to the line of sight from `eye` along `ahead`, within 12 degrees and `reach` metres; null when nothing
 * does. Of a thing with a size any part counts, large ones farther away; of two in one line the smaller is meant.
 */
export function inSight(things: readonly Seeable[], eye: Vector3, ahead: Vector3, reach = REACH): string | null {
  let best: Seeable | null = null;
  let closest = IN_SIGHT;
  for (let k = 0; k < things.length; k += 1) {
    const thing = things[k] as Seeable;
    if (!thing.owner.visible) continue;
    look(thing, eye, ahead);
    const distance = off[0] ?? Infinity;
    const alignment = towards.dot(ahead) / Math.max(distance, 1e-6);
    if (distance > Math.max(reach, thing.radius * FAR) || alignment < IN_SIGHT) continue;
    const better = alignment - closest;
    if (best !== null && (better < -SAME_LINE || (better <= SAME_LINE && thing.radius >= best.radius))) continue;
    closest = alignment;
    best = thing;
  }
  return best?.id ?? null;
}

/** Sets `towards` to the part of a thing that is nearest to the line of sight, and `off` to its distance. */
function look(thing: Seeable, eye: Vector3, ahead: Vector3): void {
  middle.setFromMatrixPosition(thing.at.matrixWorld);
  towards.copy(middle).sub(eye);
  if (thing.size !== undefined) {
    const along = Math.max(towards.dot(ahead), 0);
    nearest.copy(ahead).multiplyScalar(along).add(eye);
    boxOf(thing.size).clampPoint(nearest, towards).sub(eye);
  }
  off[0] = Math.sqrt(towards.x * towards.x + towards.y * towards.y + towards.z * towards.z);
}

/** The box of a thing around `middle`; one is made for all, so that nothing is allocated per frame. */
function boxOf(size: readonly [number, number, number]): Box3 {
  half.set(size[0] / 2, size[1] / 2, size[2] / 2);
  box.min.copy(middle).sub(half);
  box.max.copy(middle).add(half);
  return box;
}

/** The nearest thing that `ray` goes through; null when it goes through none. */
export function pointedAt<Thing extends Seeable>(things: readonly Thing[], ray: Ray): Thing | null {
  let best: Thing | null = null;
  let closest = Infinity;
  for (let k = 0; k < things.length; k += 1) {
    const thing = things[k] as Thing;
    if (!thing.owner.visible) continue;
    hit(thing, ray);
    const distance = off[0] ?? Infinity;
    if (distance >= closest) continue;
    closest = distance;
    best = thing;
  }
  return best;
}

/** How many metres from where `ray` begins the middle of `thing` is. */
export function distanceTo(thing: Seeable, ray: Ray): number {
  return middle.setFromMatrixPosition(thing.at.matrixWorld).distanceTo(ray.origin);
}

/** Sets `off` to the metres squared to where a ray meets a thing; infinite when it does not. */
function hit(thing: Seeable, ray: Ray): void {
  middle.setFromMatrixPosition(thing.at.matrixWorld);
  off[0] = Infinity;
  if (thing.size !== undefined) {
    if (ray.intersectBox(boxOf(thing.size), nearest) !== null) off[0] = ray.origin.distanceToSquared(nearest);
  } else if (ray.distanceSqToPoint(middle) <= thing.radius * thing.radius) off[0] = ray.origin.distanceToSquared(middle);
}

const REACH = 6;
/** A thing is seen from this many times its radius away, however far that is: a house from across the street. */
const FAR = 9;
/** Two things whose directions differ by less than this (cosine) lie in one line. */
const SAME_LINE = 0.0006;
