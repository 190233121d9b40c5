import { Quaternion, Vector3 } from 'three';
import type { Rig } from './rig';

const wanted = new Vector3();
const back = new Vector3();
const turned = new Quaternion();
const upright = new Vector3(0, 1, 0);

/** Follows the participant's head from its ten poses a second: through their eyes, or from over their shoulder. */
export class Following {
  /** Look over the shoulder instead of through the eyes. */
  fromBehind = false;
  /** Radians by which the onlooker has turned the view over the shoulder. */
  yaw = 0;
  /** Where the participant's eyes are. */
  readonly head = new Vector3(0, 1.58, 0);
  readonly #turn = new Quaternion();
  readonly #at = new Vector3();
  readonly #looking = new Quaternion();
  #known = false;
  #fresh = true;

  /** A pose in the form of the protocol's `POSE_FRAME`; anything else is left out. */
  heard(frame: ArrayBuffer): void {
    if (frame.byteLength !== FRAME_BYTES) return;
    const numbers = new Float32Array(frame);
    if (!numbers.every(Number.isFinite)) return;
    this.head.fromArray(numbers, 1);
    this.#turn.fromArray(numbers, 4).normalize();
    this.#known = true;
  }

  /** Another place: forget where the head was. */
  forget(): void {
    this.#known = false;
    this.#fresh = true;
  }

  /** Move the camera of `rig` smoothly to where it belongs; it stays where it is while no pose is known. */
  move(rig: Rig, seconds: number): void {
    if (!this.#known) {
      rig.readScreen();
      this.head.copy(rig.head);
      return;
    }
    rig.root.position.set(0, 0, 0);
    rig.root.rotation.set(0, 0, 0);
    const share = this.#fresh ? 1 : 1 - Math.exp(-seconds * SPEED);
    this.#fresh = false;
    this.#at.lerp(this.head, share);
    this.#looking.slerp(this.#turn, share);
    rig.camera.position.copy(this.#at);
    rig.camera.quaternion.copy(this.#looking);
    if (this.fromBehind) this.#stepBack(rig);
    rig.readScreen();
  }

  #stepBack(rig: Rig): void {
    back.set(0, 0, 1).applyQuaternion(this.#looking).setY(0).normalize().applyQuaternion(turned.setFromAxisAngle(upright, this.yaw));
    wanted.copy(this.#at).addScaledVector(back, BEHIND_M);
    wanted.y += ABOVE_M;
    rig.camera.position.copy(wanted);
    rig.camera.lookAt(wanted.copy(this.#at).addScaledVector(back, -AHEAD_M));
  }
}

const FRAME_BYTES = 32;
const SPEED = 9;
const BEHIND_M = 0.9;
const ABOVE_M = 0.3;
const AHEAD_M = 1.4;
