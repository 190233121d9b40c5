import { MathUtils } from 'three';
import type { Blinkers } from '../comfort/blinkers';
import type { Boards } from '../comfort/boards/boards';
import type { Veil } from '../comfort/veil';
import type { ScreenLook } from '../input/screen';
import type { Way } from '../session/intents';
import type { Headset } from './headset';
import type { Rig } from './rig';

/** What is moved, and what is drawn over the eyes meanwhile. */
export interface Moved {
  readonly rig: Rig;
  readonly look: ScreenLook;
  readonly boards: Boards;
  readonly veil: Pick<Veil, 'drop'>;
  readonly blinkers: Pick<Blinkers, 'drop'>;
  readonly headset: Pick<Headset, 'isOn'>;
}

/**
 * The participant's own moves on the spot: a step round, and straight ahead again. Each happens in one picture and only when they ask
 * for it: nothing slides, and in a headset nothing turns by itself.
 */
export class Moving {
  /** Nothing is drawn over the eyes: a plain cut, for whom motion is unpleasant. */
  plain = false;
  readonly #moved: Moved;
  #mustCentre = false;

  constructor(moved: Moved) {
    this.#moved = moved;
  }

  /** Turn a step of 30 degrees. */
  turn(way: Way): void {
    const { rig, blinkers } = this.#moved;
    rig.turnBy(way === 'left' ? STEP : -STEP);
    if (!this.plain) blinkers.drop();
  }

  /** Stand where the place has one stand and look where it has one look, with the boards straight ahead. */
  recentre(): void {
    const { rig, look, boards, veil, headset } = this.#moved;
    if (!this.plain) veil.drop(FADE_S);
    if (headset.isOn) {
      rig.recentre();
      return boards.reset(rig.eyeHeight, rig.yaw, rig.within);
    }
    look.reset();
    rig.flatten();
  }

  /** The headset has set its own middle anew: do as it does with the first pose measured from there. */
  resetByHeadset(): void {
    this.#mustCentre = true;
  }

  /** A pose has been read in the headset. */
  measured(): void {
    if (!this.#mustCentre) return;
    this.#mustCentre = false;
    this.recentre();
  }
}

const STEP = MathUtils.degToRad(30);
const FADE_S = 0.5;
