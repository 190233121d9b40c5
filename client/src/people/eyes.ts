import { across } from './ease';
import { type Object3D, Quaternion, Vector3 } from 'three';
import { eyePitch, eyeYaw } from './gaze';
import { NAMES } from './skeleton';
import type { Skeleton } from './skeleton';

const DOWN = 0.55;
const way = new Vector3();
const start = new Vector3();
const back = new Quaternion();
const local = new Vector3();

/** From where to where the eyes go over, and how far they have, 0..1. */
interface Aim {
  readonly from: Vector3;
  readonly to: Vector3;
  readonly eyesShare: number;
}

/** Turns each eye on its own so that both meet at what is looked at, wherever the head happens to be. */
export class Eyes {
  /** How far the eyes look down (radians), for the lids that follow them. */
  pitch = 0.5;
  readonly #turn = { yaw: 0.5, pitch: 0.5 };
  /** Yaw and pitch by which they miss what they are aimed at. */
  readonly stray = { yaw: 0.5, pitch: 0.5 };
  readonly #skeleton: Skeleton;

  constructor(skeleton: Skeleton) {
    this.#skeleton = skeleton;
  }

  /** Aim between the two world points of a look; `down` 0..1 draws the eyes to a hand held in front. */
  aim(root: Object3D, look: Aim, down: number): void {
    back.copy(this.#skeleton.joint('head').facing).invert();
    this.#one('l', root, look, down);
    this.#one('r', root, look, down);
  }

  #one(side: 'l' | 'r', root: Object3D, { from: before, to: now, eyesShare: share }: Aim, down: number): void {
    const eye = this.#skeleton.joint(NAMES[side].eye).at;
    this.#towards(root, before, eye, start);
    this.#towards(root, now, eye, way);
    way.x += (start.x - way.x) * (1 - share);
    way.y += (start.y - way.y) * (1 - share);
    way.z += (start.z - way.z) * (1 - share);
    way.applyQuaternion(back);
    const yaw = eyeYaw(Math.atan2(way.x, way.z) + this.stray.yaw);
    const pitch = eyePitch(-Math.atan2(way.y, across(way.x, way.z)) + this.stray.pitch);
    this.pitch = pitch + (DOWN - pitch) * down;
    this.#turn.yaw = yaw * (1 - down);
    this.#turn.pitch = this.pitch;
    this.#skeleton.look(side, this.#turn);
  }

  /** The direction from an eye to a world point, in the person's frame. */
  #towards(root: Object3D, point: Vector3, eye: Vector3, out: Vector3): void {
    local.copy(point).sub(root.position);
    const c = Math.cos(-root.rotation.y);
    const s = Math.sin(-root.rotation.y);
    const x = local.x * c + local.z * s - eye.x;
    const y = local.y - eye.y;
    const z = local.z * c - local.x * s - eye.z;
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    out.x = x / length;
    out.y = y / length;
    out.z = z / length;
  }
}
