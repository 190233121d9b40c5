import { MathUtils } from 'three';
import type { PerspectiveCamera } from 'three';
import { newPointer } from './pointer';

/** Looking about on a flat screen: drag with mouse or finger, or arrow keys; a mouse points, a click or tap presses. */
export class ScreenLook {
  readonly pointer = newPointer('touch');
  /** Radians; 0 is straight ahead. */
  yaw = 0;
  pitch = 0;
  /** Set from keys, -1 to 1 per axis. */
  turning = 0;
  tilting = 0;
  /** Never turn by itself: for whom motion is unpleasant. */
  still = false;
  /** A mouse rests on the picture, and `pointer` points where it is. */
  hovers = false;
  /** Where they have asked to look, and where they looked before. */
  #wanted: Looking | null = null;
  #before: Looking | null = null;
  /** For so many seconds more the picture is left where they have put it. */
  #own = 0;
  #pace = 0.5;
  /** How much closer than usual whoever speaks is to be seen; asked for anew each frame. */
  #closer = 1;
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
    surface.addEventListener('pointerleave', () => (this.hovers = false));
  }

  /** Look straight ahead again. */
  reset(): void {
    this.#own = this.#pace = 0;
    this.#closer = 1;
    this.#wanted = this.#before = null;
    this.yaw = this.pitch = this.turning = this.tilting = 0;
  }

  /**
   * Bring somebody who speaks `aside` (radians to the left of the middle), `away` metres off, into the picture: softly, only as far as it
   * takes to see them well, and never against whoever has just looked elsewhere. Not to the middle, for looking at somebody is an act of
   * one's own; and who is very near only until their whole head is seen, or they would fill the picture. Who is far off is seen closer, so
   * that their face can be read.
   */
  bring(aside: number, seconds: number, away = FAR): void {
    if (this.still || this.#own > 0 || Math.abs(aside) > BEHIND) return;
    if (away < FAR) this.#closer = MathUtils.clamp(away / READ_AT, 1, CLOSEST);
    const half = Math.atan((Math.tan(MathUtils.degToRad(this.#camera.fov) / 2) * this.#camera.aspect) / this.#closer);
    const whole = half - Math.atan((away < NEAR ? HEAD : SHOULDERS) / away);
    const over = Math.abs(aside) - (away < NEAR ? Math.max(0, whole) : MathUtils.clamp(whole, 0, half * WELL_SEEN));
    const wanted = over > 0 ? Math.sign(aside) * Math.min(FOLLOW_SPEED, over * SOFTLY) : 0;
    this.#pace += (wanted - this.#pace) * Math.min(1, seconds * SOFTLY);
    if (wanted !== 0) this.yaw = MathUtils.clamp(this.yaw + this.#pace * seconds, -MOST_YAW, MOST_YAW);
  }

  /** Look softly at what they ask about, `yaw` and `pitch` (radians) from straight ahead. Where motion is unpleasant, they turn themselves. */
  lookAt(yaw: number, pitch: number): void {
    if (this.still) return;
    this.#before ??= { yaw: this.yaw, pitch: this.pitch };
    this.#wanted = { yaw, pitch };
  }

  /** Look no further after what they asked about, and not back either. */
  stay(): void {
    this.#wanted = this.#before = null;
  }

  /** Softly back to where they looked before they asked, unless they have looked elsewhere since. */
  lookBack(): void {
    this.#wanted = this.#before;
    this.#before = null;
  }

  /** Turn by the keys held or softly to where they want to look, and point the camera. */
  read(seconds: number): void {
    const own = this.#drag !== null || this.turning !== 0 || this.tilting !== 0;
    if (own) this.#wanted = this.#before = null;
    this.#own = own || this.#wanted !== null ? OWN_SECONDS : Math.max(0, this.#own - seconds);
    if (this.#wanted !== null) this.#approach(this.#wanted, seconds);
    this.yaw = MathUtils.clamp(this.yaw + this.turning * seconds * KEY_SPEED, -MOST_YAW, MOST_YAW);
    this.pitch = MathUtils.clamp(this.pitch + this.tilting * seconds * KEY_SPEED, -MOST_PITCH, MOST_PITCH);
    this.#camera.rotation.set(this.pitch, this.yaw, 0, 'YXZ');
    this.#seeCloser(seconds);
  }

  #seeCloser(seconds: number): void {
    const left = this.#closer - this.#camera.zoom;
    this.#closer = 1;
    if (left === 0) return;
    this.#camera.zoom = Math.abs(left) < NEARLY ? this.#camera.zoom + left : this.#camera.zoom + softly(left, seconds * UNHURRIED);
    this.#camera.updateProjectionMatrix();
  }

  #approach({ yaw, pitch }: Looking, seconds: number): void {
    this.yaw += softly(yaw - this.yaw, seconds);
    this.pitch += softly(pitch - this.pitch, seconds);
    if (Math.abs(yaw - this.yaw) + Math.abs(pitch - this.pitch) < NEARLY && this.#before === null) this.#wanted = null;
  }

  #down(event: PointerEvent): void {
    if (this.#drag) return;
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: 0 };
    this.#surface.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    this.hovers = drag === null && event.pointerType === 'mouse';
    if (this.hovers) this.#point(event);
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
    this.#point(event);
    this.pointer.pressed = true;
  }

  #point(event: PointerEvent): void {
    const box = this.#surface.getBoundingClientRect();
    const { origin, direction } = this.pointer.ray;
    origin.setFromMatrixPosition(this.#camera.matrixWorld);
    direction.set(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2, 0.5);
    direction.unproject(this.#camera).sub(origin).normalize();
  }
}

/** Which way the picture looks, radians from straight ahead. */
interface Looking {
  readonly yaw: number;
  readonly pitch: number;
}

/** The part of `left` (radians) that is gone in so many seconds: slower the nearer, and never fast. */
const softly = (left: number, seconds: number): number => Math.sign(left) * Math.min(Math.abs(left) * Math.min(1, seconds * SOFTLY), seconds * ASKED_SPEED);

const KEY_SPEED = 1.2;
const MOST_YAW = Math.PI;
const MOST_PITCH = MathUtils.degToRad(70);
const TAP_PX = 10;
/** How long the picture stays where somebody has put it. */
const OWN_SECONDS = 6;
/** The part of half the picture within which a face is seen well. */
const WELL_SEEN = 0.55;
/** Nearer than this (metres) somebody fills much of the picture; and half a head with some air around it. */
const NEAR = 0.9;
const HEAD = 0.15;
/** Half as wide as somebody is, with some air: on a narrow picture they would be cut in two before their face leaves it. */
const SHOULDERS = 0.32;
const FAR = 10;
/** From so far off (metres) a face is read on a laptop, 90 pixels high; and how much closer the picture comes for one that is farther. */
const READ_AT = 1.9;
const CLOSEST = 1.5;
/** It comes closer so much slower than it turns. */
const UNHURRIED = 0.6;
const BEHIND = MathUtils.degToRad(110);
const FOLLOW_SPEED = 0.7;
const ASKED_SPEED = 1.5;
const NEARLY = 0.01;
const SOFTLY = 2.5;
