import { MathUtils } from 'three';
import type { PerspectiveCamera } from 'three';
import { newPointer } from './pointer';

/** Looking about on a flat screen: drag with mouse or finger, or arrow keys; a click or tap points and presses. */
export class ScreenLook {
  readonly pointer = newPointer('touch');
  /** Radians; 0 is straight ahead. */
  yaw = 0;
  pitch = 0;
  /** Set from keys, -1 to 1 per axis. */
  turning = 0;
  tilting = 0;
  readonly #surface: HTMLElement;
  readonly #camera: PerspectiveCamera;
  #drag: { id: number; x: number; y: number; moved: number } | null = null;

  constructor(surface: HTMLElement, camera: PerspectiveCamera) {
    this.#surface = surface;
    this.#camera = camera;
    surface.style.touchAction = 'none';
    surface.addEventListener('pointerdown', (event) => this.#down(event));
    surface.addEventListener('pointermove', (event) => this.#move(event));
    surface.addEventListener('pointerup', (event) => this.#up(event));
    surface.addEventListener('pointercancel', () => (this.#drag = null));
  }

  /** Look straight ahead again. */
  reset(): void {
    this.yaw = this.pitch = this.turning = this.tilting = 0;
  }

  /** Turn by the keys held, and point the camera. */
  read(seconds: number): void {
    this.yaw = MathUtils.clamp(this.yaw + this.turning * seconds * KEY_SPEED, -MOST_YAW, MOST_YAW);
    this.pitch = MathUtils.clamp(this.pitch + this.tilting * seconds * KEY_SPEED, -MOST_PITCH, MOST_PITCH);
    this.#camera.rotation.set(this.pitch, this.yaw, 0, 'YXZ');
  }

  #down(event: PointerEvent): void {
    if (this.#drag) return;
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: 0 };
    this.#surface.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    const perPixel = MathUtils.degToRad(this.#camera.fov) / this.#surface.clientHeight;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    this.yaw = MathUtils.clamp(this.yaw + dx * perPixel, -MOST_YAW, MOST_YAW);
    this.pitch = MathUtils.clamp(this.pitch + dy * perPixel, -MOST_PITCH, MOST_PITCH);
    this.#drag = { id: drag.id, x: event.clientX, y: event.clientY, moved: drag.moved + Math.abs(dx) + Math.abs(dy) };
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = null;
    if (drag?.id !== event.pointerId || drag.moved > TAP_PX) return;
    const box = this.#surface.getBoundingClientRect();
    const { origin, direction } = this.pointer.ray;
    origin.setFromMatrixPosition(this.#camera.matrixWorld);
    direction.set(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2, 0.5);
    direction.unproject(this.#camera).sub(origin).normalize();
    this.pointer.pressed = true;
  }
}

const KEY_SPEED = 1.2;
const MOST_YAW = Math.PI;
const MOST_PITCH = MathUtils.degToRad(70);
const TAP_PX = 10;
