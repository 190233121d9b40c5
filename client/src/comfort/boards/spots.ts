import type { SpotView, View } from '../view';
import { GAP, LEADING, PAD } from './pen';
import type { Pen, Spot } from './pen';

type Spots = NonNullable<View['spots']>['spots'];

/** How tall the spots are, two beside each other as on the page: with all there can be, the line being said still has room. */
export const spotsHeight = (pen: Pen, spots: Spots, size: number): number => rowsOf(pen, spots, size).reduce((sum, { h }) => sum + h + GAP, 0);

/** Draw the spots from `top` down; gives back where each can be pressed. */
export function paintSpots(pen: Pen, spots: Spots, top: number, size: number, hovered: string | null): readonly Spot[] {
  const found: Spot[] = [];
  let y = top;
  for (const { entries, h } of rowsOf(pen, spots, size)) {
    for (const [column, { id, lines }] of entries.entries()) {
      const spot = { x: column * (width(pen) + GAP), y, w: width(pen), h, id };
      const marked = hovered === id;
      pen.box(spot, pen.ink.raised, marked ? pen.ink.main : pen.ink.line, marked ? 8 : 4);
      pen.font(size, 600);
      pen.write(lines, spot.x + PAD, y + (h - lines.length * size * LEADING) / 2, size, pen.ink.text);
      found.push(spot);
    }
    y += h + GAP;
  }
  return found;
}

interface Row {
  readonly entries: readonly { readonly id: string; readonly lines: readonly string[] }[];
  readonly h: number;
}

function rowsOf(pen: Pen, spots: Spots, size: number): readonly Row[] {
  pen.font(size, 600);
  const entries = spots.map((spot) => ({ id: spot.id, lines: linesOf(pen, spot, width(pen) - 2 * PAD) }));
  const pairs = Array.from({ length: Math.ceil(entries.length / 2) }, (_, row) => entries.slice(2 * row, 2 * row + 2));
  return pairs.map((pair) => ({ entries: pair, h: PAD * 1.2 + size * LEADING * Math.max(...pair.map(({ lines }) => lines.length)) }));
}

/** Which way it is stands behind the name, or on a line of its own where that takes no more room. */
function linesOf(pen: Pen, { label, way }: SpotView, free: number): readonly string[] {
  if (way === null) return pen.wrap(label, free);
  const [whole, apart] = [pen.wrap(`${label} (${way})`, free), [...pen.wrap(label, free), `(${way})`]];
  return whole.length < apart.length ? whole : apart;
}

const width = (pen: Pen): number => (pen.width - GAP) / 2;
