import { type Bone, type Object3D, Quaternion, Vector3 } from 'three';
import type { Arm, Leg, Pose } from './pose';

/** The fingers: how far each is drawn towards the middle one from the spread rest pose (radians), and how much of a loose hand's bend it takes: the little one most. */
const FINGERS = { index: { draw: 0.17, loose: 0.85 }, middle: { draw: 0, loose: 0.96 }, ring: { draw: 0.11, loose: 1.1 }, pinky: { draw: 0.24, loose: 1.22 } } as const;
/** How far apart the fingers of a hand at rest come when they stir, radians. */
const STIR = 0.05;
/** Shoulders hang lower than in the rest pose, where the arms are half raised. */
const SLOPE = 0.18;
const WHEELS = ['wheel_l', 'wheel_r'] as const;
const turn = new Quaternion();
const other = new Quaternion();
const from = new Vector3();
const to = new Vector3();
const knee = new Vector3();
const axis = new Vector3();
/** How far `#aim` rolls and `spin` turns (radians), for the same reason as `angles`. */
const by = { roll: 0.5, turn: 0.5 };
/** Turns about X, Y and Z for `#euler`: a number that is handed to a function that is too large to be built in is put on the heap. */
const angles = new Vector3();

/** How the spine shares out a bend and the breath, and the neck and head theirs; from below upwards. */
const TRUNK = [
  { name: 'spine_01', of: 'spine', x: 0.3, y: 0.3, z: 0.35, breath: -0.002 },
  { name: 'spine_02', of: 'spine', x: 0.35, y: 0.35, z: 0.35, breath: -0.006 },
  { name: 'spine_03', of: 'spine', x: 0.35, y: 0.35, z: 0.3, breath: -0.012 },
  { name: 'neck_01', of: 'head', x: 0.4, y: 0.45, z: 0.4, breath: 0.012 },
  { name: 'head', of: 'head', x: 0.6, y: 0.55, z: 0.6, breath: 0 },
] as const;

/** Make a vector one metre long, in place; three's own hands its length from function to function. */
function unit(v: Vector3): Vector3 {
  const length = Math.sqrt(v.x * v.x + v.y * v.y + v.z * v.z) || 1;
  v.x /= length;
  v.y /= length;
  v.z /= length;
  return v;
}

/** The shortest turn from one unit vector to another, as `Quaternion.setFromUnitVectors`, in one piece. */
function turnBetween(a: Vector3, b: Vector3, out: Quaternion): void {
  const along = a.x * b.x + a.y * b.y + a.z * b.z;
  if (along < -0.999999) {
    out.setFromUnitVectors(a, b);
    return;
  }
  const x = a.y * b.z - a.z * b.y;
  const y = a.z * b.x - a.x * b.z;
  const z = a.x * b.y - a.y * b.x;
  const share = 1 / Math.sqrt(x * x + y * y + z * z + (along + 1) * (along + 1));
  out.x = x * share;
  out.y = y * share;
  out.z = z * share;
  out.w = (along + 1) * share;
}

/** The turn by `by.turn` about a unit axis, as `Quaternion.setFromAxisAngle`. */
function spin(axis: Vector3, out: Quaternion): Quaternion {
  const half = by.turn / 2;
  const s = Math.sin(half);
  return out.set(axis.x * s, axis.y * s, axis.z * s, Math.cos(half));
}

/** Nobody reads the angles of a joint that was turned by its quaternion: three would work them out anew at each turn. */
const NOTHING = (): void => undefined;

interface Joint {
  readonly bone: Bone;
  readonly parent: Joint | null;
  readonly rest: Vector3;
  /** Turn and place in the person's own frame, valid after `settle`. */
  readonly facing: Quaternion;
  readonly at: Vector3;
}

interface Finger {
  readonly base: Bone;
  readonly middle: Bone;
  readonly tip: Bone;
  readonly draw: Quaternion;
  readonly isIndex: boolean;
  readonly loose: number;
}

interface Hand {
  /** The axis fingers bend about, towards the palm. */
  readonly bend: Vector3;
  readonly fingers: readonly Finger[];
  readonly thumb: readonly [Bone, Bone];
  /** The axis about which the thumb stands up. */
  readonly rise: Vector3;
}

/** The joints of one side; put together once, as a name made anew in each frame would be thrown away in each. */
const namesOf = (side: 'l' | 'r') => ({
  clavicle: `clavicle_${side}`,
  upperarm: `upperarm_${side}`,
  lowerarm: `lowerarm_${side}`,
  hand: `hand_${side}`,
  middle: `middle_01_${side}`,
  thigh: `thigh_${side}`,
  calf: `calf_${side}`,
  foot: `foot_${side}`,
  ball: `ball_${side}`,
  eye: `eye_${side}`,
});
export const NAMES = { l: namesOf('l'), r: namesOf('r') } as const;

/** The joints of one body. All rest turns are identity, so a joint's turn is simply its turn away from the rest pose. */
export class Skeleton {
  readonly eyeHeight: number;
  readonly hipHeight: number;
  readonly ankleHeight: number;
  #rolled = 0;
  readonly #joints = new Map<string, Joint>();
  readonly #pelvisRest: Vector3;
  readonly #thigh: number;
  readonly #shin: number;
  readonly #hands: Readonly<Record<'l' | 'r', Hand>>;

  constructor(root: Object3D) {
    root.traverse((thing) => {
      if (this.#isJoint(thing)) this.#add(thing);
    });
    for (const joint of this.#joints.values()) this.#settle(joint);
    this.eyeHeight = this.joint('eye_l').at.y;
    this.hipHeight = this.joint('thigh_l').at.y;
    this.ankleHeight = this.joint('foot_l').at.y;
    this.#pelvisRest = this.joint('pelvis').rest.clone();
    this.#thigh = this.joint('calf_l').rest.length();
    this.#shin = this.joint('foot_l').rest.length();
    this.#hands = { l: this.#hand('l'), r: this.#hand('r') };
  }

  /** A joint by the name of its bone. */
  joint(name: string): Joint {
    const found = this.#joints.get(name);
    if (!found) throw new Error(`The body has no joint ${name}: expected the joints that tools/cast writes.`);
    return found;
  }

  /** Whether the person sits in a wheelchair. */
  get hasWheels(): boolean {
    return this.#joints.has('wheel_l');
  }

  /** Turn both wheels so that they have rolled `way` metres. */
  roll(way: number): void {
    if (way === this.#rolled) return;
    this.#rolled = way;
    for (const name of WHEELS) {
      const joint = this.joint(name);
      joint.bone.rotation.x = (way / joint.rest.y) % (2 * Math.PI);
    }
  }

  /** Take on a pose; everything but the eyes. */
  take(pose: Pose): void {
    this.#trunk(pose);
    this.#arm('l', 1, pose.arms[0]);
    this.#arm('r', -1, pose.arms[1]);
    this.#leg('l', 1, pose.legs[0]);
    this.#leg('r', -1, pose.legs[1]);
  }

  /** Turn an eye (`l` or `r`) within the head: yaw to the person's left, pitch down. */
  look(side: 'l' | 'r', { yaw, pitch }: { readonly yaw: number; readonly pitch: number }): void {
    angles.x = pitch;
    angles.y = yaw;
    angles.z = 0;
    this.#euler(NAMES[side].eye);
  }

  #hand(side: 'l' | 'r'): Hand {
    const rest = (name: string): Vector3 => this.joint(`${name}_${side}`).rest;
    const bone = (finger: string, k: number): Bone => this.joint(`${finger}_0${k}_${side}`).bone;
    const along = rest('middle_02').clone().normalize();
    const across = rest('index_01').clone().sub(rest('pinky_01')).normalize();
    const palm = along.clone().cross(across).normalize();
    if (palm.x * (side === 'l' ? 1 : -1) > 0) palm.negate();
    const fingers = Object.entries(FINGERS).map(([name, { draw, loose }]): Finger => {
      const towards = along.clone().cross(rest('middle_01').clone().sub(rest(`${name}_01`))).normalize();
      return {
        base: bone(name, 1),
        middle: bone(name, 2),
        tip: bone(name, 3),
        draw: new Quaternion().setFromAxisAngle(towards, draw),
        isIndex: name === 'index',
        loose,
      };
    });
    const rise = rest('thumb_02').clone().cross(across).normalize();
    return { bend: along.clone().cross(palm).normalize(), fingers, thumb: [bone('thumb', 1), bone('thumb', 2)], rise };
  }

  #isJoint(thing: Object3D): thing is Bone {
    return (thing as Bone).isBone;
  }

  #add(bone: Bone): void {
    const parent = bone.parent ? (this.#joints.get(bone.parent.name) ?? null) : null;
    bone.quaternion._onChange(NOTHING);
    this.#joints.set(bone.name, { bone, parent, rest: bone.position.clone(), facing: new Quaternion(), at: new Vector3() });
  }

  #settle(joint: Joint): void {
    joint.facing.copy(joint.bone.quaternion);
    joint.at.copy(joint.bone.position);
    if (!joint.parent) return;
    joint.facing.premultiply(joint.parent.facing);
    joint.at.applyQuaternion(joint.parent.facing).add(joint.parent.at);
  }

  /** Turn a joint by `angles`. */
  #euler(name: string): void {
    const joint = this.joint(name);
    joint.bone.rotation.setFromVector3(angles, 'YXZ');
    this.#settle(joint);
  }

  /** Turn a joint so that `child` lies in `direction` (person's frame), then roll about that direction by `by.roll`. */
  #aim(name: string, child: string, direction: Vector3): void {
    const joint = this.joint(name);
    unit(from.copy(this.joint(child).rest));
    other.identity();
    if (joint.parent) other.copy(joint.parent.facing);
    from.applyQuaternion(other);
    turnBetween(from, direction, turn);
    joint.facing.copy(other).premultiply(turn);
    by.turn = by.roll;
    if (by.roll !== 0) joint.facing.premultiply(spin(direction, turn));
    joint.bone.quaternion.copy(other.invert()).multiply(joint.facing);
    this.#settle(joint);
    this.#settle(this.joint(child));
  }

  #trunk(pose: Pose): void {
    const pelvis = this.joint('pelvis').bone;
    pelvis.position.copy(this.#pelvisRest).add(pose.pelvis);
    angles.set(0, 0, 0);
    this.#euler('Root');
    angles.copy(pose.hips);
    this.#euler('pelvis');
    for (const part of TRUNK) {
      const leads = part.of === 'spine' ? pose.spine : pose.head;
      angles.x = leads.x * part.x + pose.breath * part.breath;
      angles.y = leads.y * part.y;
      angles.z = leads.z * part.z;
      this.#euler(part.name);
    }
    const { scale } = this.joint('spine_03').bone;
    scale.x = scale.y = scale.z = 1 + pose.breath * 0.004;
    this.#settle(this.joint('eye_l'));
    this.#settle(this.joint('eye_r'));
  }

  #arm(side: 'l' | 'r', sign: number, arm: Arm): void {
    const chest = this.joint('spine_03').facing;
    angles.x = angles.y = 0;
    angles.z = sign * (arm.shrug - SLOPE);
    this.#euler(NAMES[side].clavicle);
    this.#settle(this.joint(NAMES[side].upperarm));
    by.roll = 0;
    this.#aim(NAMES[side].upperarm, NAMES[side].lowerarm, this.#outwards(arm.upper, sign, chest));
    by.roll = -sign * arm.roll * 0.55;
    this.#aim(NAMES[side].lowerarm, NAMES[side].hand, this.#outwards(arm.lower, sign, chest));
    by.roll = -sign * arm.roll * 0.45;
    this.#aim(NAMES[side].hand, NAMES[side].middle, this.#outwards(arm.hand, sign, chest));
    by.roll = 0;
    this.#fingers(this.#hands[side], sign, arm);
  }

  /** A loose hand bends little at the knuckles and most in the middle, each finger a little more than the one before; a fist bends alike. */
  #fingers({ bend: bends, fingers, thumb, rise }: Hand, sign: number, { curl, point, thumb: up, stir }: Arm): void {
    const tight = curl * curl;
    for (let k = 0; k < fingers.length; k += 1) {
      const finger = fingers[k];
      if (!finger) continue;
      const { base, middle, tip, draw, isIndex, loose } = finger;
      const bend = curl * (isIndex ? 1 - point : 1) * (loose + (1 - loose) * tight) + STIR * stir * (loose - 1) * 4 * (1 - tight);
      by.turn = bend * (0.78 + 0.37 * tight);
      spin(bends, base.quaternion).premultiply(draw);
      by.turn = bend * (1.42 + 0.08 * tight);
      spin(bends, middle.quaternion);
      by.turn = bend * (0.85 + 0.25 * tight);
      spin(bends, tip.quaternion);
    }
    const [root, joint] = thumb;
    by.turn = 0.75 * up - (0.16 + 0.35 * Math.max(0, curl - 0.5)) * (1 - up);
    spin(rise, root.quaternion);
    joint.rotation.y = sign * (0.08 + curl * 0.42) * (1 - up);
  }

  #outwards(direction: Vector3, sign: number, chest: Quaternion): Vector3 {
    to.copy(direction);
    to.x *= sign;
    return unit(to.applyQuaternion(chest));
  }

  /** Two-bone leg: the knee lies in the plane of hip, ankle and a forward, slightly outward pole. */
  #leg(side: 'l' | 'r', sign: number, leg: Leg): void {
    const hip = this.joint(NAMES[side].thigh);
    this.#settle(hip);
    axis.copy(leg.ankle).sub(hip.at);
    const reach = Math.min(Math.sqrt(axis.x * axis.x + axis.y * axis.y + axis.z * axis.z), this.#thigh + this.#shin - 0.002);
    unit(axis);
    const along = (this.#thigh ** 2 + reach ** 2 - this.#shin ** 2) / (2 * reach);
    const aside = Math.sqrt(Math.max(0, this.#thigh ** 2 - along ** 2));
    const back = 0.04 * sign * axis.x + axis.z;
    knee.x = 0.04 * sign - axis.x * back;
    knee.y = -axis.y * back;
    knee.z = 1 - axis.z * back;
    unit(knee);
    knee.x = knee.x * aside + axis.x * along;
    knee.y = knee.y * aside + axis.y * along;
    knee.z = knee.z * aside + axis.z * along;
    unit(to.copy(knee));
    this.#aim(NAMES[side].thigh, NAMES[side].calf, to);
    to.x = axis.x * reach - knee.x;
    to.y = axis.y * reach - knee.y;
    to.z = axis.z * reach - knee.z;
    unit(to);
    this.#aim(NAMES[side].calf, NAMES[side].foot, to);
    to.x = 0.1 * sign;
    to.y = -0.42 - Math.sin(leg.toes);
    to.z = Math.cos(leg.toes);
    unit(to);
    this.#aim(NAMES[side].foot, NAMES[side].ball, to);
  }
}
