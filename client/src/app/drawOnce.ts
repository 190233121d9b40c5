import { Scene } from 'three';
import type { Camera, Object3D, WebGLRenderer } from 'three';

/**
 * Draw `things` once, before there is light or place. A plain material keeps the program of the lights it was first drawn in, so what
 * lies over every place (veil, cursor, marks) would need one more for each place it happens to come up in. Leaves them without a parent.
 */
export function drawOnce(renderer: Pick<WebGLRenderer, 'render'>, camera: Camera, things: readonly Object3D[]): void {
  const scene = new Scene().add(...things);
  const all: { one: Object3D; visible: boolean; frustumCulled: boolean }[] = [];
  scene.traverse((one) => {
    all.push({ one, visible: one.visible, frustumCulled: one.frustumCulled });
    one.visible = true;
    one.frustumCulled = false;
  });
  renderer.render(scene, camera);
  for (const { one, visible, frustumCulled } of all) Object.assign(one, { visible, frustumCulled });
  scene.clear();
}
