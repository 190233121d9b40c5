import type { Frame } from '../app';
import { Attention } from '../input/attention';
import { inSight } from '../input/sight';
import { Zones } from '../input/zones';
import type { Act } from '../session/intents';
import { Posting } from './posting';
import type { Rig } from './rig';
import type { Troupe } from './troupe';

/** What a participant does without pressing anything: what they look at, whom they come near, and where their head is. */
export class Noticing {
  readonly #attention = new Attention();
  readonly #zones = new Zones();
  readonly #posting: Posting;
  readonly #act: Act;

  constructor(act: Act, send: (frame: ArrayBuffer) => void) {
    this.#act = act;
    this.#posting = new Posting(send);
  }

  /** Tell what there is to tell of this frame. */
  notice({ local, run }: Frame, troupe: Troupe, rig: Rig): void {
    const target = inSight(troupe.everything, rig.head, rig.ahead);
    const held = this.#attention.see(target, local);
    if (target !== null && held > 0) this.#act({ kind: 'look', target, held });
    this.#zones.watch(troupe.heads, rig.head, local, this.#approached);
    this.#posting.post(local, run, rig);
  }

  /** Another beat: a look that lasts into it is told again. */
  begin(): void {
    this.#attention.reset();
  }

  /** Another place: nobody has been looked at or come near to yet. */
  reset(): void {
    this.#attention.reset();
    this.#zones.reset();
  }

  readonly #approached = (target: string, zone: string): void => this.#act({ kind: 'approach', target, zone });
}
