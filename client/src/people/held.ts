import { BoxGeometry, type BufferGeometry, CylinderGeometry, Matrix4, Mesh, MeshStandardMaterial, Vector3 } from 'three';
import type { GestureLexeme } from '../protocol/messages';
import type { Skeleton } from './skeleton';

interface Make {
  readonly shape: () => BufferGeometry;
  readonly colour: string;
  /** How the thing lies in the hand: its long axis towards the thumb (upright) or along the fingers. */
  readonly along: 'thumb' | 'fingers';
  /** Metres from the knuckles: along the fingers, and off the palm. */
  readonly reach: number;
  readonly off: number;
}

const MAKES: Partial<Readonly<Record<GestureLexeme, Make>>> = {
  DRINK: { shape: () => new CylinderGeometry(0.037, 0.028, 0.088, 16), colour: '#f3efe6', along: 'thumb', reach: 0.012, off: 0.042 },
  PHONE: { shape: () => new BoxGeometry(0.071, 0.148, 0.009), colour: '#17191d', along: 'fingers', reach: 0.03, off: 0.022 },
  PAY: { shape: () => new BoxGeometry(0.054, 0.0856, 0.0012), colour: '#2f5c8a', along: 'fingers', reach: 0.075, off: 0.016 },
};
const TRAY = { colour: '#8a6242', wide: 0.36, deep: 0.25 };
const x = new Vector3();
const y = new Vector3();
const z = new Vector3();
const frame = new Matrix4();

/** The things one person holds while they drink, pay, look at their phone or carry a tray: shown only meanwhile. */
export class Held {
  readonly #skeleton: Skeleton;
  readonly #things = new Map<GestureLexeme, Mesh>();
  #shown: GestureLexeme | null = null;

  constructor(skeleton: Skeleton) {
    this.#skeleton = skeleton;
  }

  /** Have the thing for a gesture ready, where it needs one. */
  prepare(lexeme: GestureLexeme): void {
    if (this.#things.has(lexeme)) return;
    const thing = lexeme === 'CARRY' ? this.#tray() : this.#inHand(MAKES[lexeme]);
    if (!thing) return;
    thing.visible = false;
    thing.name = lexeme.toLowerCase();
    this.#things.set(lexeme, thing);
  }

  /** Show the thing of one gesture, or nothing. */
  show(lexeme: GestureLexeme | null): void {
    if (this.#shown === lexeme) return;
    this.#shown = lexeme;
    for (const [own, thing] of this.#things) thing.visible = own === lexeme;
  }

  #inHand(make: Make | undefined): Mesh | null {
    if (!make) return null;
    const hand = this.#skeleton.joint('hand_r').bone;
    const knuckles = this.#skeleton.joint('middle_01_r').rest;
    const thing = new Mesh(make.shape(), new MeshStandardMaterial({ color: make.colour, roughness: 0.5 }));
    const fingers = this.#skeleton.joint('middle_02_r').rest.clone().normalize();
    const thumb = this.#skeleton.joint('index_01_r').rest.clone().sub(this.#skeleton.joint('pinky_01_r').rest).normalize();
    z.crossVectors(fingers, thumb).normalize();
    if (z.x < 0) z.negate();
    y.copy(make.along === 'thumb' ? thumb : fingers);
    x.crossVectors(y, z).normalize();
    y.crossVectors(z, x);
    thing.quaternion.setFromRotationMatrix(frame.makeBasis(x, y, z));
    thing.position.copy(knuckles).addScaledVector(fingers, make.reach).addScaledVector(z, make.off);
    hand.add(thing);
    return thing;
  }

  #tray(): Mesh {
    const chest = this.#skeleton.joint('spine_03').bone;
    const shoulder = this.#skeleton.joint('clavicle_r').rest.clone().add(this.#skeleton.joint('upperarm_r').rest);
    const [upper, lower] = [this.#skeleton.joint('lowerarm_r').rest.length(), this.#skeleton.joint('hand_r').rest.length()];
    const thing = new Mesh(new BoxGeometry(TRAY.wide, 0.014, TRAY.deep), new MeshStandardMaterial({ color: TRAY.colour, roughness: 0.7 }));
    thing.position.set(0, shoulder.y - upper + 0.055, shoulder.z + lower + 0.1);
    chest.add(thing);
    return thing;
  }
}
