import type { Matrix4 } from 'three';
import { type Hearing } from './hearing';
import { movePanner, pannerAt } from './soundSource';

/** How a line is spoken. */
export interface Speaking {
  /** Seconds into the line to begin at. */
  readonly late?: number;
  /** Over the phone or a small radio: close to the ear, and only the tones a telephone carries. */
  readonly phone?: boolean;
  /** How many times as fast as in life; other than 1 only where nobody real listens. */
  readonly rate?: number;
  /** The line has been said to its end. */
  over?(): void;
}

interface Voice {
  readonly panner: PannerNode;
  /** Where the panner was last put, metres. */
  x: number;
  y: number;
  z: number;
  source: AudioBufferSourceNode | null;
}

/** Metres a mouth may move before its sound moves. */
const SWAY = 0.03;

/** One spatial voice per speaker: a new line of the same speaker takes the place of the old one. */
export class Voices {
  readonly #hearing: Hearing;
  readonly #voices = new Map<string, Voice>();
  #earpiece: AudioNode | null = null;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  /** Decodes a spoken line; `null` where there is no sound or the bytes are no sound. */
  async decode(bytes: ArrayBuffer): Promise<AudioBuffer | null> {
    try {
      return (await this.#hearing.context?.decodeAudioData(bytes)) ?? null;
    } catch {
      return null;
    }
  }

  /** Speaks from where the speaker was last moved to, or over the phone. */
  speak(speaker: string, line: AudioBuffer, { late = 0, phone = false, rate = 1, over }: Speaking = {}): void {
    const context = this.#hearing.context;
    if (context === null || late >= line.duration) return;
    this.hush(speaker);
    const voice = this.#voice(speaker, context);
    if (voice === null) return;
    const source = new AudioBufferSourceNode(context, { buffer: line, playbackRate: rate });
    source.connect(phone ? this.#onPhone(context) : voice.panner);
    source.onended = (): void => {
      source.disconnect();
      if (voice.source === source) voice.source = null;
      over?.();
    };
    source.start(0, Math.max(0, late));
    voice.source = source;
  }

  /** Where the speaker's mouth is: the last column of `matrix`, metres. May be called each frame; what nobody could hear (a sway) is left out. */
  move(speaker: string, { elements }: Readonly<Pick<Matrix4, 'elements'>>): void {
    const context = this.#hearing.context;
    if (context === null) return;
    const voice = this.#voice(speaker, context);
    if (voice === null) return;
    const dx = elements[12] - voice.x;
    const dy = elements[13] - voice.y;
    const dz = elements[14] - voice.z;
    if (dx * dx + dy * dy + dz * dz < SWAY * SWAY) return;
    voice.x = elements[12];
    voice.y = elements[13];
    voice.z = elements[14];
    movePanner(voice.panner, elements[12], elements[13], elements[14]);
  }

  /** Stops a speaker at once. */
  hush(speaker: string): void {
    const voice = this.#voices.get(speaker);
    if (voice === undefined || voice.source === null) return;
    voice.source.onended = null;
    voice.source.stop();
    voice.source.disconnect();
    voice.source = null;
  }

  /** Stops everybody, for instance on pause or exit. */
  hushAll(): void {
    for (const speaker of this.#voices.keys()) this.hush(speaker);
  }

  dispose(): void {
    this.hushAll();
    for (const { panner } of this.#voices.values()) panner.disconnect();
    this.#earpiece = null;
    this.#voices.clear();
  }

  /** The band of a telephone line (ITU-T G.712: 300 to 3400 Hz), straight to the ears. */
  #onPhone(context: AudioContext): AudioNode {
    if (this.#earpiece !== null) return this.#earpiece;
    const from = new BiquadFilterNode(context, { type: 'highpass', frequency: 300 });
    const to = new BiquadFilterNode(context, { type: 'lowpass', frequency: 3400 });
    this.#hearing.whenReady((_, out) => from.connect(to).connect(out));
    this.#earpiece = from;
    return from;
  }

  #voice(speaker: string, context: AudioContext): Voice | null {
    const known = this.#voices.get(speaker);
    if (known !== undefined) return known;
    const panner = pannerAt(context, [0, 1.5, 0]);
    this.#hearing.whenReady((_, out) => panner.connect(out));
    const voice: Voice = { panner, source: null, x: Infinity, y: Infinity, z: Infinity };
    this.#voices.set(speaker, voice);
    return voice;
  }
}
