import { CanvasTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import type { View } from '../view';
import { Pen } from './pen';
import type { Ink, Spot } from './pen';
import type { Paint } from './talk';

/** How a board is made: its width in metres, and in pixels its canvas and its usual text. */
export interface BoardSize {
  readonly metres: number;
  readonly width: number;
  readonly height: number;
  readonly text: number;
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
  #ink: Ink | null = null;
  #view: View | null = null;
  #size = 0;
  #hovered: string | null = null;
  readonly #text: number;
  readonly #isBlank: (view: View) => boolean;

  constructor({ metres, width, height, text }: BoardSize, paint: Paint, isBlank: (view: View) => boolean) {
    this.#isBlank = isBlank;
    this.#text = text;
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

  /** Paint `view` with text `size` times as large as usual and `hovered` marked, if any of them is another than before. */
  show(view: View, size: number, hovered: string | null): void {
    if (this.#ink === this.#pen.ink && view === this.#view && size === this.#size && hovered === this.#hovered) return;
    this.#ink = this.#pen.ink;
    this.#view = view;
    this.#size = size;
    this.#hovered = hovered;
    this.mesh.visible = !this.#isBlank(view);
    if (!this.mesh.visible) return;
    this.#spots = this.#paint(this.#pen, view, this.#text * size, hovered);
    this.#texture.needsUpdate = true;
    this.painted += 1;
  }

  /** What lies at `on` of the quad (0 to 1, up and to the right), or null. */
  at(on: { readonly x: number; readonly y: number }): string | null {
    const x = on.x * this.#pen.width;
    const y = (1 - on.y) * this.#pen.height;
    for (let k = 0; k < this.#spots.length; k += 1) {
      const spot = this.#spots[k] as Spot;
      if (x >= spot.x && x <= spot.x + spot.w && y >= spot.y && y <= spot.y + spot.h) return spot.id;
    }
    return null;
  }

  /** The middle of the spot `id` in the board's own metres; null when it is not there. For tests that aim. */
  middle(id: string): readonly [number, number] | null {
    const spot = this.#spots.find((each) => each.id === id);
    if (!spot) return null;
    const metres = this.mesh.geometry.parameters.width / this.#pen.width;
    return [(spot.x + spot.w / 2 - this.#pen.width / 2) * metres, (this.#pen.height / 2 - spot.y - spot.h / 2) * metres];
  }
}
