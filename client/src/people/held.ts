import { Color, Matrix4, Object3D, Vector3 } from 'three';
import type { GestureLexeme } from '../protocol/messages';
import type { Skeleton } from './skeleton';

interface Make {
  readonly form: Form;
  /** Wide, high and deep, metres. */
  readonly size: readonly [number, number, number];
  readonly colour: string;
  /** How the thing lies in the hand: its long axis towards the thumb (upright) or along the fingers. */
  readonly along: 'thumb' | 'fingers';
  /** Metres from the knuckles: along the fingers, and off the palm. */
  readonly reach: number;
  readonly off: number;
}

/** The forms there are: everything that is held is one of these, in its size and colour. */
export type Form = 'box' | 'cup';

/** Something in a hand: where it is, which form it has, its size and its colour. */
export interface Thing {
  readonly at: Object3D;
  readonly form: Form;
  readonly size: Vector3;
  readonly colour: Color;
}

const MAKES: Partial<Readonly<Record<GestureLexeme, Make>>> = {
  DRINK: { form: 'cup', size: [0.074, 0.088, 0.074], colour: '#f3efe6', along: 'thumb', reach: 0.012, off: 0.042 },
  PHONE: { form: 'box', size: [0.071, 0.148, 0.009], colour: '#17191d', along: 'fingers', reach: 0.03, off: 0.022 },
  PAY: { form: 'box', size: [0.054, 0.0856, 0.0012], colour: '#2f5c8a', along: 'fingers', reach: 0.075, off: 0.016 },
};
const TRAY = { colour: '#8a6242', size: [0.36, 0.014, 0.25] } as const;
const x = new Vector3();
const y = new Vector3();
const z = new Vector3();
const frame = new Matrix4();

/** The things one person holds while they drink, pay, look at their phone or carry a tray; `Things` draws those of everybody. */
export class Held {
  readonly #skeleton: Skeleton;
  readonly #things = new Map<GestureLexeme, Thing>();
  #shown: GestureLexeme | null = null;
  #now: Thing | null = null;

  constructor(skeleton: Skeleton) {
    this.#skeleton = skeleton;
  }

  /** Have the thing for a gesture ready, where it needs one. */
  prepare(lexeme: GestureLexeme): void {
    if (this.#things.has(lexeme)) return;
    const make = MAKES[lexeme];
    const thing = lexeme === 'CARRY' ? this.#tray() : make && this.#inHand(make);
    if (!thing) return;
    thing.at.name = lexeme.toLowerCase();
    this.#things.set(lexeme, thing);
  }

  /** Hold the thing of one gesture, or nothing. */
  show(lexeme: GestureLexeme | null): void {
    if (this.#shown === lexeme) return;
    this.#shown = lexeme;
    this.#now = lexeme === null ? null : (this.#things.get(lexeme) ?? null);
  }

  /** What is in the hand now. */
  get now(): Thing | null {
    return this.#now;
  }

  #inHand({ form, size, colour, along, reach, off }: Make): Thing {
    const hand = this.#skeleton.joint('hand_r').bone;
    const knuckles = this.#skeleton.joint('middle_01_r').rest;
    const at = new Object3D();
    const fingers = this.#skeleton.joint('middle_02_r').rest.clone().normalize();
    const thumb = this.#skeleton.joint('index_01_r').rest.clone().sub(this.#skeleton.joint('pinky_01_r').rest).normalize();
    z.crossVectors(fingers, thumb).normalize();
    if (z.x < 0) z.negate();
    y.copy(along === 'thumb' ? thumb : fingers);
    x.crossVectors(y, z).normalize();
    y.crossVectors(z, x);
    at.quaternion.setFromRotationMatrix(frame.makeBasis(x, y, z));
    at.position.copy(knuckles).addScaledVector(fingers, reach).addScaledVector(z, off);
    hand.add(at);
    return { at, form, size: new Vector3(...size), colour: new Color(colour) };
  }

  #tray(): Thing {
    const chest = this.#skeleton.joint('spine_03').bone;
    const shoulder = this.#skeleton.joint('clavicle_r').rest.clone().add(this.#skeleton.joint('upperarm_r').rest);
    const [upper, lower] = [this.#skeleton.joint('lowerarm_r').rest.length(), this.#skeleton.joint('hand_r').rest.length()];
    const at = new Object3D();
    at.position.set(0, shoulder.y - upper + 0.055, shoulder.z + lower + 0.1);
    chest.add(at);
    return { at, form: 'box', size: new Vector3(...TRAY.size), colour: new Color(TRAY.colour) };
  }
}
