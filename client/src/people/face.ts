import type { Mesh } from 'three';
import type { FaceLexeme } from '../protocol/messages';
import { EXPRESSIONS, isMouth } from './emotion';
import { within } from './ease';
import type { Amounts } from './units';
import { SHAPES, type Viseme } from './visemes';

/** A resting smile can be taken back; a unit can be shown a little beyond its full size. */
const LEAST = -0.5;
const MOST = 1.15;

interface Recipe {
  readonly index: readonly number[];
  readonly amount: readonly number[];
  readonly mouth: readonly boolean[];
}

/** The 52 face units of one body, added up anew each frame. */
export class Face {
  readonly #influences: number[];
  readonly #names: Readonly<Record<string, number>>;
  readonly #expressions = new Map<FaceLexeme, Recipe>();
  readonly #shapes = new Map<Viseme, Recipe>();

  constructor(mesh: Mesh) {
    if (!mesh.morphTargetInfluences || !mesh.morphTargetDictionary) throw new Error('The face has no face units.');
    this.#influences = mesh.morphTargetInfluences;
    this.#names = mesh.morphTargetDictionary;
    for (const [name, { units }] of Object.entries(EXPRESSIONS)) this.#expressions.set(name as FaceLexeme, this.#recipe(units));
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

  /** Keep every unit within what a face can do. */
  settle(): void {
    for (let k = 0; k < this.#influences.length; k += 1) {
      const value = this.#influences[k] ?? 0;
      this.#influences[k] = Math.abs(value) < 0.004 ? 0 : within(value, LEAST, MOST);
    }
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
      this.#influences[at] = (this.#influences[at] ?? 0) + (recipe.amount[k] ?? 0) * amount * share;
    }
  }

  #recipe(units: Amounts): Recipe {
    const known = Object.entries(units).flatMap(([name, amount]) => {
      const index = this.#names[name];
      return index === undefined ? [] : [{ index, amount, mouth: isMouth(name) }];
    });
    return { index: known.map((u) => u.index), amount: known.map((u) => u.amount), mouth: known.map((u) => u.mouth) };
  }
}
