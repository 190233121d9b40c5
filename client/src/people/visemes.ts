import { glide } from './ease';
import { type Amounts, both } from './units';

/** The 15 visemes of the Oculus set. */
export type Viseme = 'sil' | 'PP' | 'FF' | 'TH' | 'DD' | 'kk' | 'CH' | 'SS' | 'nn' | 'RR' | 'aa' | 'E' | 'I' | 'O' | 'U';

/** A spoken line as mouth shapes: each holds from its time (ms from the start of the sound) until the next. */
export interface Track {
  readonly durationMs: number;
  readonly visemes: readonly (readonly [number, Viseme])[];
}

/** Mouth shapes as amounts of face units. */
export const SHAPES: Readonly<Record<Viseme, Amounts>> = {
  sil: {},
  PP: { mouthClose: 0.12, ...both('mouthPress', 0.3), mouthRollLower: 0.22, mouthRollUpper: 0.16 },
  FF: { mouthRollLower: 0.65, ...both('mouthUpperUp', 0.3), jawOpen: 0.06 },
  TH: { jawOpen: 0.14, tongueOut: 0.4, ...both('mouthLowerDown', 0.2) },
  DD: { jawOpen: 0.13, ...both('mouthUpperUp', 0.2), ...both('mouthLowerDown', 0.3) },
  kk: { jawOpen: 0.18, ...both('mouthStretch', 0.2), ...both('mouthLowerDown', 0.2) },
  CH: { mouthFunnel: 0.6, jawOpen: 0.08, mouthPucker: 0.2 },
  SS: { ...both('mouthStretch', 0.35), ...both('mouthLowerDown', 0.3), jawOpen: 0.03 },
  nn: { jawOpen: 0.1, ...both('mouthLowerDown', 0.2) },
  RR: { mouthFunnel: 0.4, mouthPucker: 0.3, jawOpen: 0.1 },
  aa: { jawOpen: 0.5, ...both('mouthLowerDown', 0.2) },
  E: { jawOpen: 0.25, ...both('mouthStretch', 0.4), ...both('mouthSmile', 0.15) },
  I: { jawOpen: 0.14, ...both('mouthSmile', 0.35), ...both('mouthStretch', 0.25) },
  O: { jawOpen: 0.32, mouthFunnel: 0.6, mouthPucker: 0.15 },
  U: { mouthPucker: 0.8, mouthFunnel: 0.3, jawOpen: 0.08 },
};

const LEAD = 50;
const BLEND = 95;
const SHORT = 70;
const LOUDEST = 1;

/**
 * Call `add(viseme, amount)` for the shapes that mix at `at` ms into a track. A shape begins before its sound (the mouth is
 * ahead of the voice) and flows into the next one; short ones do not reach full size, except closed lips, which must close.
 */
export function mixVisemes(track: Track, at: number, add: (viseme: Viseme, amount: number) => void): void {
  if (at < -BLEND || at > track.durationMs + BLEND) return;
  const ahead = at + LEAD;
  const index = lastBefore(track, ahead);
  const now = track.visemes[index];
  const next = track.visemes[index + 1];
  const begin = now?.[0] ?? 0;
  const end = next?.[0] ?? track.durationMs;
  const blend = now ? Math.min(BLEND, Math.max(1, (end - begin) * 0.8)) : BLEND;
  const over = ahead > end - blend ? glide((ahead - end + blend) / blend) : 0;
  const share = Math.min(glide((at + BLEND) / BLEND), glide((track.durationMs + BLEND - at) / BLEND));
  if (now) add(now[1], size(now[1], end - begin) * (1 - over) * share);
  if (next && over > 0) add(next[1], size(next[1], (track.visemes[index + 2]?.[0] ?? track.durationMs) - end) * over * share);
}

function size(viseme: Viseme, lasting: number): number {
  if (viseme === 'PP' || viseme === 'FF') return LOUDEST;
  return LOUDEST * Math.min(1, 0.6 + (0.4 * lasting) / SHORT);
}

function lastBefore(track: Track, at: number): number {
  let low = -1;
  let high = track.visemes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((track.visemes[middle]?.[0] ?? Infinity) <= at) low = middle;
    else high = middle;
  }
  return low;
}
