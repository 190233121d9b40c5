import type { Material, Mesh } from 'three';
import type { Complexion } from './complexion';
import type { FaceLexeme } from '../protocol/messages';
import { EXPRESSIONS, isMouth } from './emotion';
import { within } from './ease';
import type { Feelings } from './feelings';
import { SWING, type Swings } from './swings';
import type { Amounts } from './units';
import { SHAPES, type Mixture, type Viseme } from './visemes';

/** A resting smile can be taken back; a unit can be shown a little beyond its full size. */
const LEAST = -0.5;
const MOST = 1.15;
/** No face moves its halves quite alike (Ekman, Hager & Friesen 1981). */
const ASYMMETRY = 0.13;

/** Less of a mouth shape than this is not seen. */
const LEAST_SHAPE = 0.004;

/** The small stirrings of a face at rest: which unit, with which swing, how far, and how far it goes the other way. */
const STIRS = [
  ['browInnerUp', SWING.brow, 0.05, -1],
  ['mouthPressLeft', SWING.pressLeft, 0.06, 0],
  ['mouthPressRight', SWING.pressRight, 0.06, 0],
  ['eyeSquintLeft', SWING.squint, 0.05, -1],
  ['eyeSquintRight', SWING.squint, 0.05, -1],
] as const;
const STIRRED_BY = Int32Array.from(STIRS, ([, swing]) => swing);
const STIRRED = Float64Array.from(STIRS, ([, , size]) => size);
const STIRRED_BACK = Float64Array.from(STIRS, ([, , , least]) => least);
const NONE = -1;

/**
 * What a face is to show beside feelings and speech, handed over in one thing: fractions that go from function to function
 * are put on the heap. They begin as fractions, so that the engine keeps them as such.
 */
export interface Mien {
  /** How much of the feelings the mouth may show, 0..1. */
  mouth: number;
  /** How much larger or smaller than meant the feelings are just now; 1 is as meant. */
  wavering: number;
  /** How far the eyes look down, radians. */
  pitch: number;
  /** How far the lids are closed, 0..1. */
  lids: number;
  blush: number;
  pupil: number;
}

export const newMien = (): Mien => ({ mouth: 0.5, wavering: 0.5, pitch: 0.5, lids: 0.5, blush: 0.5, pupil: 0.5 });

interface Recipe {
  readonly index: readonly number[];
  readonly amount: readonly number[];
  readonly mouth: readonly boolean[];
  /** -1 for a unit of the left half, 1 for the right, 0 for the middle. */
  readonly side: readonly number[];
}

/** Units that fold the skin, by the line they draw: frown, forehead, beside the mouth. */
const FOLDS = {
  x: { browDownLeft: 0.42, browDownRight: 0.42, noseSneerLeft: 0.22, noseSneerRight: 0.22 },
  y: { browInnerUp: 0.55, browOuterUpLeft: 0.2, browOuterUpRight: 0.2 },
  z: { mouthSmileLeft: 0.16, mouthSmileRight: 0.16, noseSneerLeft: 0.24, noseSneerRight: 0.24, cheekSquintLeft: 0.08, cheekSquintRight: 0.08 },
} as const;

/** The 52 face units of one body, added up anew each frame. */
export class Face {
  readonly #influences: Float32Array;
  readonly #names: Readonly<Record<string, number>>;
  readonly #expressions = new Map<FaceLexeme, Recipe>();
  readonly #shapes = new Map<Viseme, Recipe>();
  readonly #complexion: Complexion | undefined;
  readonly #folds: Readonly<Record<'x' | 'y' | 'z', Recipe>>;
  /** How much more the left half of this face does than the right, -1 to 1. */
  readonly #leaning: number;
  readonly #stirring: Int32Array;
  readonly #up: readonly number[];
  readonly #down: readonly number[];
  readonly #lids: readonly number[];
  #amount = 0.5;
  #share = 0.5;

  constructor(mesh: Mesh, leaning = 0) {
    if (!mesh.morphTargetInfluences || !mesh.morphTargetDictionary) throw new Error('The face has no face units.');
    this.#influences = Float32Array.from(mesh.morphTargetInfluences);
    // The loader's list may be of a kind that keeps each fraction in a box of its own; three hands any list on to WebGL as it is.
    mesh.morphTargetInfluences = this.#influences as unknown as number[];
    this.#names = mesh.morphTargetDictionary;
    for (const [name, { units }] of Object.entries(EXPRESSIONS)) this.#expressions.set(name as FaceLexeme, this.#recipe(units));
    this.#complexion = (mesh.material as Material).userData['complexion'] as Complexion | undefined;
    this.#folds = { x: this.#recipe(FOLDS.x), y: this.#recipe(FOLDS.y), z: this.#recipe(FOLDS.z) };
    this.#leaning = leaning;
    for (const [name, units] of Object.entries(SHAPES)) this.#shapes.set(name as Viseme, this.#recipe(units));
    this.#stirring = Int32Array.from(STIRS, ([unit]) => this.#names[unit] ?? NONE);
    this.#up = this.#pair('eyeLookUp');
    this.#down = this.#pair('eyeLookDown');
    this.#lids = this.#pair('eyeBlink');
  }

  /** Show feelings, speech, and all that a living face does by itself. */
  show(mien: Mien, feelings: Feelings, mixture: Mixture, swings: Swings): void {
    this.#influences.fill(0);
    this.#express(mien, feelings);
    this.#stir(swings.at);
    this.#form(mixture);
    this.#follow(mien);
    this.#close(mien);
    this.#settle();
    this.#colour(mien, swings);
  }

  /** Feelings waver a little, as no living face holds quite still. */
  #express(mien: Mien, { lexemes, amounts, count }: Feelings): void {
    mien.blush = mien.pupil = 0;
    this.#share = mien.mouth;
    for (let k = 0; k < count; k += 1) {
      const lexeme = lexemes[k];
      const amount = amounts[k] ?? 0;
      if (lexeme === undefined || amount <= 0) continue;
      const { blush, pupil } = EXPRESSIONS[lexeme];
      this.#amount = amount * mien.wavering;
      this.#mix(this.#expressions.get(lexeme));
      mien.blush += blush * amount;
      mien.pupil += pupil * amount;
    }
  }

  #form({ visemes, amounts, count }: Mixture): void {
    this.#share = 1;
    for (let k = 0; k < count; k += 1) {
      this.#amount = amounts[k] ?? 0;
      const viseme = visemes[k];
      if (viseme !== undefined && this.#amount > LEAST_SHAPE) this.#mix(this.#shapes.get(viseme));
    }
  }

  /** The small stirrings of a face at rest. */
  #stir(at: Float64Array): void {
    for (let k = 0; k < STIRRED.length; k += 1) {
      const unit = this.#stirring[k] ?? NONE;
      if (unit === NONE) continue;
      const swing = at[STIRRED_BY[k] ?? 0] ?? 0;
      const least = STIRRED_BACK[k] ?? 0;
      this.#influences[unit] = (this.#influences[unit] ?? 0) + (STIRRED[k] ?? 0) * (swing < least ? least : swing);
    }
  }

  /** Lids go with the eyes. */
  #follow({ pitch }: Mien): void {
    const units = pitch > 0 ? this.#down : this.#up;
    const amount = pitch > 0 ? pitch * 1.5 : -pitch * 1.2;
    for (let k = 0; k < units.length; k += 1) {
      const unit = units[k] ?? 0;
      this.#influences[unit] = (this.#influences[unit] ?? 0) + amount;
    }
  }

  /** Close the lids by a share of what is still open. */
  #close({ lids }: Mien): void {
    for (let k = 0; k < this.#lids.length; k += 1) {
      const unit = this.#lids[k] ?? 0;
      const open = this.#influences[unit] ?? 0;
      this.#influences[unit] = open + (1 - open) * lids;
    }
  }

  /** Redden by 0..1, and widen the pupils (-0.4 to 0.4). */
  #colour({ blush, pupil }: Mien, { at }: Swings): void {
    if (!this.#complexion) return;
    const { tint } = this.#complexion;
    tint.x = within(blush, 0, 1);
    tint.y = within(pupil + 0.05 * (at[SWING.pupil] ?? 0), -0.4, 0.4);
  }

  /** Keep every unit within what a face can do, and draw the lines that go with it. */
  #settle(): void {
    for (let k = 0; k < this.#influences.length; k += 1) {
      const value = this.#influences[k] ?? 0;
      this.#influences[k] = Math.abs(value) < 0.004 ? 0 : within(value, LEAST, MOST);
    }
    if (!this.#complexion) return;
    const { lines } = this.#complexion;
    this.#fold(this.#folds.x);
    lines.x = this.#amount;
    this.#fold(this.#folds.y);
    lines.y = this.#amount;
    this.#fold(this.#folds.z);
    lines.z = this.#amount;
  }

  /** How deep a line is drawn, 0..1, into `#amount`. */
  #fold({ index, amount }: Recipe): void {
    let total = 0;
    for (let k = 0; k < index.length; k += 1) total += Math.max(0, this.#influences[index[k] ?? 0] ?? 0) * (amount[k] ?? 0);
    this.#amount = within(total, 0, 1);
  }

  /** Add a recipe by `#amount`, of which the mouth may show `#share`. */
  #mix(recipe: Recipe | undefined): void {
    if (!recipe) return;
    const { index, amount, mouth, side } = recipe;
    const lopsided = ASYMMETRY * this.#leaning;
    for (let k = 0; k < index.length; k += 1) {
      const at = index[k] ?? 0;
      const share = mouth[k] ? this.#share * this.#amount : this.#amount;
      this.#influences[at] = (this.#influences[at] ?? 0) + (amount[k] ?? 0) * share * (1 + lopsided * (side[k] ?? 0));
    }
  }

  #pair(unit: string): number[] {
    return [this.#names[`${unit}Left`], this.#names[`${unit}Right`]].filter((at) => at !== undefined);
  }

  #recipe(units: Amounts): Recipe {
    const known = Object.entries(units).flatMap(([name, amount]) => {
      const index = this.#names[name];
      return index === undefined ? [] : [{ index, amount, mouth: isMouth(name), side: sideOf(name) }];
    });
    return {
      index: known.map((u) => u.index),
      amount: known.map((u) => u.amount),
      mouth: known.map((u) => u.mouth),
      side: known.map((u) => u.side),
    };
  }
}

const sideOf = (unit: string): number => (unit.endsWith('Left') ? -1 : unit.endsWith('Right') ? 1 : 0);
