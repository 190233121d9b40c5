import { Vector3 } from 'three';
import type { Track } from '../people';
import type { Block } from '../protocol/messages';
import { Hearing } from '../stage/hearing';
import { moveEars } from '../stage/soundSource';
import { Voices } from '../stage/voices';
import { fetchSpeech } from '../wire/speech';
import type { Rig } from './rig';
import type { Troupe } from './troupe';

/** A line that is to be heard from `start` (run time, ms). */
interface Line {
  readonly speaker: string;
  readonly start: number;
  readonly sound: AudioBuffer;
  sounding: boolean;
}

const up = new Vector3();

/** What is heard of people: each line from the mouth that says it, held with the run and going on where it was. */
export class Sound {
  readonly hearing = new Hearing();
  readonly #voices = new Voices(this.hearing);
  #lines: Line[] = [];

  /** Get the lines of `block` that have a voice; the speaker's mouth follows it. */
  expect(block: Block, troupe: Troupe): void {
    for (const behaviour of block.data) {
      if (behaviour.type !== 'speech' || behaviour.audio === null) continue;
      void this.#fetch(behaviour.audio, block.characterId, block.t + behaviour.start, troupe);
    }
  }

  /** Let everything that should sound at run time `run` sound, and nothing while the run stands still. */
  keepTime(run: number, going: boolean): void {
    for (const line of this.#lines) {
      const late = (run - line.start) / 1000;
      const isNow = going && late >= 0 && late < line.sound.duration;
      if (isNow && !line.sounding) this.#voices.speak(line.speaker, line.sound, late);
      if (!going && line.sounding) this.#voices.hush(line.speaker);
      line.sounding = isNow;
    }
  }

  /** Put ears and mouths where they are. */
  place(rig: Rig, troupe: Troupe | null): void {
    const { context } = this.hearing;
    if (context === null) return;
    moveEars(context, rig.head, rig.ahead, up.set(0, 1, 0).applyQuaternion(rig.turn));
    for (const head of troupe?.heads ?? []) {
      if (!head.owner.visible) continue;
      up.setFromMatrixPosition(head.at.matrixWorld);
      this.#voices.move(head.id, up.x, up.y, up.z);
    }
  }

  /** A new run, or none: nothing more of the old one is heard. */
  hush(): void {
    this.#voices.hushAll();
    this.#lines = [];
  }

  async #fetch(path: string, speaker: string, start: number, troupe: Troupe): Promise<void> {
    const spoken = await fetchSpeech<Track>(path);
    if (spoken === null) return;
    troupe.speak(speaker, spoken.track, start);
    const sound = await this.#voices.decode(spoken.sound);
    if (sound !== null) this.#lines = [...this.#lines.slice(-KEPT), { speaker, start, sound, sounding: false }];
  }
}

/** So many lines are kept, so that one can be taken up again after a pause. */
const KEPT = 6;
