import type { FaceLexeme, Face as FaceAct } from '../protocol/messages';
import { glide, swell } from './ease';
import { EXPRESSIONS, shown } from './emotion';
import { Timeline } from './timeline';

const MOOD_CHANGE = 1200;

interface Mood {
  readonly lexeme: FaceLexeme;
  readonly amount: number;
}

/** What one person feels: a mood that lasts, and expressions that come and go over it. */
export class Feelings {
  readonly #told = new Timeline<FaceAct>();
  #mood: Mood = { lexeme: 'NEUTRAL', amount: 0 };
  #before: Mood = { lexeme: 'NEUTRAL', amount: 0 };
  #since = Number.NaN;

  /** The feeling that shows between lines; it changes over a second from the next `settle`. */
  setMood(lexeme: FaceLexeme, amount: number): void {
    if (lexeme === this.#mood.lexeme && amount === this.#mood.amount) return;
    this.#before = this.#mood;
    this.#mood = { lexeme, amount };
    this.#since = Number.NaN;
  }

  /** A mood set since the last moment begins now. */
  settle(now: number): void {
    if (Number.isNaN(this.#since)) this.#since = now;
  }

  /** Show an expression of a block that begins at `startMs`; one that is not known is left out. */
  express(act: FaceAct, startMs: number): void {
    if (!(act.lexeme in EXPRESSIONS)) return;
    const inRunTime = { ...act, attackPeak: startMs + act.attackPeak, relax: startMs + act.relax };
    this.#told.add(inRunTime, startMs + act.start, startMs + Math.max(act.end, act.start));
  }

  /** Call `apply` with each feeling of the moment and how strongly it shows; the latest takes the place of those before it. */
  each(now: number, apply: (lexeme: FaceLexeme, amount: number) => void): void {
    const share = glide((now - this.#since) / MOOD_CHANGE);
    const { acts } = this.#told;
    let told = 0;
    for (let k = acts.length - 1; k >= 0; k -= 1) {
      const act = acts[k];
      if (!act || now <= act.start || now >= act.end) continue;
      const size = swell(now, act.start, act.what.attackPeak, act.what.relax, act.end) * (1 - told);
      told += size;
      apply(act.what.lexeme, shown(act.what.amount) * size);
    }
    const left = 1 - 0.85 * told;
    if (share < 1) apply(this.#before.lexeme, shown(this.#before.amount) * (1 - share) * left);
    apply(this.#mood.lexeme, shown(this.#mood.amount) * share * left);
  }
}
