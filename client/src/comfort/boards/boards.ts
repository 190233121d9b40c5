import { Group, MathUtils } from 'three';
import type { Vector3 } from 'three';
import type { Hand } from '../../protocol/messages';
import type { View } from '../view';
import { Board } from './board';
import { paintControls } from './controls';
import { INK, STRONG_INK } from './pen';
import { paintSheet } from './sheet';
import { paintTalk } from './talk';

/** The head of whoever wears the headset: metres above the floor, and radians it is turned from straight ahead. */
interface Head {
  readonly eyeHeight: number;
  readonly yaw: number;
}

/** How long it is since the last frame. */
interface Passed {
  readonly seconds: number;
}

/**
 * What there is to read and press inside the headset, below the eye line and never in front of a face.
 *
 * The group stands at the participant's head height and turns after them only when they have turned well away.
 */
export class Boards {
  readonly group = new Group();
  readonly talk = new Board({ metres: 1, width: 1280, height: 640, text: TALK_TEXT }, paintTalk, isSilent);
  readonly controls = new Board({ metres: 0.8, width: 1024, height: 220, text: CONTROL_TEXT }, paintControls, ({ pause, out, moves }) => pause === null && out === null && moves === null);
  /** Higher, as it is held in the hand and looked down at; the place below belongs to the controls. */
  readonly sheet = new Board({ metres: 1, width: 1280, height: 960, text: TALK_TEXT }, paintSheet, (view) => !isHeld(view));
  readonly all: readonly Board[] = [this.talk, this.sheet, this.controls];
  #view: View | null = null;
  #away = 0;
  #turn = 0;

  constructor() {
    place(this.talk, -0.56, -1.17);
    place(this.controls, -0.873, -0.993); // its lower edge 45 degrees down: within the sight of a headset whose wearer looks straight ahead
    place(this.sheet, -0.44, -1.17);
    this.group.add(this.talk.mesh, this.sheet.mesh, this.controls.mesh);
  }

  /** Show `view`; `hovered` is what is being pointed at. */
  show(view: View, textSize: number, hovered: string | null): void {
    this.#view = view;
    this.talk.show(view, textSize, hovered);
    this.sheet.show(view, textSize, hovered);
    this.controls.show(view, 1, hovered);
  }

  /** Stronger contrast, or the usual. */
  contrast(strong: boolean): void {
    for (const board of this.all) board.dress(strong ? STRONG_INK : INK);
  }

  /** What is always pressed the same way lies on the side of the hand that presses. */
  side(hand: Hand): void {
    const aside = hand === 'left' ? -ASIDE : hand === 'right' ? ASIDE : 0;
    place(this.controls, -0.92, -0.95, aside);
  }

  get view(): View | null {
    return this.#view;
  }

  /** Stand below the eyes, and come round when the head has been turned away for a while; not as long as `wait`, when what is looked at would be covered. */
  follow({ eyeHeight, yaw }: Head, { seconds }: Passed, { atOnce, wait }: { readonly atOnce: boolean; readonly wait: boolean }): void {
    this.group.position.y += (eyeHeight - this.group.position.y) * Math.min(1, seconds * 2);
    const off = angle(yaw - this.#turn);
    this.#away = Math.abs(off) > FAR_TURN && !wait ? this.#away + seconds : 0;
    if (this.#away > PATIENCE_S) this.#turn = yaw;
    const left = angle(this.#turn - this.group.rotation.y);
    this.group.rotation.y += atOnce ? left : left * Math.min(1, seconds * 4);
  }

  /** Stand straight ahead again, at `eyeHeight`: as the rig does, or as a head turned by `yaw` has it that is at `at` in the rig. */
  reset(eyeHeight: number, yaw = 0, at: Pick<Vector3, 'x' | 'z'> = MIDDLE): void {
    this.group.position.set(at.x, eyeHeight, at.z);
    this.group.rotation.y = this.#turn = yaw;
    this.#away = 0;
  }
}

const MIDDLE = { x: 0, z: 0 };
const TALK_TEXT = 46;
const CONTROL_TEXT = 44;
/** Metres to the side: where a forearm at rest points, still wholly in sight below the line being said. */
const ASIDE = 0.24;
const FAR_TURN = MathUtils.degToRad(55);
const PATIENCE_S = 0.8;

const isHeld = ({ ask, task, thread }: View): boolean => ask === null && (task !== null || thread !== null);

const isSilent = (view: View): boolean => {
  if (view.screen !== 'scene') return view.title === null;
  return isHeld(view) || (view.caption === null && view.heard === null && view.options.length === 0 && view.spots === null && view.ask === null);
};

function place(board: Board, y: number, z: number, x = 0): void {
  board.mesh.position.set(x, y, z);
  board.mesh.rotation.set(Math.atan2(y, -z), 0, 0);
}

const angle = (radians: number): number => Math.atan2(Math.sin(radians), Math.cos(radians));
