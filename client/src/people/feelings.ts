import type { FaceLexeme, Face as FaceAct } from '../protocol/messages';
import { glided, swell } from './ease';
import { EXPRESSIONS, shown } from './emotion';
import { NEVER, Timeline } from './timeline';

const MOOD_CHANGE = 1200;

/** So many feelings are mixed at most: the mood, the one before it, and the latest told. */
const MOST = 8;

interface Mood {
  readonly lexeme: FaceLexeme;
  /** As strong as it shows. */
  readonly size: number;
}

/** What one person feels: a mood that lasts, and expressions that come and go over it. */
export class Feelings {
  readonly #told = new Timeline<FaceAct>();
  #mood: Mood = { lexeme: 'NEUTRAL', size: 0 };
  #before: Mood = { lexeme: 'NEUTRAL', size: 0 };
  #since = UNKNOWN;
  /** What is felt after `feel`: the first `count`, and how strongly each shows. */
  readonly lexemes: FaceLexeme[] = Array.from({ length: MOST }, () => 'NEUTRAL');
  readonly amounts = new Float64Array(MOST);
  count = 0;

  /** The feeling that shows between lines; it changes over a second from the next `settle`. */
  setMood(lexeme: FaceLexeme, amount: number): void {
    const size = shown(amount);
    if (lexeme === this.#mood.lexeme && size === this.#mood.size) return;
    this.#before = this.#mood;
    this.#mood = { lexeme, size };
    this.#since = UNKNOWN;
  }

  /** A mood set since the last moment begins now. */
  settle(now: number): void {
    if (this.#since === UNKNOWN) this.#since = now;
  }

  /** Show an expression of a block that begins at `startMs`; one that is not known is left out. */
  express(act: FaceAct, startMs: number): void {
    if (!(act.lexeme in EXPRESSIONS)) return;
    const inRunTime = { ...act, amount: shown(act.amount), attackPeak: startMs + act.attackPeak, relax: startMs + act.relax };
    this.#told.add(inRunTime, startMs + act.start, startMs + Math.max(act.end, act.start));
  }

  /** Work out what is felt at `now`; the latest takes the place of those before it. */
  feel(now: number): void {
    const share = glided(now - this.#since, MOOD_CHANGE);
    const { acts } = this.#told;
    const { amounts } = this;
    let told = 0;
    this.count = 0;
    for (let k = acts.length - 1; k >= 0 && this.count < MOST - 2; k -= 1) {
      const act = acts[k];
      if (!act || now <= act.start || now >= act.end) continue;
      const { lexeme, amount, attackPeak, relax } = act.what;
      const size = swell(now, act.start, attackPeak, relax, act.end) * (1 - told);
      told += size;
      amounts[this.count] = amount * size;
      this.lexemes[this.count++] = lexeme;
    }
    const left = 1 - 0.85 * told;
    amounts[this.count] = this.#before.size * (1 - share) * left;
    this.lexemes[this.count++] = this.#before.lexeme;
    amounts[this.count] = this.#mood.size * share * left;
    this.lexemes[this.count++] = this.#mood.lexeme;
  }
}

/** When a mood began that was set since the last moment: before every run. */
const UNKNOWN = NEVER;
