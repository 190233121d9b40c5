import type { Material, Mesh } from 'three';
import type { Complexion } from './complexion';
import type { FaceLexeme } from '../protocol/messages';
import { EXPRESSIONS, isMouth } from './emotion';
import { within } from './ease';
import type { Amounts } from './units';
import { SHAPES, type Viseme } from './visemes';

/** A resting smile can be taken back; a unit can be shown a little beyond its full size. */
const LEAST = -0.5;
const MOST = 1.15;
/** No face moves its halves quite alike (Ekman, Hager & Friesen 1981). */
const ASYMMETRY = 0.13;

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
  readonly #influences: number[];
  readonly #names: Readonly<Record<string, number>>;
  readonly #expressions = new Map<FaceLexeme, Recipe>();
  readonly #shapes = new Map<Viseme, Recipe>();
  readonly #complexion: Complexion | undefined;
  readonly #folds: Readonly<Record<'x' | 'y' | 'z', Recipe>>;
  /** How much more the left half of this face does than the right, -1 to 1. */
  readonly #leaning: number;

  constructor(mesh: Mesh, leaning = 0) {
    if (!mesh.morphTargetInfluences || !mesh.morphTargetDictionary) throw new Error('The face has no face units.');
    this.#influences = mesh.morphTargetInfluences;
    this.#names = mesh.morphTargetDictionary;
    for (const [name, { units }] of Object.entries(EXPRESSIONS)) this.#expressions.set(name as FaceLexeme, this.#recipe(units));
    this.#complexion = (mesh.material as Material).userData['complexion'] as Complexion | undefined;
    this.#folds = { x: this.#recipe(FOLDS.x), y: this.#recipe(FOLDS.y), z: this.#recipe(FOLDS.z) };
    this.#leaning = leaning;
    for (const [name, units] of Object.entries(SHAPES)) this.#shapes.set(name as Viseme, this.#recipe(units));
  }

  clear(): void {
    this.#influences.fill(0);
  }

  /** Add to one unit. */
  add(unit: string, amount: number): void {
    const at = this.#names[unit];
    if (at !== undefined) this.#influences[at] = (this.#influences[at] ?? 0) + amount;
  }

  /** Add an expression; `mouth` 0..1 is how much of it the mouth may show. */
  express(lexeme: FaceLexeme, amount: number, mouth: number): void {
    this.#mix(this.#expressions.get(lexeme), amount, mouth);
  }

  /** Add a mouth shape. */
  form(viseme: Viseme, amount: number): void {
    this.#mix(this.#shapes.get(viseme), amount, 1);
  }

  /** Close the lids by 0..1 of what is still open. */
  closeLids(amount: number): void {
    this.#close('eyeBlinkLeft', amount);
    this.#close('eyeBlinkRight', amount);
  }

  /** Redden by 0..1, and widen the pupils (-0.4 to 0.4). */
  colour(blush: number, pupil: number): void {
    if (!this.#complexion) return;
    this.#complexion.blush.value = within(blush, 0, 1);
    this.#complexion.pupil.value = within(pupil, -0.4, 0.4);
  }

  /** Keep every unit within what a face can do, and draw the lines that go with it. */
  settle(): void {
    for (let k = 0; k < this.#influences.length; k += 1) {
      const value = this.#influences[k] ?? 0;
      this.#influences[k] = Math.abs(value) < 0.004 ? 0 : within(value, LEAST, MOST);
    }
    this.#fold();
  }

  #fold(): void {
    const { lines } = this.#complexion ?? {};
    lines?.set(this.#sum(this.#folds.x), this.#sum(this.#folds.y), this.#sum(this.#folds.z));
  }

  #sum({ index, amount }: Recipe): number {
    let total = 0;
    for (let k = 0; k < index.length; k += 1) total += Math.max(0, this.#influences[index[k] ?? 0] ?? 0) * (amount[k] ?? 0);
    return within(total, 0, 1);
  }

  #close(unit: string, amount: number): void {
    const at = this.#names[unit];
    if (at === undefined) return;
    const open = this.#influences[at] ?? 0;
    this.#influences[at] = open + (1 - open) * amount;
  }

  #mix(recipe: Recipe | undefined, amount: number, mouth: number): void {
    if (!recipe || amount <= 0) return;
    for (let k = 0; k < recipe.index.length; k += 1) {
      const at = recipe.index[k] ?? 0;
      const share = recipe.mouth[k] ? mouth : 1;
      this.#influences[at] = (this.#influences[at] ?? 0) + (recipe.amount[k] ?? 0) * amount * share * (1 + ASYMMETRY * this.#leaning * (recipe.side[k] ?? 0));
    }
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
