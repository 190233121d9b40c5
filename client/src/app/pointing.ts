import { Vector3 } from 'three';
import type { Board } from '../comfort/boards/board';
import type { Boards } from '../comfort/boards/boards';
import { hit } from '../comfort/boards/hit';
import type { Pointer } from '../input/pointer';
import { distanceTo, pointedAt } from '../input/sight';
import type { Pressable } from '../input/sight';
import type { Intent, Source } from '../session/intents';

const on = new Vector3();

/** What a pointer meets; one is kept and written over each frame. */
export interface Met {
  /** The spot on a board, such as `choose:order` or `pause`, a mark as `relocate:guest.9`, or a thing as `use:cup`; null when it meets nothing to press. */
  id: string | null;
  /** Metres to where it meets a board, or to the middle of what else it meets; -1 when it meets nothing. */
  distance: number;
  /** It is on a board, and not in the place. */
  onBoard: boolean;
}

/** What `pointer` meets, boards before marks and marks before things, written into `met`. */
export function meet(pointer: Pointer, boards: Boards | null, things: readonly Pressable[], met: Met, marks: readonly Pressable[] = NO_MARKS): void {
  met.id = null;
  met.distance = -1;
  met.onBoard = false;
  const all = boards?.all ?? NONE;
  for (let k = 0; k < all.length; k += 1) {
    const board = all[k] as Board;
    if (!hit(board, pointer.ray, on)) continue;
    met.distance = on.z;
    met.onBoard = true;
    met.id = board.at(on);
    return;
  }
  const thing = pointedAt(marks, pointer.ray) ?? pointedAt(things, pointer.ray);
  if (thing === null) return;
  met.id = thing.press;
  met.distance = distanceTo(thing, pointer.ray);
}

/** The intent behind a spot, as `source` means it; null for a spot that only the page itself understands. */
export function intentAt(id: string, source: Source): Intent | null {
  const at = id.indexOf(':');
  const [verb, value] = at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
  switch (verb) {
    case 'choose':
      return { kind: 'choose', intent: value, source };
    case 'fill': {
      const [field = '', option = ''] = value.split(':');
      return { kind: 'fill', field, option };
    }
    case 'rate':
      return { kind: 'rate', value: Number(value) };
    case 'use':
      return { kind: 'use', target: value };
    case 'turn':
      return { kind: 'turn', way: value === 'left' ? 'left' : 'right' };
    case 'relocate':
      return { kind: 'relocate', spot: value };
    case 'move':
    case 'submit':
    case 'pause':
    case 'resume':
    case 'leave':
    case 'repeat':
    case 'recentre':
      return { kind: verb };
    default:
      return null;
  }
}

const NONE: readonly Board[] = [];
const NO_MARKS: readonly Pressable[] = [];
