import { Matrix4, Ray } from 'three';
import type { Vector3 } from 'three';
import type { Board } from './board';

const inverse = new Matrix4();
const local = new Ray();

/** Whether `ray` meets `board`; `met` is set to where on it, from its lower left corner to 1 and 1, and as `z` to how many metres off. */
export function hit(board: Board, ray: Ray, met: Vector3): boolean {
  if (!board.mesh.visible) return false;
  local.copy(ray).applyMatrix4(inverse.copy(board.mesh.matrixWorld).invert());
  if (local.direction.z >= 0) return false;
  const distance = -local.origin.z / local.direction.z;
  if (distance <= 0) return false;
  const { width, height } = board.mesh.geometry.parameters;
  met.set((local.origin.x + local.direction.x * distance) / width + 0.5, (local.origin.y + local.direction.y * distance) / height + 0.5, distance);
  return met.x >= 0 && met.x <= 1 && met.y >= 0 && met.y <= 1;
}
