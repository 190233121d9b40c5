import { type Hearing } from './hearing';
import { movePanner, pannerAt } from './soundSource';

interface Voice {
  readonly panner: PannerNode;
  source: AudioBufferSourceNode | null;
}

/** One spatial voice per speaker: a new line of the same speaker takes the place of the old one. */
export class Voices {
  readonly #hearing: Hearing;
  readonly #voices = new Map<string, Voice>();

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

  /** Speaks from where the speaker was last moved to, `late` seconds into the line; tells when it is over. */
  speak(speaker: string, line: AudioBuffer, late = 0, over?: () => void): void {
    const context = this.#hearing.context;
    if (context === null || late >= line.duration) return;
    this.hush(speaker);
    const voice = this.#voice(speaker, context);
    if (voice === null) return;
    const source = new AudioBufferSourceNode(context, { buffer: line });
    source.connect(voice.panner);
    source.onended = (): void => {
      source.disconnect();
      if (voice.source === source) voice.source = null;
      over?.();
    };
    source.start(0, Math.max(0, late));
    voice.source = source;
  }

  /** Where the speaker's mouth is, in metres; may be called each frame. */
  move(speaker: string, x: number, y: number, z: number): void {
    const context = this.#hearing.context;
    if (context === null) return;
    const voice = this.#voice(speaker, context);
    if (voice !== null) movePanner(voice.panner, x, y, z);
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
    this.#voices.clear();
  }

  #voice(speaker: string, context: AudioContext): Voice | null {
    const known = this.#voices.get(speaker);
    if (known !== undefined) return known;
    const panner = pannerAt(context, [0, 1.5, 0]);
    this.#hearing.whenReady((_, out) => panner.connect(out));
    const voice: Voice = { panner, source: null };
    this.#voices.set(speaker, voice);
    return voice;
  }
}
