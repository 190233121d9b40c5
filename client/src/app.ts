import { WebGLRenderer } from 'three';
import { dressRenderer } from './stage/dressRenderer';

/**
 * What a frame knows: local time and run time in whole ms (which need no memory when they are handed on), the seconds since the last frame, and the
 * headset's frame in a headset.
 */
export interface Frame {
  local: number;
  run: number;
  seconds: number;
  xr: XRFrame | null;
}

/** The order of every frame, for participant and observer alike. */
export const FRAME = ['input', 'clock', 'session', 'stage', 'people', 'comfort', 'render'] as const;

/** What is done at each point of a frame. None of them may allocate. */
export type Steps = Readonly<Record<(typeof FRAME)[number], (frame: Frame) => void>>;

/** The renderer all pages share. Throws when the browser has no WebGL 2. */
export function newRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, antialias: true, powerPreference: 'high-performance' });
  renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
  dressRenderer(renderer);
  return renderer;
}

/** Runs `steps` in the order of `FRAME`, frame after frame. What a step throws goes to `trouble`, and the frames go on. */
export class App {
  readonly frame: Frame = { local: 0, run: 0, seconds: 0, xr: null };
  frames = 0;
  readonly #order: readonly ((frame: Frame) => void)[];
  #before = 0.5;
  readonly #renderer: WebGLRenderer;
  readonly #trouble: (error: unknown) => void;

  constructor(renderer: WebGLRenderer, steps: Steps, trouble: (error: unknown) => void) {
    this.#renderer = renderer;
    this.#trouble = trouble;
    this.#order = FRAME.map((name) => steps[name]);
  }

  start(): void {
    this.#renderer.setAnimationLoop((_time: number, xr?: XRFrame) => this.#next(xr ?? null));
  }

  stop(): void {
    this.#renderer.setAnimationLoop(null);
  }

  /** Do every step but the drawing `times` over; gives the ms it took. For measuring only. */
  measure(times: number): number {
    this.frame.xr = null;
    const began = performance.now();
    for (let round = 0; round < times; round += 1) {
      for (let step = 0; step < this.#order.length - 1; step += 1) this.#order[step]?.(this.frame);
    }
    return performance.now() - began;
  }

  #next(xr: XRFrame | null): void {
    const now = performance.now();
    const { frame } = this;
    frame.seconds = Math.min(LONGEST_S, (now - this.#before) / 1000);
    frame.local = Math.round(now);
    frame.xr = xr;
    this.#before = now;
    this.frames += 1;
    try {
      for (let step = 0; step < this.#order.length; step += 1) this.#order[step]?.(frame);
    } catch (error) {
      this.#trouble(error);
    }
  }
}

/** A longer gap than this counts as this long, so that nothing leaps after a stall. */
const LONGEST_S = 0.1;
