import { Matrix4, Ray } from 'three';
import type { Vector2 } from 'three';
import type { Board } from './board';

const inverse = new Matrix4();
const local = new Ray();

/** Where `ray` meets `board`: the distance in metres, and `uv` set; -1 when it misses. Allocates nothing. */
export function hit(board: Board, ray: Ray, uv: Vector2): number {
  if (!board.mesh.visible) return -1;
  local.copy(ray).applyMatrix4(inverse.copy(board.mesh.matrixWorld).invert());
  if (local.direction.z >= 0) return -1;
  const distance = -local.origin.z / local.direction.z;
  if (distance <= 0) return -1;
  const { width, height } = board.mesh.geometry.parameters;
  uv.set((local.origin.x + local.direction.x * distance) / width + 0.5, (local.origin.y + local.direction.y * distance) / height + 0.5);
  return uv.x < 0 || uv.x > 1 || uv.y < 0 || uv.y > 1 ? -1 : distance;
}
