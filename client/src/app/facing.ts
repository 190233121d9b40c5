import { MathUtils, Vector3 } from 'three';
import type { Picture } from './picture';
import type { Rig } from './rig';
import type { Troupe } from './troupe';

/** Where a face is in a picture whose middle is in the middle, for whoever looks level: pixels from the top, and from the left. */
export interface Face {
  readonly eyes: number;
  readonly chin: number;
  readonly left: number;
  readonly right: number;
}

/** The face of `speaker` in `picture`; null when it is beside it, behind, or nobody knows. A picture that is tilted shows it elsewhere, as they wish. */
export function faceOf(speaker: string | null, troupe: Pick<Troupe, 'target'> | null, rig: Rig, picture: Pick<Picture, 'width' | 'height'>): Face | null {
  if (speaker === null || troupe?.target(speaker, at) !== true) return null;
  const { head, ahead, camera } = rig;
  const level = Math.hypot(ahead.x, ahead.z);
  const [x, y, z] = [at.x - head.x, at.y - head.y, at.z - head.z];
  const away = (x * ahead.x + z * ahead.z) / level;
  if (!(away > NEAREST)) return null;
  const pixels = (picture.height / 2 / Math.tan(MathUtils.degToRad(camera.fov) / 2)) * camera.zoom / away;
  const middle = picture.width / 2 + ((z * ahead.x - x * ahead.z) / level) * pixels;
  const [left, right] = [middle - CHEEK * pixels, middle + CHEEK * pixels];
  if (right < 0 || left > picture.width) return null;
  const high = (below: number): number => picture.height / 2 - (y - below) * pixels;
  return { eyes: high(0), chin: high(CHIN), left, right };
}

const at = new Vector3();
/** How far from between the eyes a chin is down and a cheek to the side, metres. */
const CHIN = 0.125;
const CHEEK = 0.08;
/** Nearer than this (metres) a face is not seen as a whole. */
const NEAREST = 0.25;
