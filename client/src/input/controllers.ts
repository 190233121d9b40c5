import { Matrix4, Vector3 } from 'three';
import type { Group, WebGLRenderer } from 'three';
import type { Act } from '../session/intents';
import { newPointer } from './pointer';
import type { Pointer } from './pointer';
import { Stick } from './stick';

const forward = new Vector3();
const turn = new Matrix4();

/** Controllers and hands: both point with a ray and press with `select`, so a pinch is a trigger. */
export class Controllers {
  readonly pointers: readonly Pointer[] = [newPointer('menu'), newPointer('menu')];
  /** When one of them last moved or was pressed, ms; while they rest, gaze may choose instead. */
  lastUsed = -Infinity;
  readonly spaces: readonly Group[];
  readonly #sources: (XRInputSource | null)[] = [null, null];
  readonly #held: boolean[] = [false, false];
  readonly #sticks = [new Stick(), new Stick()] as const;
  readonly #before: readonly Vector3[] = [new Vector3(), new Vector3()];
  readonly #act: Act;

  constructor(renderer: WebGLRenderer, act: Act) {
    this.#act = act;
    this.spaces = [renderer.xr.getController(0), renderer.xr.getController(1)];
    for (const [index, space] of this.spaces.entries()) this.#listen(space, index);
  }

  /** Whether `index` is followed by the headset right now, and so points where it says. */
  points(index: number): boolean {
    return this.pointers[index]?.active === true && this.spaces[index]?.visible === true;
  }

  /** Which of them `hand` holds; the first when it holds none, or either will do. */
  heldBy(hand: XRHandedness | 'both'): number {
    return this.#sources[1]?.handedness === hand ? 1 : 0;
  }

  /** Read where they point and which buttons went down. */
  read(now: number): void {
    for (let index = 0; index < this.pointers.length; index += 1) {
      const space = this.spaces[index];
      const pointer = this.pointers[index];
      const before = this.#before[index];
      if (!space || !pointer || !before || !this.points(index)) continue;
      pointer.ray.origin.setFromMatrixPosition(space.matrixWorld);
      turn.extractRotation(space.matrixWorld);
      pointer.ray.direction.set(0, 0, -1).applyMatrix4(turn).normalize();
      forward.copy(pointer.ray.direction);
      if (before.distanceToSquared(forward) > STIR) {
        this.lastUsed = now;
        before.copy(forward);
      }
      this.#buttons(index);
      this.#turn(index, now);
    }
  }

  #listen(space: Group, index: number): void {
    const pointer = this.pointers[index];
    if (!pointer) return;
    const events = space as unknown as { addEventListener(type: string, act: (event: { data?: XRInputSource }) => void): void };
    events.addEventListener('connected', ({ data }) => {
      this.#sources[index] = data ?? null;
      pointer.active = data?.targetRayMode === 'tracked-pointer';
    });
    events.addEventListener('disconnected', () => {
      this.#sources[index] = null;
      pointer.active = pointer.pressed = false;
    });
    events.addEventListener('selectstart', () => {
      pointer.pressed = true;
      this.lastUsed = performance.now();
    });
  }

  /** The thumbstick to the side turns a step, with either hand. */
  #turn(index: number, now: number): void {
    const axes = this.#sources[index]?.gamepad?.axes;
    const way = axes && this.#sticks[index]?.push(axes[STICK_X] ?? 0, axes[STICK_Y] ?? 0);
    if (!way) return;
    this.lastUsed = now;
    this.#act({ kind: 'turn', way });
  }

  /** Pressing the thumbstick or the menu button leads out; the upper face button pauses. */
  #buttons(index: number): void {
    const buttons = this.#sources[index]?.gamepad?.buttons;
    if (!buttons) return;
    const leave = isDown(buttons, THUMBSTICK) || anyDown(buttons, MENU_FROM);
    const pause = isDown(buttons, UPPER_FACE);
    const fresh = !this.#held[index];
    this.#held[index] = leave || pause;
    if (!fresh) return;
    if (leave) this.#act({ kind: 'leave' });
    else if (pause) this.#act({ kind: 'pause' });
  }
}

/** Numbers of the xr-standard gamepad mapping (WebXR Gamepads Module). */
const THUMBSTICK = 3;
const UPPER_FACE = 5;
const MENU_FROM = 6;
const STICK_X = 2;
const STICK_Y = 3;

/** Squared length by which a pointing direction must change to count as moved: about 2 degrees. */
const STIR = 0.0012;

const isDown = (buttons: readonly GamepadButton[], index: number): boolean => buttons[index]?.pressed === true;

function anyDown(buttons: readonly GamepadButton[], from: number): boolean {
  for (let index = from; index < buttons.length; index += 1) if (isDown(buttons, index)) return true;
  return false;
}
