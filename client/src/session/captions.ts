import type { Block, Speech } from '../protocol/messages';
import type { SceneState } from './scene';

/** A line as it can be read: who says it, from when, and whether it is being spoken right now. */
export interface Caption {
  readonly speaker: string;
  readonly line: string;
  readonly text: string;
  readonly from: number;
  readonly speaking: boolean;
  readonly via: Speech['via'];
  /** It has a voice, so that it can be heard too. */
  readonly voiced: boolean;
}

/** How long a line can still be read after it was spoken, when nothing waits for an answer to it. */
const READING_MS = 4_000;

/** The line to show at run time `now`: the latest one begun; it stays while an answer to it is awaited. What is written is no caption. */
export function captionAt(scene: SceneState, now: number): Caption | null {
  let said: Speech | null = null;
  let within: Block | null = null;
  let latest = -Infinity;
  for (const block of scene.blocks) {
    for (const behaviour of block.data) {
      if (behaviour.type !== 'speech' || behaviour.via === 'message') continue;
      const from = block.t + behaviour.start;
      if (from > now || from < latest) continue;
      if (now > block.t + behaviour.end + READING_MS && !isAwaited(scene, block)) continue;
      said = behaviour;
      within = block;
      latest = from;
    }
  }
  return said === null || within === null ? null : captionOf(said, within, now);
}

const captionOf = ({ line, text, via, audio, start, end }: Speech, { t, characterId }: Block, now: number): Caption => ({
  speaker: characterId,
  line,
  text,
  from: t + start,
  speaking: now < t + end,
  via,
  voiced: audio !== null,
});

/** A task keeps only what was said of it: what was said of the one before would be read as if it belonged here. */
const isAwaited = ({ choices, task }: SceneState, { cause }: Block): boolean =>
  (task !== null && task.beat === cause.beat) || (choices !== null && choices.via !== 'message');
