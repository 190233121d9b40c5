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
  let latest: Caption | null = null;
  for (const block of scene.blocks) {
    for (const behaviour of block.data) {
      if (behaviour.type !== 'speech' || behaviour.via === 'message') continue;
      const from = block.t + behaviour.start;
      if (from > now || (latest !== null && from < latest.from)) continue;
      const until = block.t + behaviour.end;
      if (now > until + READING_MS && !isAwaited(scene, block)) continue;
      latest = { speaker: block.characterId, line: behaviour.line, text: behaviour.text, from, speaking: now < until, via: behaviour.via, voiced: behaviour.audio !== null };
    }
  }
  return latest;
}

/** A task keeps only what was said of it: what was said of the one before would be read as if it belonged here. */
const isAwaited = ({ choices, task }: SceneState, { cause }: Block): boolean =>
  (task !== null && task.beat === cause.beat) || (choices !== null && choices.via !== 'message');
