import { Group, Mesh, PerspectiveCamera } from 'three';
import type { Object3D } from 'three';
import { expect, it } from 'vitest';
import { drawOnce } from '../../src/app/drawOnce';

it('draws what is hidden and out of sight, once, and leaves all as it was', () => {
  const [veil, cursor, dot] = [new Mesh(), new Group(), new Mesh()];
  cursor.add(dot);
  cursor.visible = dot.visible = false;
  const drawn: Object3D[][] = [];
  const renderer = {
    render: (scene: Object3D) => {
      const seen: Object3D[] = [];
      scene.traverseVisible((one) => one instanceof Mesh && !one.frustumCulled && seen.push(one));
      drawn.push(seen);
    },
  };
  drawOnce(renderer, new PerspectiveCamera(), [veil, cursor]);
  expect(drawn).toEqual([[veil, dot]]);
  expect([veil, cursor, dot].map((one) => [one.visible, one.frustumCulled])).toEqual([[true, true], [false, true], [false, true]]);
  expect([veil.parent, cursor.parent, dot.parent]).toEqual([null, null, cursor]);
});
