import { CanvasTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { Vector2 } from 'three';
import type { View } from '../view';
import { Pen } from './pen';
import type { Ink, Spot } from './pen';
import type { Paint } from './talk';

/** How a board is made: its width in metres and its canvas in pixels. */
export interface BoardSize {
  readonly metres: number;
  readonly width: number;
  readonly height: number;
}

/** A panel in the headset: one quad with one texture, painted only when what it shows has changed. */
export class Board {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  /** How often it has been painted, and so uploaded; for the counters. */
  painted = 0;
  readonly #pen: Pen;
  readonly #texture: CanvasTexture;
  readonly #paint: Paint;
  #spots: readonly Spot[] = [];
  #shown = '';
  #ink: Ink | null = null;
  #last: readonly [View | null, number, string | null] = [null, 0, null];
  readonly #isBlank: (view: View) => boolean;

  constructor({ metres, width, height }: BoardSize, paint: Paint, isBlank: (view: View) => boolean) {
    this.#isBlank = isBlank;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    this.#pen = new Pen(canvas);
    this.#paint = paint;
    this.#texture = new CanvasTexture(canvas);
    this.#texture.colorSpace = SRGBColorSpace;
    this.#texture.minFilter = LinearFilter;
    this.#texture.generateMipmaps = false;
    const material = new MeshBasicMaterial({ map: this.#texture, transparent: true, depthTest: false, depthWrite: false, toneMapped: false });
    this.mesh = new Mesh(new PlaneGeometry(metres, (metres * height) / width), material);
    this.mesh.renderOrder = 10;
  }

  /** With which colours to paint from now on. */
  dress(ink: Ink): void {
    this.#pen.ink = ink;
  }

  /** Paint `view` with text `size` px high and `hovered` marked, if anything of that is new. Allocates nothing while it is the same. */
  show(view: View, size: number, hovered: string | null): void {
    if (this.#ink === this.#pen.ink && view === this.#last[0] && size === this.#last[1] && hovered === this.#last[2]) return;
    this.#last = [view, size, hovered];
    const wanted = JSON.stringify([view, size, hovered]);
    if (wanted === this.#shown && this.#ink === this.#pen.ink) return;
    this.#shown = wanted;
    this.#ink = this.#pen.ink;
    this.mesh.visible = !this.#isBlank(view);
    if (!this.mesh.visible) return;
    this.#spots = this.#paint(this.#pen, view, size, hovered);
    this.#texture.needsUpdate = true;
    this.painted += 1;
  }

  /** What lies at `uv` of the quad, or null. */
  at(uv: Vector2): string | null {
    const x = uv.x * this.#pen.width;
    const y = (1 - uv.y) * this.#pen.height;
    return this.#spots.find((spot) => x >= spot.x && x <= spot.x + spot.w && y >= spot.y && y <= spot.y + spot.h)?.id ?? null;
  }

  /** The middle of the spot `id` in the board's own metres; null when it is not there. For tests that aim. */
  middle(id: string): readonly [number, number] | null {
    const spot = this.#spots.find((each) => each.id === id);
    if (!spot) return null;
    const metres = this.mesh.geometry.parameters.width / this.#pen.width;
    return [(spot.x + spot.w / 2 - this.#pen.width / 2) * metres, (this.#pen.height / 2 - spot.y - spot.h / 2) * metres];
  }
}
