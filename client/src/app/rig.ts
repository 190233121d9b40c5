import { Group, MathUtils, Matrix4, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import type { AnchorSpot } from '../stage/manifest';

/** Where the participant stands: a rig at an anchor, with the camera as their eyes. */
export class Rig {
  readonly root = new Group();
  readonly camera = new PerspectiveCamera(62, 1, 0.05, 60);
  /** The head in the place's own coordinates; kept up to date by `read`. */
  readonly head = new Vector3();
  readonly turn = new Quaternion();
  readonly ahead = new Vector3(0, 0, -1);
  /** How high the eyes are above the floor, metres; in a headset as measured, without the lift. */
  eyeHeight = EYES.stand;
  readonly #flatEyes = new Vector3();
  #anchor: AnchorSpot | null = null;
  #lift = 0;

  constructor() {
    this.root.add(this.camera);
  }

  /** Stand or sit at `anchor`, facing as it does. */
  standAt(anchor: AnchorSpot): void {
    this.#anchor = anchor;
    this.#lift = 0;
    this.root.position.set(...anchor.position);
    this.root.rotation.set(0, anchor.heading + Math.PI, 0);
    this.#flatEyes.set(0, anchor.kind === 'sit' ? EYES.sit : EYES.stand, 0);
    this.camera.position.copy(this.#flatEyes);
  }

  /** Back to eyes on a flat screen, after a headset has moved them. */
  flatten(): void {
    this.#lift = 0;
    this.root.position.y = this.#anchor?.position[1] ?? 0;
    this.camera.position.copy(this.#flatEyes);
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
    this.#take(this.camera.matrixWorld);
  }

  /** Read the head from the headset's own pose: between the eyes, not the left one. */
  readViewer(transform: XRRigidTransform): void {
    this.root.updateWorldMatrix(true, false);
    pose.fromArray(transform.matrix);
    this.eyeHeight = transform.position.y;
    this.#take(pose.premultiply(this.root.matrixWorld));
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

/** Eye heights of an average adult, metres. */
const EYES = { stand: 1.58, sit: 1.2 };

/** A difference in height that nobody minds, metres. */
const COMFORTABLE = 0.3;
