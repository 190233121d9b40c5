import { MathUtils, Vector2 } from 'three';
import type { PerspectiveCamera, WebGLRenderer } from 'three';
import type { Face } from './facing';

/** Where words begin, in pixels from the top and from the left: those `under` people, and those `beside` them. */
export interface Words {
  readonly under: number;
  readonly beside: number;
}

/** Keeps picture and camera in step with the size of the canvas, on a wide screen and on a narrow one, and faces clear of the words over it. */
export class Picture {
  /** Where it has to move, it does so at once: for whom motion is unpleasant. */
  plain = false;
  width = 0;
  height = 0;
  readonly #camera: PerspectiveCamera;
  readonly #observer: ResizeObserver;
  /** Whether words are beside the picture whatever is said. */
  #onItsSide = false;
  /** How far the middle is to the left of and above the middle of the canvas, and how far it is to be, pixels. */
  readonly #at = new Vector2();
  readonly #wanted = new Vector2();

  /** `besideWords`: something to read lies over it. */
  constructor(renderer: WebGLRenderer, camera: PerspectiveCamera, besideWords = true) {
    this.#camera = camera;
    const around = renderer.domElement.parentElement ?? renderer.domElement;
    const fit = (): void => {
      const { clientWidth: width, clientHeight: height } = around;
      if (width === 0 || height === 0 || renderer.xr.isPresenting) return;
      renderer.setSize(width, height, false);
      camera.aspect = width / height;
      camera.fov = fieldOfView(camera.aspect);
      const [aside, raised] = besideWords ? moved(width, height, parseFloat(getComputedStyle(around).fontSize) || EM) : [0, 0];
      Object.assign(this, { width, height });
      this.#onItsSide = aside > 0;
      this.#at.copy(this.#wanted.set(aside, raised));
      this.#place();
    };
    this.#observer = new ResizeObserver(fit);
    this.#observer.observe(around);
    fit();
  }

  /** Leave the picture as it is. */
  stop(): void {
    this.#observer.disconnect();
  }

  /** Where `face` comes to be shown, once the picture rests. */
  shown({ eyes, chin, left, right }: Face): Face {
    const { x, y } = this.#wanted;
    return { eyes: eyes - y, chin: chin - y, left: left - x, right: right - x };
  }

  /** Let the words leave `face` free: it goes above those that are under it, and to the left of those that are beside it. */
  clear(face: Face, { under, beside }: Words): void {
    if (this.#onItsSide) return;
    const { x, y } = this.#wanted;
    this.#wanted.set(asideFor(x, face, beside, this.width), raisedFor(y, face, under, this.height));
  }

  /** Move softly to where it is to be, if it is not there yet. */
  advance(seconds: number): void {
    const left = this.#at.distanceTo(this.#wanted);
    if (left === 0) return;
    const step = Math.min(left * Math.min(1, seconds * SOFTLY), this.height * SPEED * seconds);
    this.#at.lerp(this.#wanted, this.plain || left < 1 ? 1 : step / left);
    this.#place();
  }

  #place(): void {
    const { width, height } = this;
    this.#camera.setViewOffset(width, height, this.#at.x, this.#at.y, width, height);
    this.#camera.updateProjectionMatrix();
  }
}

/**
 * How far the middle of the picture goes to the left and up, in pixels, before anybody has spoken: words are beside the picture on a
 * telephone on its side, and below it everywhere else (`participant.css`).
 */
export function moved(width: number, height: number, em: number): readonly [aside: number, raised: number] {
  if (height <= FLAT && width / height >= ON_ITS_SIDE) return [Math.round(width * ASIDE), 0];
  const free = height - (width <= NARROW ? WORDS.narrow : WORDS.wide) * em;
  const eyes = Math.max(HIGHEST * height, EYES * free);
  return [0, Math.round(Math.max(0, height / 2 - eyes))];
}

/**
 * How far the middle of a picture of this `height` goes up so that the whole of `face` is above the `words`, and its eyes are below what is
 * pressed at the top; only as far from where it is `now` as that takes, so that it rests while words come and go. The mouth comes first.
 */
export function raisedFor(now: number, { eyes, chin }: Face, words: number, height: number): number {
  const least = chin + AIR * height - words;
  const most = Math.max(eyes - HIGHEST_FACE * height, Math.min(least, eyes - TOP * height));
  return Math.round(MathUtils.clamp(Math.min(most, Math.max(least, now)), -MOST * height, MOST * height));
}

/**
 * How far the middle of a picture of this `width` goes to the left so that the whole of `face` is to the left of words that begin at
 * `beside`; as far as the face stays in the picture, and only as far from where it is `now` as that takes.
 */
export function asideFor(now: number, { left, right }: Face, beside: number, width: number): number {
  const least = right + AIR * width - beside;
  return beside >= width ? now : Math.round(Math.max(0, Math.min(Math.max(least, now), left - AIR * width)));
}

const EM = 18;
/** As in `participant.css`. */
const FLAT = 520;
const ON_ITS_SIDE = 1.25;
const NARROW = 620;
/** A part of the width: half of what the words take. */
const ASIDE = 0.31;
/** How high a line said and four answers stand, in letters. */
const WORDS = { narrow: 25, wide: 19 };
/** Where eyes are: a part of what is free above the words, and never higher than this part of the picture. */
const EYES = 0.56;
const HIGHEST = 0.2;
/** Parts of the height: free below a chin (of the width: beside a cheek); where eyes are at the highest, and where they may go for the mouth to be seen; how far all moves. */
const AIR = 0.015;
const HIGHEST_FACE = 0.16;
const TOP = 0.06;
const MOST = 0.48;
/** Heights of the picture in a second, at the most, and how soon it slows down. */
const SPEED = 0.3;
const SOFTLY = 2.5;

/** Upright degrees such that at least 52 degrees are seen across. */
const fieldOfView = (aspect: number): number =>
  Math.min(88, Math.max(58, MathUtils.radToDeg(2 * Math.atan(Math.tan(MathUtils.degToRad(26)) / aspect))));
