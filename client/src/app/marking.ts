import { MathUtils, Vector3 } from 'three';
import type { MarkBearing, View } from '../comfort/view';
import type { ScreenLook } from '../input/screen';
import type { Pressable } from '../input/sight';
import type { Stage } from '../protocol/messages';
import { Marks } from '../stage/marks';
import { glanceAt, sideOf } from './bearing';
import type { Rig } from './rig';
import type { Room } from './room';

/** Whether the picture itself can be seen and pressed at `x`, `y` of the camera's view (-1 to 1), or words lie over it. */
export type IsFree = (x: number, y: number) => boolean;

/** Where they may be instead, marked in the place while they choose: which way each mark is, and which one they ask about. */
export class Marking {
  readonly marks = new Marks();
  readonly #rig: Rig;
  readonly #look: ScreenLook;
  readonly #isFree: IsFree;
  #shown = false;
  #hovered: string | null = null;
  readonly #last = new Map<string, MarkBearing>();

  constructor(rig: Rig, look: ScreenLook, isFree: IsFree) {
    this.#rig = rig;
    this.#look = look;
    this.#isFree = isFree;
  }

  /** To be pointed at. */
  get spots(): readonly Pressable[] {
    return this.marks.spots;
  }

  /** A mark is near the middle of what they see, so that nothing should come between. */
  get isLookedAt(): boolean {
    if (!this.#shown) return false;
    const { head, ahead } = this.#rig;
    for (const { at } of this.marks.spots) if (middle.setFromMatrixPosition(at.matrixWorld).sub(head).normalize().dot(ahead) > LOOKED_AT) return true;
    return false;
  }

  /** Mark `spots` in `room` while they choose, and nothing else. */
  show(spots: View['spots'], stage: Stage | null, room: Room): void {
    if ((spots !== null) === this.#shown) return;
    this.#shown = spots !== null;
    this.#hovered = null;
    this.#last.clear();
    if (spots === null || stage === null) return this.#clear();
    room.scene.add(this.marks.root);
    const names = [stage.given, ...stage.open.map(({ anchor }) => anchor)].filter((name) => name !== '' && name !== stage.participant);
    this.marks.show(new Map(names.map((name) => [name === stage.given ? '' : name, room.anchor(name)])));
  }

  /** Fill the mark that is pointed at: `met` is as a board or the place names it. */
  hover(met: string | null): void {
    if (met === this.#hovered) return;
    this.#hovered = met;
    this.marks.hover(met?.startsWith(MARK) === true ? met.slice(MARK.length) : null);
  }

  /** Fill the mark of `spot`, and on a flat screen look where it is; null looks back. */
  consider(spot: string | null, flat: boolean): void {
    this.hover(spot === null ? null : `${MARK}${spot}`);
    const at = this.#at(spot);
    if (at === null) return this.#look.lookBack();
    if (!flat) return;
    const { head, root } = this.#rig;
    const [x, y, z] = [at.x - head.x, at.y - head.y, at.z - head.z];
    const yaw = MathUtils.euclideanModulo(Math.atan2(-x, -z) - root.rotation.y + Math.PI, 2 * Math.PI) - Math.PI;
    this.#look.lookAt(yaw, Math.min(0, Math.atan2(y, Math.hypot(x, z)) + RAISED));
  }

  /** Which way the mark of `spot` is: `ahead` where it can be pressed, on a flat screen, or is well in sight. */
  wayTo(spot: string, flat: boolean): MarkBearing {
    const at = this.#at(spot);
    if (at === null) return 'ahead';
    const way = flat ? this.#inPicture(at) : glanceAt(at, this.#rig, this.#last.get(spot));
    this.#last.set(spot, way);
    return way;
  }

  /** Where the mark of `spot` is, metres, and where in the picture it can be pressed (-1 to 1); for tests that aim. */
  where(spot: string): { readonly at: readonly number[]; readonly on: readonly [number, number] | null } | null {
    const at = this.#at(spot)?.toArray();
    if (at === undefined) return null;
    const free = this.#inPicture(middle) === 'ahead';
    return { at, on: free ? [seen.x, seen.y] : null };
  }

  #inPicture(at: Vector3): MarkBearing {
    const { x, y, z } = seen.copy(at).project(this.#rig.camera);
    if (z > 1 || Math.abs(x) > 1) return sideOf(at, this.#rig);
    if (Math.abs(y) < 1 && this.#isFree(x, y)) return 'ahead';
    return y > 0 ? 'above' : 'below';
  }

  #at(spot: string | null): Vector3 | null {
    const mark = this.marks.spots.find(({ id }) => id === spot);
    return mark ? middle.setFromMatrixPosition(mark.at.matrixWorld) : null;
  }

  #clear(): void {
    this.marks.clear();
    this.#look.lookBack();
  }
}

const middle = new Vector3();
const seen = new Vector3();
const MARK = 'relocate:';
/** So far (radians) over a mark one looks who looks at it, and so sees the room around it as well. */
const RAISED = 0.2;
/** Cosine of the angle (28 degrees) within which a mark is looked at. */
const LOOKED_AT = 0.88;
