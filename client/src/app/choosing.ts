import type { WebGLRenderer } from 'three';
import type { Boards } from '../comfort/boards/boards';
import { Controllers } from '../input/controllers';
import { Cursor } from '../input/cursor';
import { DWELL_MS, Dwell } from '../input/dwell';
import { newPointer, takePress } from '../input/pointer';
import type { Pointer } from '../input/pointer';
import type { Pressable } from '../input/sight';
import { Tracking } from '../input/tracking';
import type { Hand } from '../protocol/messages';
import type { Act } from '../session/intents';
import { intentAt, meet } from './pointing';
import type { Met } from './pointing';
import type { Rig } from './rig';

/** Choosing inside the headset: by controller, by pinch, or by looking when the hands rest or it was asked for. */
export class Choosing {
  readonly cursor = new Cursor();
  /** What is being pointed at, for the boards to mark. */
  hovered: string | null = null;
  /** Choose by looking, always. */
  byGaze = false;
  /** The hand that points first when both do. */
  hand: Hand = 'both';
  readonly #controllers: Controllers;
  readonly #gaze = newPointer('gaze');
  readonly #dwell = new Dwell();
  readonly #tracking = new Tracking();
  readonly #met: Met = { id: null, distance: -1, onBoard: false };
  readonly #act: Act;
  #readableFrom = 0;
  /** They have asked with their eyes where else to be. */
  #askedByEyes = false;

  constructor(renderer: WebGLRenderer, rig: Rig, act: Act) {
    this.#act = act;
    this.#controllers = new Controllers(renderer, act);
    for (const space of this.#controllers.spaces) rig.root.add(space);
  }

  /** What can be chosen is new: give time to read before a look counts. */
  changed(local: number): void {
    this.#readableFrom = local + READING_MS;
  }

  /** What they pointed with has gone just now, and their eyes choose instead. */
  lostAt(local: number): boolean {
    return this.#tracking.justLost(local);
  }

  /** Read every pointer at `local` (ms) and do what they press. */
  read(local: number, rig: Rig, boards: Boards, things: readonly Pressable[], marks: readonly Pressable[]): void {
    this.#controllers.read(local);
    this.#tracking.see(this.#controllers.points(0) || this.#controllers.points(1), local);
    const gazing = this.byGaze || this.#tracking.lost(local) || local - this.#controllers.lastUsed > RESTING_MS;
    let main: Pointer | null = null;
    if (!gazing) main = this.#press(boards, things, marks);
    else this.#look(local, rig, boards, things, marks);
    if (gazing) main = this.#gaze;
    this.hovered = this.#met.id;
    const shown = gazing && this.#met.distance < 0 ? null : main;
    this.cursor.show(shown, this.#met.distance, gazing ? this.#dwell.progress(local) : 0, rig.turn);
  }

  /** The headset is off: nothing is pointed at. */
  rest(): void {
    this.hovered = null;
    this.#dwell.reset();
    this.#tracking.reset();
    this.cursor.group.visible = false;
  }

  #press(boards: Boards, things: readonly Pressable[], marks: readonly Pressable[]): Pointer | null {
    let main: Pointer | null = null;
    const { pointers } = this.#controllers;
    const first = this.#controllers.heldBy(this.hand);
    for (let turn = 0; turn < pointers.length; turn += 1) {
      const index = (first + turn) % pointers.length;
      const pointer = pointers[index];
      if (!pointer || !this.#controllers.points(index) || (main !== null && !pointer.pressed && this.#met.distance >= 0)) continue;
      main = pointer;
      meet(pointer, boards, things, this.#met, marks);
      if (takePress(pointer)) this.#take(pointer);
    }
    if (main === null) this.#met.id = null;
    return main;
  }

  #look(local: number, rig: Rig, boards: Boards, things: readonly Pressable[], marks: readonly Pressable[]): void {
    this.#gaze.ray.set(rig.head, rig.ahead);
    // Marks are where one looks anyway: eyes choose them only for whoever chooses by looking, and not because a hand rests a while.
    const eyes = this.byGaze || this.#askedByEyes || !(this.#controllers.points(0) || this.#controllers.points(1));
    meet(this.#gaze, boards, this.byGaze ? things : NOTHING, this.#met, eyes ? marks : NOTHING);
    const needed = !this.#met.onBoard && this.#met.id?.startsWith('relocate:') === true ? MARK_MS : DWELL_MS;
    const chosen = this.#dwell.look(local < this.#readableFrom ? null : this.#met.id, local, needed);
    if (chosen !== null) this.#take(this.#gaze);
    for (const pointer of this.#controllers.pointers) takePress(pointer);
  }

  #take(pointer: Pointer): void {
    const intent = this.#met.id === null ? null : intentAt(this.#met.id, pointer.source);
    if (intent?.kind === 'move') this.#askedByEyes = pointer === this.#gaze;
    if (intent) this.#act(intent);
  }
}

const NOTHING: readonly Pressable[] = [];

/** After this long without a controller being moved, looking chooses. */
const RESTING_MS = 8_000;
const READING_MS = 1_500;
/** A mark lies where eyes rest for other reasons too. */
const MARK_MS = 2_000;
