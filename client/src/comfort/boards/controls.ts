import type { View } from '../view';
import { LEADING } from './pen';
import type { Pen, Spot } from './pen';
import type { Paint } from './talk';

/** The board that is always in the same place: say it again, pause, out; and below, smaller, to turn and to look straight ahead, or a word about what has changed. */
export const paintControls: Paint = (pen, view, size, hovered) => {
  pen.clear();
  const first = [
    { id: 'repeat', label: view.again },
    { id: 'pause', label: view.pause },
    { id: 'leave', label: view.out },
  ];
  const spots = paintRow(pen, first, { y: 0, h: FIRST, size }, hovered);
  if (view.note !== null) {
    paintNote(pen, view.note);
    return spots;
  }
  return [...spots, ...paintRow(pen, movesOf(view), { y: FIRST + GAP, h: SECOND, size: SMALL }, hovered)];
};

interface Row {
  readonly y: number;
  readonly h: number;
  readonly size: number;
}

type Entry = { readonly id: string; readonly label: string | null };

const movesOf = ({ moves }: View): readonly Entry[] =>
  moves === null
    ? []
    : [
        { id: 'turn:left', label: moves.left },
        { id: 'recentre', label: moves.centre },
        { id: 'turn:right', label: moves.right },
        ...(moves.move === null ? [] : [{ id: 'move', label: moves.move }]),
      ];

function paintRow(pen: Pen, entries: readonly Entry[], { y, h, size }: Row, hovered: string | null): readonly Spot[] {
  const widths = widthsOf(pen, entries, size);
  const spots: Spot[] = [];
  for (const [index, { id, label }] of entries.entries()) {
    if (label === null) continue;
    const x = widths.slice(0, index).reduce((sum, w) => sum + w + GAP, 0);
    const w = widths[index] ?? 0;
    const spot = { x, y, w, h, id };
    const edge = hovered === id ? pen.ink.main : pen.ink.line;
    pen.box(spot, id === 'leave' ? pen.ink.out : pen.ink.paper, id === 'leave' && hovered !== id ? pen.ink.out : edge, hovered === id ? 8 : 4);
    pen.font(size, 600);
    pen.write([label], spot.x + w / 2, y + (h - size * LEADING) / 2, size, id === 'leave' ? pen.ink.raised : pen.ink.text, 'center');
    spots.push(spot);
  }
  return spots;
}

/** Three are alike and always in the same place; of more, each is as wide as its words need. */
function widthsOf(pen: Pen, entries: readonly Entry[], size: number): readonly number[] {
  const free = pen.width - (entries.length - 1) * GAP;
  if (entries.length <= 3) return entries.map(() => free / entries.length);
  pen.font(size, 600);
  const words = entries.map(({ label }) => pen.context.measureText(label ?? '').width);
  const aside = (free - words.reduce((sum, w) => sum + w, 0)) / entries.length;
  return words.map((w) => w + aside);
}

/** In two lines at most, where nothing that must be found at once stands. */
function paintNote(pen: Pen, note: string): void {
  const y = FIRST + GAP;
  pen.box({ x: 0, y, w: pen.width, h: SECOND }, pen.ink.lit, pen.ink.litLine, 4);
  pen.font(NOTE, 600);
  const lines = pen.wrap(note, pen.width - 2 * GAP);
  pen.write(lines, pen.width / 2, y + (SECOND - lines.length * NOTE * CLOSE) / 2, NOTE, pen.ink.text, 'center', CLOSE);
}

const GAP = 14;
/** Heights of the two rows, and the text of the second, px. */
const FIRST = 116;
const SECOND = 90;
const SMALL = 36;
const NOTE = 33;
/** The two lines of a note stand closer together than lines elsewhere, so that they keep clear of its edge. */
const CLOSE = 1.1;
