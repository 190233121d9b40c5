import { DefaultLoadingManager } from 'three';
import { type Hearing } from './hearing';
import { crowdGain, loopWindow } from './loudness';
import type { PlaceManifest, PointSound } from './manifest';
import { pannerAt } from './soundSource';

export type FetchBytes = (url: string) => Promise<ArrayBuffer>;

const FADE = 0.6;
const CALM = 0.35;

interface Channel {
  readonly gain: GainNode;
  readonly sound: PointSound;
  readonly buffer: AudioBuffer;
  readonly into: AudioNode;
}

/**
 * What a place sounds like: a bed all around, and sounds that come from somewhere. It begins at the first gesture, and
 * where there is no sound nothing breaks.
 */
export class Ambience {
  readonly #hearing: Hearing;
  /** How to get each sound that is heard once; most scenes play none of them, so none is fetched before it is asked for. */
  readonly #once = new Map<string, () => Promise<Channel | null>>();
  readonly #channels = new Map<string, Channel>();
  readonly #loops: AudioBufferSourceNode[] = [];
  #level = 1;
  #calm = false;
  #muted = false;
  #gone = false;

  constructor(hearing: Hearing, manifest: PlaceManifest, baseUrl: string, fetchBytes: FetchBytes = fetchArrayBuffer) {
    this.#hearing = hearing;
    hearing.whenReady((context, out) => {
      for (const [name, sound] of Object.entries(manifest.sounds)) {
        const at = sound.emitter === undefined ? undefined : manifest.emitters[sound.emitter]?.position;
        const into = at === undefined ? out : pannerAt(context, at);
        if (into !== out) into.connect(out);
        const load = async (): Promise<Channel | null> => this.#load(name, sound, baseUrl + sound.file, context, into, fetchBytes);
        if (sound.loop === undefined) this.#once.set(name, load);
        else load().catch(ignore);
      }
    });
  }

  /** How many people talk: 0 nobody, 1 few, 2 some, 3 many. */
  setNoise(level: number): void {
    this.#level = level;
    this.#calm = false;
    this.#settle();
  }

  /** Nobody talks and all else is far off, until the noise is set again. */
  setCalm(): void {
    this.#calm = true;
    this.#settle();
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    this.#settle();
  }

  /** Plays a sound of the place once, for instance `bell`, as soon as it is here; an unknown name is silence. */
  async play(name: string): Promise<void> {
    const channel = this.#channels.get(name) ?? (await this.#once.get(name)?.().catch(nothing));
    const context = this.#hearing.context;
    if (!channel || context === null || channel.sound.loop !== undefined) return;
    const source = new AudioBufferSourceNode(context, { buffer: channel.buffer });
    source.connect(channel.gain);
    source.onended = (): void => {
      source.disconnect();
    };
    source.start();
  }

  dispose(): void {
    this.#gone = true;
    for (const loop of this.#loops) loop.stop();
    for (const { gain, into, sound } of this.#channels.values()) {
      gain.disconnect();
      if (sound.emitter !== undefined) into.disconnect();
    }
    this.#channels.clear();
  }

  async #load(name: string, sound: PointSound, url: string, context: AudioContext, into: AudioNode, bytes: FetchBytes): Promise<Channel | null> {
    const buffer = await context.decodeAudioData(await bytes(url));
    if (this.#gone) return null;
    const gain = new GainNode(context, { gain: sound.loop === undefined ? this.#wanted(sound) : 0 });
    gain.connect(into);
    const channel = { gain, sound, buffer, into };
    this.#channels.set(name, channel);
    if (sound.loop !== undefined) this.#repeat(context, buffer, sound.loop, gain);
    this.#settle();
    return channel;
  }

  #repeat(context: AudioContext, buffer: AudioBuffer, loop: number, gain: GainNode): void {
    const { start, end } = loopWindow(loop, buffer.duration);
    const source = new AudioBufferSourceNode(context, { buffer, loop: true, loopStart: start, loopEnd: end });
    source.connect(gain);
    source.start(0, start);
    this.#loops.push(source);
  }

  #settle(): void {
    const now = this.#hearing.context?.currentTime ?? 0;
    for (const { gain, sound } of this.#channels.values()) gain.gain.setTargetAtTime(this.#wanted(sound), now, FADE);
  }

  #wanted(sound: PointSound): number {
    if (this.#muted) return 0;
    if (this.#calm) return sound.crowd === true ? 0 : sound.gain * CALM;
    return sound.crowd === true ? sound.gain * crowdGain(this.#level) : sound.gain;
  }
}

async function fetchArrayBuffer(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(DefaultLoadingManager.resolveURL(url));
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  return answer.arrayBuffer();
}

/** A sound that cannot be had is not heard; the captions stay. */
function ignore(): void {
  // nothing to do
}

const nothing = (): null => null;
