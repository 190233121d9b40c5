import { Vector3 } from 'three';

/** One arm, as directions in the chest's own frame: x outwards from the body, y up, z forwards. */
export interface Arm {
  upper: Vector3;
  lower: Vector3;
  hand: Vector3;
  /** Turn of the palm about the forearm: 0 as hanging, positive turns it up. */
  roll: number;
  /** Bend of the fingers, 0 flat to 1 fist. */
  curl: number;
  /** How much straighter the index finger is than the rest, 0..1. */
  point: number;
  /** How far the thumb stands off, 0 as the hand rests to 1 straight up. */
  thumb: number;
  /** How the fingers of a hand at rest stir, -1 to 1. */
  stir: number;
  /** Rise of the shoulder in radians. */
  shrug: number;
}

/** One foot: where its ankle is (root frame, metres) and how far the toes point down (radians). */
export interface Leg {
  ankle: Vector3;
  toes: number;
}

/** How a body holds itself in one moment. Layers add to it; the skeleton takes it on. Angles are x pitch, y yaw, z roll. */
export interface Pose {
  pelvis: Vector3;
  hips: Vector3;
  spine: Vector3;
  head: Vector3;
  /** Breath, -1 out to 1 in. */
  breath: number;
  /** Index 0 is the person's left. */
  arms: readonly [Arm, Arm];
  legs: readonly [Leg, Leg];
}

const arm = (): Arm => ({ upper: new Vector3(), lower: new Vector3(), hand: new Vector3(), roll: 0, curl: 0, point: 0, thumb: 0, stir: 0, shrug: 0 });
const leg = (): Leg => ({ ankle: new Vector3(), toes: 0 });

/** A pose to be filled anew each frame. */
export function newPose(): Pose {
  return {
    pelvis: new Vector3(),
    hips: new Vector3(),
    spine: new Vector3(),
    head: new Vector3(),
    breath: 0,
    arms: [arm(), arm()],
    legs: [leg(), leg()],
  };
}

/** Draw an arm towards a hold: `[upper, lower, hand]` directions, roll and curl, by `share` 0..1. */
export function drawArm(to: Arm, hold: Hold, share: number): void {
  if (share <= 0) return;
  draw(to.upper, hold.upper, share);
  draw(to.lower, hold.lower, share);
  draw(to.hand, hold.hand, share);
  to.roll += (hold.roll - to.roll) * share;
  to.curl += (hold.curl - to.curl) * share;
  to.point += ((hold.point ?? 0) - to.point) * share;
  to.thumb += ((hold.thumb ?? 0) - to.thumb) * share;
}

/** Between two directions; three's own hands lengths from function to function, which puts each on the heap. */
function draw(to: Vector3, goal: Vector3, share: number): void {
  const x = to.x + (goal.x - to.x) * share;
  const y = to.y + (goal.y - to.y) * share;
  const z = to.z + (goal.z - to.z) * share;
  const size = 1 / (Math.sqrt(x * x + y * y + z * z) || 1);
  to.x = x * size;
  to.y = y * size;
  to.z = z * size;
}

/** A way to hold an arm. */
export interface Hold {
  readonly upper: Vector3;
  readonly lower: Vector3;
  readonly hand: Vector3;
  readonly roll: number;
  readonly curl: number;
  readonly point?: number;
  readonly thumb?: number;
}

type Three = readonly [number, number, number];

/** A hold from plain numbers. */
export function hold(upper: Three, lower: Three, hand: Three, roll = 0, curl = 0.3): Hold {
  const unit = (v: Three): Vector3 => new Vector3(...v).normalize();
  return { upper: unit(upper), lower: unit(lower), hand: unit(hand), roll, curl };
}
