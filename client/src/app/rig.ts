import { Group, MathUtils, Matrix4, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import type { AnchorSpot } from '../stage/manifest';

/** Where the participant stands: a rig at an anchor, with the camera as their eyes. */
export class Rig {
  readonly root = new Group();
  readonly camera = new PerspectiveCamera(62, 1, 0.05, FARTHEST);
  /** The head in the place's own coordinates; kept up to date by `read`. */
  readonly head = new Vector3();
  readonly turn = new Quaternion();
  readonly ahead = new Vector3(0, 0, -1);
  /** How high the eyes are above the floor, metres; in a headset as measured, without the lift. */
  eyeHeight = EYES.stand;
  /** The head in the rig, metres; as measured, in a headset. */
  readonly #within = new Vector3();
  readonly #flatEyes = new Vector3();
  #anchor: AnchorSpot | null = null;
  #lift = 0;

  constructor() {
    this.root.add(this.camera);
  }

  /** Stand or sit at `anchor`, facing as it does. */
  standAt(anchor: AnchorSpot): void {
    this.#anchor = anchor;
    this.#home();
    this.#flatEyes.set(0, anchor.kind === 'sit' ? EYES.sit : EYES.stand, 0);
    this.camera.position.copy(this.#flatEyes);
  }

  /** Back to eyes on a flat screen, after a headset has moved them. */
  flatten(): void {
    this.#home();
    this.camera.position.copy(this.#flatEyes);
  }

  /** Turn to the left by `angle` (radians) on the spot: the head stays where it is. */
  turnBy(angle: number): void {
    this.#turnTo(this.root.rotation.y + angle);
  }

  /** Be at the anchor again and face as it does, wherever in the room the head is and whichever way it points. */
  recentre(): void {
    const { yaw } = this;
    this.#turnTo((this.#anchor?.heading ?? 0) + Math.PI - yaw);
    const [x = 0, , z = 0] = this.#anchor?.position ?? [];
    this.root.position.x += x - this.head.x;
    this.root.position.z += z - this.head.z;
    this.head.x = x;
    this.head.z = z;
  }

  /** One who sits where others stand (or the other way round) is brought to the eye height of the anchor. */
  level(seated: boolean): void {
    const wanted = this.#anchor?.kind === 'sit' ? EYES.sit : EYES.stand;
    const off = wanted - this.eyeHeight;
    const far = Math.abs(off) > COMFORTABLE;
    this.#lift = seated || far ? off : 0;
    this.root.position.y = (this.#anchor?.position[1] ?? 0) + this.#lift;
  }

  /** Read the head from the camera, on a flat screen. */
  readScreen(): void {
    this.camera.updateWorldMatrix(true, false);
    this.eyeHeight = this.camera.position.y;
    this.#within.copy(this.camera.position);
    this.#take(this.camera.matrixWorld);
  }

  /** Read the head from the headset's own pose: between the eyes, not the left one. */
  readViewer(transform: XRRigidTransform): void {
    this.root.updateWorldMatrix(true, false);
    pose.fromArray(transform.matrix);
    this.eyeHeight = pose.elements[13];
    this.#within.setFromMatrixPosition(pose);
    this.#take(pose.premultiply(this.root.matrixWorld));
  }

  /** Where in the rig the head is, metres. */
  get within(): Readonly<Vector3> {
    return this.#within;
  }

  #home(): void {
    this.#lift = 0;
    this.root.position.set(...(this.#anchor?.position ?? ORIGIN));
    this.root.rotation.set(0, (this.#anchor?.heading ?? 0) + Math.PI, 0);
  }

  /** Face `heading` with the rig, around the head; where the head points goes along. */
  #turnTo(heading: number): void {
    const by = heading - this.root.rotation.y;
    this.root.position.sub(this.head).applyAxisAngle(UP, by).add(this.head);
    this.root.rotation.y = heading;
    this.ahead.applyAxisAngle(UP, by);
    this.turn.premultiply(about.setFromAxisAngle(UP, by));
  }

  #take(matrix: Matrix4): void {
    this.head.setFromMatrixPosition(matrix);
    this.turn.setFromRotationMatrix(matrix);
    this.ahead.set(0, 0, -1).applyQuaternion(this.turn);
  }

  /** How far the head is turned from straight ahead in the rig, radians. */
  get yaw(): number {
    return MathUtils.euclideanModulo(Math.atan2(-this.ahead.x, -this.ahead.z) - this.root.rotation.y + Math.PI, 2 * Math.PI) - Math.PI;
  }
}

const pose = new Matrix4();
const about = new Quaternion();
const UP = new Vector3(0, 1, 0);
const ORIGIN = [0, 0, 0] as const;

/** The highest corner of the sky is so far off from the other end of the street, metres. */
export const FARTHEST = 100;

/** Eye heights of an average adult, metres. */
const EYES = { stand: 1.58, sit: 1.2 };

/** A difference in height that nobody minds, metres. */
const COMFORTABLE = 0.3;
