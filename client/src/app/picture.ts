import { MathUtils } from 'three';
import type { PerspectiveCamera, WebGLRenderer } from 'three';

/** Keeps picture and camera in step with the size of the canvas, on a wide screen and on a narrow one. Gives a way to stop. */
export function fitPicture(renderer: WebGLRenderer, camera: PerspectiveCamera, besideWords = true): () => void {
  const canvas = renderer.domElement;
  const fit = (): void => {
    const around = canvas.parentElement ?? canvas;
    const { clientWidth: width, clientHeight: height } = around;
    if (width === 0 || height === 0 || renderer.xr.isPresenting) return;
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.fov = fieldOfView(camera.aspect);
    const [aside, lowered] = besideWords ? moved(width, height, parseFloat(getComputedStyle(around).fontSize) || EM) : [0, 0];
    camera.setViewOffset(width, height, aside, lowered, width, height);
    camera.updateProjectionMatrix();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(canvas.parentElement ?? canvas);
  fit();
  return () => observer.disconnect();
}

/**
 * How far the middle of the picture goes to the left and up, in pixels, so that eyes and mouth of somebody ahead are not under
 * the words: those are beside the picture on a telephone on its side, and below it everywhere else (`participant.css`).
 */
export function moved(width: number, height: number, em: number): readonly [aside: number, lowered: number] {
  if (height <= FLAT && width / height >= ON_ITS_SIDE) return [Math.round(width * ASIDE), 0];
  const free = height - (width <= NARROW ? WORDS.narrow : WORDS.wide) * em;
  const eyes = Math.max(HIGHEST * height, EYES * free);
  return [0, Math.round(Math.max(0, height / 2 - eyes))];
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

/** Upright degrees such that at least 52 degrees are seen across. */
const fieldOfView = (aspect: number): number =>
  Math.min(88, Math.max(58, MathUtils.radToDeg(2 * Math.atan(Math.tan(MathUtils.degToRad(26)) / aspect))));
