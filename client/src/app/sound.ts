import { Vector3 } from 'three';
import type { Track } from '../people';
import type { Block, Speech } from '../protocol/messages';
import type { RunClock } from '../session/clock';
import { Hearing } from '../stage/hearing';
import { moveEars } from '../stage/soundSource';
import { Voices } from '../stage/voices';
import { fetchSpeech } from '../wire/speech';
import type { Rig } from './rig';
import type { Troupe } from './troupe';

/** A line that is to be heard from `start` (run time, ms). */
interface Line {
  readonly block: string;
  readonly speaker: string;
  readonly start: number;
  readonly phone: boolean;
  readonly sound: AudioBuffer;
  /** Whole ms, which need no memory when they are compared. */
  readonly lasts: number;
  sounding: boolean;
  heard: boolean;
}

/** Whether run time goes by, and how many ms of it in one. */
type Going = Pick<RunClock, 'going' | 'pace'>;

/** Hears of a line that has really begun to sound, and that it has been said to its end (BML 1.0 feedback). */
export type Realized = (block: string, sync: 'start' | 'end') => void;

const up = new Vector3();
/** So little (metres, and as a direction, squared) nobody hears. */
const STILL = 0.005 ** 2;

/** What is heard of people: each line from the mouth that says it, held with the run and going on where it was. */
export class Sound {
  readonly hearing = new Hearing();
  readonly #voices = new Voices(this.hearing);
  readonly #realized: Realized;
  #lines: Line[] = [];
  /** Where the ears were last put, and which way they faced. */
  readonly #ears = new Vector3(Infinity, 0.5, 0.5);
  readonly #facing = new Vector3(0.5, 0.5, 0.5);

  constructor(realized: Realized = () => undefined) {
    this.#realized = realized;
  }

  /** Get the lines of `block` that have a voice; the speaker's mouth follows it. */
  expect(block: Block, troupe: Troupe): void {
    for (const behaviour of block.data) {
      if (behaviour.type !== 'speech' || behaviour.audio === null) continue;
      void this.#fetch(block, behaviour, behaviour.audio, troupe);
    }
  }

  /** Let everything that should sound at run time `run` sound, as fast as run time goes by, and nothing while it stands still. */
  keepTime(run: number, clock: Going, here = true): void {
    const going = clock.going && here;
    for (const line of this.#lines) {
      const late = run - line.start;
      const isNow = going && late >= 0 && late < line.lasts;
      if (isNow && !line.sounding) this.#begin(line, late / 1000, clock.pace);
      if (!going && line.sounding) this.#voices.hush(line.speaker);
      line.sounding = isNow;
    }
  }

  /** Put ears and mouths where they are. */
  place(rig: Rig, troupe: Troupe | null): void {
    const { context } = this.hearing;
    if (context === null) return;
    this.#placeEars(context, rig);
    for (const head of troupe?.heads ?? []) {
      if (!head.owner.visible) continue;
      this.#voices.move(head.id, head.at.matrixWorld);
    }
  }

  #placeEars(context: AudioContext, { head, ahead, turn }: Rig): void {
    const still = this.#ears.distanceToSquared(head) < STILL && this.#facing.distanceToSquared(ahead) < STILL;
    if (still) return;
    this.#ears.copy(head);
    this.#facing.copy(ahead);
    moveEars(context, head, ahead, up.set(0, 1, 0).applyQuaternion(turn));
  }

  /** A new run, or none: nothing more of the old one is heard. */
  hush(): void {
    this.#voices.hushAll();
    this.#lines = [];
  }

  /** A line taken up again after a pause began before; one that nobody can hear is not told of at all. */
  #begin(line: Line, late: number, rate: number): void {
    const { block, speaker, phone, sound } = line;
    const over = (): void => {
      if (line.heard) this.#realized(block, 'end');
    };
    this.#voices.speak(speaker, sound, { late, phone, rate, over });
    if (line.heard || !this.hearing.audible) return;
    line.heard = true;
    this.#realized(block, 'start');
  }

  async #fetch({ id, t, characterId: speaker }: Block, speech: Speech, path: string, troupe: Troupe): Promise<void> {
    const spoken = await fetchSpeech<Track>(path);
    if (spoken === null) return;
    const start = t + speech.start;
    const phone = speech.via === 'phone' || speech.via === 'radio';
    if (!phone) troupe.speak(speaker, spoken.track, start);
    const sound = await this.#voices.decode(spoken.sound);
    if (sound !== null) this.#lines = [...this.#lines.slice(-KEPT), { block: id, speaker, start, phone, sound, lasts: Math.round(sound.duration * 1000), sounding: false, heard: false }];
  }
}

/** So many lines are kept, so that one can be taken up again after a pause. */
const KEPT = 6;
