import type { Point } from './manifest';

/** Beyond this distance in metres a sound is at half its loudness. */
const NEAR = 1.2;
const FAR = 12;

/** A place in the air that sound comes from; equal to everybody's ears, cheap enough for a headset. */
export function pannerAt(context: AudioContext, position: Point, model: PanningModelType = 'HRTF'): PannerNode {
  return new PannerNode(context, {
    panningModel: model,
    distanceModel: 'inverse',
    refDistance: NEAR,
    maxDistance: FAR,
    rolloffFactor: 0.8,
    positionX: position[0],
    positionY: position[1],
    positionZ: position[2],
  });
}

/** Moves a panner; old browsers know only the method. */
export function movePanner(panner: PannerNode, x: number, y: number, z: number): void {
  if ('positionX' in panner) {
    panner.positionX.value = x;
    panner.positionY.value = y;
    panner.positionZ.value = z;
  } else (panner as PannerNode).setPosition(x, y, z);
}

/** Puts the ears where the head is. `forward` and `up` are unit vectors. */
export function moveEars(context: AudioContext, at: Axis, forward: Axis, up: Axis): void {
  const ears = context.listener;
  if ('positionX' in ears) {
    ears.positionX.value = at.x;
    ears.positionY.value = at.y;
    ears.positionZ.value = at.z;
    ears.forwardX.value = forward.x;
    ears.forwardY.value = forward.y;
    ears.forwardZ.value = forward.z;
    ears.upX.value = up.x;
    ears.upY.value = up.y;
    ears.upZ.value = up.z;
  } else {
    const old = ears as AudioListener;
    old.setPosition(at.x, at.y, at.z);
    old.setOrientation(forward.x, forward.y, forward.z, up.x, up.y, up.z);
  }
}

interface Axis {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}
