import { MathUtils } from 'three';
import type { PerspectiveCamera, WebGLRenderer } from 'three';

/** Keeps picture and camera in step with the size of the canvas, on a wide screen and on a narrow one. Gives a way to stop. */
export function fitPicture(renderer: WebGLRenderer, camera: PerspectiveCamera, covered = COVERED): () => void {
  const canvas = renderer.domElement;
  const fit = (): void => {
    const { clientWidth: width, clientHeight: height } = canvas.parentElement ?? canvas;
    if (width === 0 || height === 0 || renderer.xr.isPresenting) return;
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.fov = fieldOfView(camera.aspect);
    const lowered = Math.round(height * (camera.aspect < 1 ? covered.narrow : covered.wide));
    camera.setViewOffset(width, height, 0, lowered, width, height);
    camera.updateProjectionMatrix();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(canvas.parentElement ?? canvas);
  fit();
  return () => observer.disconnect();
}

/** How far down the middle of the picture is moved, as a part of its height: below lie the words. */
const COVERED = { narrow: 0.2, wide: 0.1 };

/** Upright degrees such that at least 52 degrees are seen across. */
const fieldOfView = (aspect: number): number =>
  Math.min(88, Math.max(58, MathUtils.radToDeg(2 * Math.atan(Math.tan(MathUtils.degToRad(26)) / aspect))));
