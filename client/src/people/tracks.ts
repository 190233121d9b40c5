import type { Track, Viseme } from './visemes';

const PAIRS: Readonly<Record<string, Viseme>> = { kj: 'CH', sj: 'CH', ch: 'CH', sh: 'CH', th: 'TH', ng: 'nn', ou: 'U', oo: 'U', ee: 'I', ea: 'I' };

const LETTERS: Readonly<Record<string, Viseme>> = {
  a: 'aa', á: 'aa', à: 'aa', æ: 'E', e: 'E', é: 'E', i: 'I', y: 'U', o: 'O', ø: 'O', å: 'O', u: 'U', ä: 'E', ö: 'O',
  p: 'PP', b: 'PP', m: 'PP', f: 'FF', v: 'FF', w: 'U', d: 'DD', t: 'DD', l: 'nn', n: 'nn', r: 'RR', s: 'SS', z: 'SS', c: 'SS', x: 'SS',
  k: 'kk', g: 'kk', q: 'kk', h: 'kk', j: 'I',
};

const VOWELS = new Set<Viseme>(['aa', 'E', 'I', 'O', 'U']);
const LONG = 1.35;
const PAUSES: Readonly<Record<string, number>> = { ' ': 0.35, ',': 2.2, ';': 2.2, '.': 3, '?': 3, '!': 3, ':': 2.2, '-': 0.6 };
const MS_PER_PART = 74;

/**
 * A likely mouth track for a line of which only the text is known: letters as shapes, vowels a little longer, rests at
 * punctuation, all spread over `durationMs` (about a natural pace when left out).
 */
export function trackFromText(text: string, durationMs?: number): Track {
  const parts = spell(text.toLowerCase());
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const lasting = durationMs ?? Math.round(total * MS_PER_PART);
  const visemes: [number, Viseme][] = [];
  let at = 0;
  for (const { viseme, length } of parts) {
    if (visemes.at(-1)?.[1] !== viseme) visemes.push([Math.round((at / total) * lasting), viseme]);
    at += length;
  }
  visemes.push([lasting, 'sil']);
  return { durationMs: lasting, visemes };
}

interface Part {
  readonly viseme: Viseme;
  readonly length: number;
}

function spell(text: string): Part[] {
  const parts: Part[] = [];
  for (let k = 0; k < text.length; k += 1) {
    const pair = PAIRS[text.slice(k, k + 2)];
    const letter = text[k] ?? '';
    const viseme = pair ?? LETTERS[letter];
    const pause = PAUSES[letter];
    if (viseme) parts.push({ viseme, length: VOWELS.has(viseme) ? LONG : 1 });
    else if (pause !== undefined && pause > 1) parts.push({ viseme: 'sil', length: pause });
    if (pair) k += 1;
  }
  return parts;
}
