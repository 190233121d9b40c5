import { MathUtils } from 'three';
import type { PerspectiveCamera, WebGLRenderer } from 'three';
import type { Face } from './facing';

/** Keeps picture and camera in step with the size of the canvas, on a wide screen and on a narrow one, and faces clear of the words over it. */
export class Picture {
  /** Where it has to move, it does so at once: for whom motion is unpleasant. */
  plain = false;
  width = 0;
  height = 0;
  readonly #camera: PerspectiveCamera;
  readonly #observer: ResizeObserver;
  #aside = 0;
  /** How far the middle is above the middle of the canvas, and how far it is to be, pixels. */
  #raised = 0;
  #wanted = 0;

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
      this.#aside = aside;
      this.#raised = this.#wanted = raised;
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

  /** Let the words, which begin `words` pixels from the top, leave `face` free. */
  clear(face: Face, words: number): void {
    if (this.#aside === 0) this.#wanted = raisedFor(this.#wanted, face, words, this.height);
  }

  /** Move softly to where it is to be, if it is not there yet. */
  advance(seconds: number): void {
    const left = this.#wanted - this.#raised;
    if (left === 0) return;
    const most = this.height * SPEED * seconds;
    const near = this.plain || Math.abs(left) < 1;
    this.#raised += near ? left : MathUtils.clamp(left * Math.min(1, seconds * SOFTLY), -most, most);
    this.#place();
  }

  #place(): void {
    const { width, height } = this;
    this.#camera.setViewOffset(width, height, this.#aside, this.#raised, width, height);
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
/** Parts of the height: free below a chin; where eyes are at the highest, and where they may go for the mouth to be seen; how far all moves. */
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
