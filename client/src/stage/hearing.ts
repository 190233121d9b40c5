/** Anything that hears a first touch, click or key; the window in the app. */
export type GestureTarget = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

type MakeContext = () => AudioContext;

const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'touchend'] as const;
const FADE = 0.08;

/**
 * The one audio context of the page. It is made at the first gesture, as browsers demand, and everything that wants to
 * sound waits for it. Where there is no audio, it never comes, and nothing else notices.
 */
export class Hearing {
  readonly #make: MakeContext;
  readonly #waiting: ((context: AudioContext, out: GainNode) => void)[] = [];
  #context: AudioContext | null = null;
  #out: GainNode | null = null;
  #muted = false;

  constructor(make: MakeContext = () => new AudioContext({ latencyHint: 'interactive' })) {
    this.#make = make;
  }

  get context(): AudioContext | null {
    return this.#context;
  }

  /** Whether what sounds now can be heard. */
  get audible(): boolean {
    return this.#context?.state === 'running' && !this.#muted;
  }

  /** Starts at the first gesture on the target; starting again later mends a context the system has put to sleep. */
  listenFor(target: GestureTarget): void {
    const start = (): void => {
      this.start();
    };
    for (const gesture of GESTURES) target.addEventListener(gesture, start, { passive: true });
  }

  /** Must be called from within a gesture, for instance entering VR. Never throws. */
  start(): void {
    if (this.#context === null) this.#open();
    if (this.#context?.state === 'suspended') this.#context.resume().catch(ignore);
  }

  /** Calls back as soon as there is sound, now or later, or never. */
  whenReady(use: (context: AudioContext, out: GainNode) => void): void {
    if (this.#context !== null && this.#out !== null) use(this.#context, this.#out);
    else this.#waiting.push(use);
  }

  /** Silences or restores everything. */
  mute(muted: boolean): void {
    this.#muted = muted;
    if (this.#context !== null) this.#out?.gain.setTargetAtTime(muted ? 0 : 1, this.#context.currentTime, FADE);
  }

  dispose(): void {
    this.#waiting.length = 0;
    this.#context?.close().catch(ignore);
    this.#context = null;
    this.#out = null;
  }

  #open(): void {
    try {
      const context = this.#make();
      const out = new GainNode(context, { gain: this.#muted ? 0 : 1 });
      out.connect(context.destination);
      this.#context = context;
      this.#out = out;
    } catch {
      return; // no audio here: captions carry the words
    }
    for (const use of this.#waiting.splice(0)) use(this.#context, this.#out);
  }
}

/** Sound is never worth an error: the captions stay. */
function ignore(): void {
  // nothing to do
}
