import type { WebGLRenderer } from 'three';

/** What the headset tells. */
export interface HeadsetHost {
  entered(): void;
  /** The session is over, for whatever reason: taken off, ended by the system, or by us. */
  ended(): void;
  /** The system's own menu is in front, or the headset is off the head. */
  hidden(): void;
  /** The wearer has asked the headset itself to set its middle anew. */
  reset(): void;
}

/** The immersive session: in from a press, out on its own, never without telling. */
export class Headset {
  readonly #renderer: WebGLRenderer;
  readonly #host: HeadsetHost;
  #session: XRSession | null = null;

  constructor(renderer: WebGLRenderer, host: HeadsetHost) {
    this.#renderer = renderer;
    this.#host = host;
    renderer.xr.enabled = true;
    renderer.xr.setReferenceSpaceType('local-floor');
    renderer.xr.setFoveation(FOVEATION);
  }

  get isOn(): boolean {
    return this.#session !== null;
  }

  /** Whether something else is in front of the wearer's eyes, or it is off the head. */
  get isCovered(): boolean {
    return this.#session !== null && this.#session.visibilityState !== 'visible';
  }

  /** Whether this device can go in at all. */
  async isThere(): Promise<boolean> {
    try {
      return (await navigator.xr?.isSessionSupported('immersive-vr')) ?? false;
    } catch {
      return false;
    }
  }

  /** Go in; must be called straight from a press. False when the headset did not want to. */
  async enter(): Promise<boolean> {
    if (this.#session || !navigator.xr) return this.isOn;
    try {
      const session = await navigator.xr.requestSession('immersive-vr', { optionalFeatures: ['local-floor', 'hand-tracking'] });
      session.addEventListener('end', () => this.#over());
      session.addEventListener('visibilitychange', () => {
        if (session.visibilityState !== 'visible') this.#host.hidden();
      });
      await this.#renderer.xr.setSession(session);
      this.#session = session;
      this.#renderer.xr.getReferenceSpace()?.addEventListener('reset', () => this.#host.reset());
      this.#host.entered();
      return true;
    } catch {
      return false;
    }
  }

  /** Leave the immersive session; the page goes on. */
  leave(): void {
    void this.#session?.end().catch(() => undefined);
  }

  #over(): void {
    if (!this.#session) return;
    this.#session = null;
    this.#host.ended();
  }
}

/** 0 is sharp everywhere, 1 saves most; the boards need sharp text. */
const FOVEATION = 0.4;
