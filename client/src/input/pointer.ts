import { Ray } from 'three';
import type { Source } from '../session/intents';

/** One way of pointing: a controller, a hand, the eyes' direction, or a finger or mouse on a screen. */
export interface Pointer {
  readonly ray: Ray;
  readonly source: Source;
  /** Whether it points at all right now. */
  active: boolean;
  /** True from a press until it has been taken. */
  pressed: boolean;
}

export const newPointer = (source: Source): Pointer => ({ ray: new Ray(), source, active: false, pressed: false });

/** Takes the press off `pointer`; true when there was one. */
export function takePress(pointer: Pointer): boolean {
  const pressed = pointer.pressed;
  pointer.pressed = false;
  return pressed;
}
