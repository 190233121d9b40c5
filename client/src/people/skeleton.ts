import { type Bone, type Object3D, Quaternion, Vector3 } from 'three';
import type { Arm, Leg, Pose } from './pose';

/** The fingers, and how far each is drawn towards the middle one from the spread rest pose (radians). */
const FINGERS = { index: 0.13, middle: 0, ring: 0.08, pinky: 0.17 } as const;
/** Shoulders hang lower than in the rest pose, where the arms are half raised. */
const SLOPE = 0.18;
const WHEELS = ['wheel_l', 'wheel_r'] as const;
const turn = new Quaternion();
const other = new Quaternion();
const from = new Vector3();
const to = new Vector3();
const knee = new Vector3();
const axis = new Vector3();

interface Joint {
  readonly bone: Bone;
  readonly parent: Joint | null;
  readonly rest: Vector3;
  /** Turn and place in the person's own frame, valid after `settle`. */
  readonly facing: Quaternion;
  readonly at: Vector3;
}

interface Finger {
  readonly bones: readonly [Bone, Bone, Bone];
  readonly draw: Quaternion;
  readonly isIndex: boolean;
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
  look(side: 'l' | 'r', yaw: number, pitch: number): void {
    this.#euler(NAMES[side].eye, pitch, yaw, 0);
  }

  #hand(side: 'l' | 'r'): Hand {
    const rest = (name: string): Vector3 => this.joint(`${name}_${side}`).rest;
    const bone = (finger: string, k: number): Bone => this.joint(`${finger}_0${k}_${side}`).bone;
    const along = rest('middle_02').clone().normalize();
    const across = rest('index_01').clone().sub(rest('pinky_01')).normalize();
    const palm = along.clone().cross(across).normalize();
    if (palm.x * (side === 'l' ? 1 : -1) > 0) palm.negate();
    const fingers = Object.entries(FINGERS).map(([name, draw]): Finger => {
      const towards = along.clone().cross(rest('middle_01').clone().sub(rest(`${name}_01`))).normalize();
      return {
        bones: [bone(name, 1), bone(name, 2), bone(name, 3)],
        draw: new Quaternion().setFromAxisAngle(towards, draw),
        isIndex: name === 'index',
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
    this.#joints.set(bone.name, { bone, parent, rest: bone.position.clone(), facing: new Quaternion(), at: new Vector3() });
  }

  #settle(joint: Joint): void {
    joint.facing.copy(joint.bone.quaternion);
    joint.at.copy(joint.bone.position);
    if (!joint.parent) return;
    joint.facing.premultiply(joint.parent.facing);
    joint.at.applyQuaternion(joint.parent.facing).add(joint.parent.at);
  }

  #euler(name: string, x: number, y: number, z: number): void {
    const joint = this.joint(name);
    joint.bone.rotation.set(x, y, z, 'YXZ');
    this.#settle(joint);
  }

  /** Turn a joint so that `child` lies in `direction` (person's frame), then roll about that direction. */
  #aim(name: string, child: string, direction: Vector3, roll = 0): void {
    const joint = this.joint(name);
    from.copy(this.joint(child).rest).normalize();
    other.identity();
    if (joint.parent) other.copy(joint.parent.facing);
    from.applyQuaternion(other);
    turn.setFromUnitVectors(from, direction);
    joint.facing.copy(other).premultiply(turn);
    if (roll !== 0) joint.facing.premultiply(turn.setFromAxisAngle(direction, roll));
    joint.bone.quaternion.copy(other.invert()).multiply(joint.facing);
    this.#settle(joint);
    this.#settle(this.joint(child));
  }

  #trunk(pose: Pose): void {
    const pelvis = this.joint('pelvis').bone;
    pelvis.position.copy(this.#pelvisRest).add(pose.pelvis);
    this.#euler('Root', 0, 0, 0);
    this.#euler('pelvis', pose.hips.x, pose.hips.y, pose.hips.z);
    const { x, y, z } = pose.spine;
    this.#euler('spine_01', x * 0.3 - pose.breath * 0.002, y * 0.3, z * 0.35);
    this.#euler('spine_02', x * 0.35 - pose.breath * 0.006, y * 0.35, z * 0.35);
    this.#euler('spine_03', x * 0.35 - pose.breath * 0.012, y * 0.35, z * 0.3);
    this.joint('spine_03').bone.scale.setScalar(1 + pose.breath * 0.004);
    const head = pose.head;
    this.#euler('neck_01', head.x * 0.4 + pose.breath * 0.012, head.y * 0.45, head.z * 0.4);
    this.#euler('head', head.x * 0.6, head.y * 0.55, head.z * 0.6);
    this.#settle(this.joint('eye_l'));
    this.#settle(this.joint('eye_r'));
  }

  #arm(side: 'l' | 'r', sign: number, arm: Arm): void {
    const chest = this.joint('spine_03').facing;
    this.#euler(NAMES[side].clavicle, 0, 0, sign * (arm.shrug - SLOPE));
    this.#settle(this.joint(NAMES[side].upperarm));
    this.#aim(NAMES[side].upperarm, NAMES[side].lowerarm, this.#outwards(arm.upper, sign, chest));
    this.#aim(NAMES[side].lowerarm, NAMES[side].hand, this.#outwards(arm.lower, sign, chest), -sign * arm.roll * 0.55);
    this.#aim(NAMES[side].hand, NAMES[side].middle, this.#outwards(arm.hand, sign, chest), -sign * arm.roll * 0.45);
    const hand = this.#hands[side];
    for (const finger of hand.fingers) {
      const [base, middle, tip] = finger.bones;
      const bend = arm.curl * (finger.isIndex ? 1 - arm.point : 1);
      base.quaternion.setFromAxisAngle(hand.bend, bend * 1.15).premultiply(finger.draw);
      middle.quaternion.setFromAxisAngle(hand.bend, bend * 1.5);
      tip.quaternion.setFromAxisAngle(hand.bend, bend * 1.1);
    }
    const [root, joint] = hand.thumb;
    root.quaternion.setFromAxisAngle(hand.rise, 0.75 * arm.thumb - 0.35 * Math.max(0, arm.curl - 0.5) * (1 - arm.thumb));
    joint.rotation.y = sign * arm.curl * 0.3 * (1 - arm.thumb);
  }

  #outwards(direction: Vector3, sign: number, chest: Quaternion): Vector3 {
    return to.set(direction.x * sign, direction.y, direction.z).applyQuaternion(chest).normalize();
  }

  /** Two-bone leg: the knee lies in the plane of hip, ankle and a forward, slightly outward pole. */
  #leg(side: 'l' | 'r', sign: number, leg: Leg): void {
    const hip = this.joint(NAMES[side].thigh);
    this.#settle(hip);
    axis.copy(leg.ankle).sub(hip.at);
    const reach = Math.min(axis.length(), this.#thigh + this.#shin - 0.002);
    axis.normalize();
    const along = (this.#thigh ** 2 + reach ** 2 - this.#shin ** 2) / (2 * reach);
    const aside = Math.sqrt(Math.max(0, this.#thigh ** 2 - along ** 2));
    knee.set(0.04 * sign, 0, 1).addScaledVector(axis, -(0.04 * sign * axis.x + axis.z)).normalize();
    knee.multiplyScalar(aside).addScaledVector(axis, along);
    to.copy(knee).normalize();
    this.#aim(NAMES[side].thigh, NAMES[side].calf, to);
    to.copy(axis).multiplyScalar(reach).sub(knee).normalize();
    this.#aim(NAMES[side].calf, NAMES[side].foot, to);
    to.set(0.1 * sign, -0.42 - Math.sin(leg.toes), Math.cos(leg.toes)).normalize();
    this.#aim(NAMES[side].foot, NAMES[side].ball, to);
  }
}
