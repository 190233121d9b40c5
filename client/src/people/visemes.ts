import { glided } from './ease';
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
const AROUND = 3;

/** How strongly a shape holds its own against its neighbours, and how far it reaches over them (ms). */
interface Dominance {
  readonly strength: number;
  readonly reach: number;
}

const CLOSED: Dominance = { strength: 8, reach: 22 };
const ROUND: Dominance = { strength: 1.15, reach: 115 };
const VOWEL: Dominance = { strength: 1, reach: 85 };
const WEAK: Dominance = { strength: 0.7, reach: 48 };
const DOMINANCE: Readonly<Record<Viseme, Dominance>> = {
  sil: VOWEL, PP: CLOSED, FF: CLOSED, TH: WEAK, DD: WEAK, kk: WEAK, CH: ROUND, SS: WEAK, nn: WEAK, RR: WEAK,
  aa: VOWEL, E: VOWEL, I: VOWEL, O: ROUND, U: ROUND,
};

/** The shapes that mix in one moment: the first `count`, and how much of each. Kept from frame to frame, so that none is made anew. */
export class Mixture {
  readonly visemes: Viseme[] = Array.from({ length: 2 * AROUND + 1 }, () => 'sil');
  readonly amounts = new Float64Array(2 * AROUND + 1);
  count = 0;
}

/**
 * Find the shapes that mix at `at` ms into a track. Neighbouring shapes colour each other: each has a
 * dominance that fades away from its middle, and the mouth is their balance (Cohen & Massaro 1993). So lips round ahead of
 * rounded vowels, short sounds between long ones are only hinted at, but closed lips do close. The mouth is ahead of the voice.
 */
export function mixVisemes(track: Track, at: number, out: Mixture): void {
  out.count = 0;
  if (at < -BLEND || at > track.durationMs + BLEND) return;
  const ahead = at + LEAD;
  const { visemes, durationMs } = track;
  const { amounts } = out;
  const index = Math.max(0, lastBefore(track, ahead));
  const last = Math.min(visemes.length - 1, index + AROUND);
  let total = 0;
  for (let k = Math.max(0, index - AROUND); k <= last; k += 1) {
    const shape = visemes[k];
    if (!shape) continue;
    const half = ((visemes[k + 1]?.[0] ?? durationMs) - shape[0]) / 2;
    const { strength, reach } = DOMINANCE[shape[1]];
    const beyond = Math.max(0, Math.abs(ahead - shape[0] - half) - 0.6 * half);
    const dominance = strength * Math.exp(-beyond / reach);
    // squared, so that a shape is itself in its middle
    amounts[out.count] = dominance * dominance;
    total += dominance * dominance;
    out.visemes[out.count++] = shape[1];
  }
  const share = total > 0 ? Math.min(glided(at + BLEND, BLEND), glided(durationMs + BLEND - at, BLEND)) / total : 0;
  for (let k = 0; k < out.count; k += 1) amounts[k] = (amounts[k] ?? 0) * share;
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
