import type { Material, Mesh, MeshBasicMaterial, Texture } from 'three';

/** The surfaces of a place that are sights of alcohol, and what is written there where they may be met. */
export interface CueParts {
  /** Each with the level of `cue` from which it is seen; they are part of the place already, and hidden. */
  readonly meshes: readonly { readonly mesh: Mesh; readonly from: number }[];
  /** The other sheet of words, if there is one. */
  readonly board: Texture | null;
}

/** Brings them into the place. Rejects when they cannot be had. */
export type FetchCues = () => Promise<CueParts>;

/**
 * Sights of alcohol in a place: bottles, glasses, the name of a wine shop. A place is without them until a level of a scenario
 * made for coping asks for them, and nothing of them is fetched before. What cannot be fetched, after a few tries, is not seen.
 */
export class Cues {
  readonly #fetch: FetchCues | null;
  /** The materials with words on them, and the words that everybody may see. */
  readonly #words: readonly { readonly material: MeshBasicMaterial; readonly plain: Texture | null }[];
  readonly #retryMs: number;
  #asked = 0;
  #parts: CueParts | null = null;
  #coming: Promise<void> | null = null;
  #settled = false;

  /** `fetch` is null for a place that has no such sights. */
  constructor(fetch: FetchCues | null, materials: readonly MeshBasicMaterial[] = [], retryMs = RETRY_MS) {
    this.#fetch = fetch;
    this.#words = materials.filter(({ name }) => WRITTEN.has(name)).map((material) => ({ material, plain: material.map }));
    this.#retryMs = retryMs;
  }

  /** How strong the sights are that are shown now: 0 (none) to 3. */
  get shown(): number {
    return this.#parts === null ? 0 : this.#asked;
  }

  /** Whether what was asked for is seen, or is known not to be there. */
  get ready(): boolean {
    return this.#asked === 0 || this.#fetch === null || this.#settled;
  }

  /** Show sights up to `level`; at 0 they are gone at once. Resolves when they are seen, or cannot be. */
  async show(level: number): Promise<void> {
    if (level !== this.#asked) {
      this.#asked = level;
      this.#settle();
    }
    if (level > 0 && this.#fetch !== null && !this.#settled) await (this.#coming ??= this.#bring(this.#fetch));
  }

  dispose(): void {
    for (const { plain } of this.#words) plain?.dispose();
    this.#parts?.board?.dispose();
    this.#settled = true;
    this.#parts = null;
  }

  async #bring(fetch: FetchCues): Promise<void> {
    for (let tried = 0; !this.#settled; tried += 1) {
      try {
        const parts = await fetch();
        if (this.#settled) parts.board?.dispose();
        else this.#parts = parts;
        break;
      } catch {
        if (tried >= MOST_TRIES) break;
        await new Promise((resolve) => setTimeout(resolve, this.#retryMs * 2 ** tried));
      }
    }
    this.#settled = true;
    this.#settle();
  }

  #settle(): void {
    if (this.#parts === null) return;
    for (const { mesh, from } of this.#parts.meshes) mesh.visible = this.#asked >= from;
    for (const { material, plain } of this.#words) material.map = this.#asked > 0 ? (this.#parts.board ?? plain) : plain;
  }
}

/** The group and the level of a sight, from a material called `matt.2`. */
export function groupAndLevel({ name }: Pick<Material, 'name'>): { readonly group: string; readonly from: number } {
  const [group = '', level = ''] = name.split('.');
  return { group, from: Number(level) || STRONGEST };
}

const WRITTEN = new Set(['board', 'display']);
/** A sight whose level is not told is shown only where the strongest are. */
const STRONGEST = 3;
const MOST_TRIES = 3;
const RETRY_MS = 700;
