import type { FieldView, TaskLook, TaskView } from '../task';
import { GAP, INK, LEADING, PAD } from './pen';
import type { Pen, Spot } from './pen';
import { fit, inner } from './talk';

/** A task as it lies on a board: the size of its text, and how tall it is, px. */
export interface LaidTask {
  readonly size: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** Lay `task` out at the largest text up to `size` at which it is no taller than `room`; if need be with answers closer beside each other. */
export function layTask(pen: Pen, task: TaskView, size: number, room: number): LaidTask {
  const fitting = fit(size, (tried) => laidOut(pen, task, tried).height <= room);
  const wide = laidOut(pen, task, fitting);
  const closer = wide.height <= room ? wide : laidOut(pen, task, fitting, CLOSE);
  return { ...(closer.height < wide.height ? closer : wide), size: fitting };
}

/** Draw `task` as it was laid out, on the foot of the board; gives back where it can be pressed. */
export function paintTask(pen: Pen, task: TaskView, { parts, size, height }: LaidTask, hovered: string | null): readonly Spot[] {
  const dress = DRESS[task.look];
  const top = pen.height - height;
  pen.box({ x: 0, y: top, w: pen.width, h: pen.height - top }, dress.sheet, dress.edge, dress.rim);
  const spots: Spot[] = [];
  for (const part of parts) {
    const placed = { ...part, y: part.y + top };
    if (placed.kind === 'text') writeText(pen, placed, size, dress);
    else if (placed.kind === 'tick') paintTick(pen, placed, size, dress, hovered);
    else paintButton(pen, placed, size, dress, hovered);
    if (placed.id !== '' && !task.done.pressed) spots.push(placed);
  }
  return spots;
}

interface Part extends Spot {
  readonly kind: 'text' | 'tick' | 'option' | 'done';
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly set: boolean;
  readonly lit: boolean;
}

interface Dress {
  readonly sheet: string;
  readonly edge: string;
  readonly rim: number;
  readonly ink: string;
  readonly key: string;
  readonly line: string;
}

/** Paper, form, the screen of a machine, a month's sheet. */
const DRESS: Readonly<Record<TaskLook, Dress>> = {
  list: { sheet: '#fffdf4', edge: '#e4d9b8', rim: 4, ink: INK.text, key: '#fffdf4', line: '#d7e0e6' },
  form: { sheet: INK.raised, edge: INK.line, rim: 4, ink: INK.text, key: INK.paper, line: INK.line },
  machine: { sheet: '#22323a', edge: '#8b979b', rim: 14, ink: '#f2f6f5', key: '#33474f', line: '#5b7079' },
  calendar: { sheet: INK.raised, edge: INK.main, rim: 6, ink: INK.text, key: INK.paper, line: INK.line },
};

/** How close answers lie: how many beside each other, and what is around their words, px. */
interface Spacing {
  readonly columns: (pen: Pen, field: FieldView, size: number) => number;
  readonly around: number;
}

/** Where everything of `task` lies at a text `size`, from 0 down. */
function laidOut(pen: Pen, task: TaskView, size: number, spacing: Spacing = USUAL): Omit<LaidTask, 'size'> {
  const parts: Part[] = [];
  let y = PAD;
  y = addText(pen, parts, task.title, y, size * TITLE, true) + GAP;
  for (const field of task.fields) y = addField(pen, parts, field, y, size, spacing);
  y += GAP;
  const { label, lit, pressed } = task.done;
  parts.push({ kind: 'done', id: 'submit', x: PAD, y, w: inner(pen), h: rowHeight(size, 1), lines: [label], bold: true, set: pressed, lit });
  return { parts, height: y + rowHeight(size, 1) + PAD };
}

const TITLE = 1.12;

const rowHeight = (size: number, lines: number, around = PAD): number => around + size * LEADING * lines;

function addText(pen: Pen, parts: Part[], text: string, y: number, size: number, bold: boolean): number {
  pen.font(size, 600);
  const lines = pen.wrap(text, inner(pen));
  const h = lines.length * size * LEADING;
  parts.push({ kind: 'text', id: '', x: PAD, y, w: inner(pen), h, lines, bold, set: false, lit: false });
  return y + h;
}

function addField(pen: Pen, parts: Part[], field: FieldView, top: number, size: number, { columns: columnsOf, around }: Spacing): number {
  const y = field.label === null ? top : addText(pen, parts, field.label, top + GAP / 2, size * LABEL, false) + GAP / 2;
  pen.font(size, 600);
  const columns = columnsOf(pen, field, size);
  const w = widthOf(pen, columns);
  const room = field.label === null ? w - BOX * size - PAD : w - around;
  const wrapped = field.entries.map((entry) => pen.wrap(entry.label, room));
  const h = rowHeight(size, Math.max(...wrapped.map((lines) => lines.length)), around);
  for (const [index, { option, set, lit }] of field.entries.entries()) {
    const at = { x: PAD + (index % columns) * (w + GAP), y: y + Math.floor(index / columns) * (h + GAP), w, h };
    const kind = field.label === null ? 'tick' : 'option';
    parts.push({ ...at, kind, id: `fill:${field.id}:${option}`, lines: wrapped[index] ?? [], bold: true, set, lit });
  }
  return y + Math.ceil(field.entries.length / columns) * (h + GAP);
}

const LABEL = 0.9;
/** The box of a tick and the space after it, as a multiple of the text's size. */
const BOX = 1.5;

/** As many beside each other as leave every label on one line, or else two, or one. */
function columnsFor(pen: Pen, { entries }: FieldView): number {
  const widest = Math.max(...entries.map(({ label }) => pen.context.measureText(label).width)) + PAD;
  const fits = (columns: number): boolean => columns * (widest + GAP) - GAP <= inner(pen);
  if (fits(entries.length)) return entries.length;
  return fits(2) ? 2 : 1;
}

const widthOf = (pen: Pen, columns: number): number => (inner(pen) - (columns - 1) * GAP) / columns;

/** As many beside each other as need the least height, with labels on as many lines as that takes. */
function columnsForRoom(pen: Pen, field: FieldView, size: number): number {
  const { entries } = field;
  if (field.label === null) return 1;
  const words = entries.flatMap(({ label }) => label.split(/\s+/));
  const longest = Math.max(...words.map((word) => pen.context.measureText(word).width)) + CLOSE.around;
  const tall = (columns: number): number => {
    const lines = entries.map(({ label }) => pen.wrap(label, widthOf(pen, columns) - CLOSE.around).length);
    return Math.ceil(entries.length / columns) * (rowHeight(size, Math.max(...lines), CLOSE.around) + GAP);
  };
  const possible = entries.map((_, index) => index + 1).filter((columns) => columns === 1 || longest <= widthOf(pen, columns));
  return possible.reduce((best, columns) => (tall(columns) < tall(best) ? columns : best), columnsFor(pen, field));
}

const USUAL: Spacing = { columns: columnsFor, around: PAD };
const CLOSE: Spacing = { columns: columnsForRoom, around: PAD * 0.6 };

function writeText(pen: Pen, { lines, x, y, h, bold }: Part, size: number, dress: Dress): void {
  const tall = h / lines.length / LEADING;
  pen.font(tall, bold ? 600 : 400);
  pen.write(lines, x, y, tall, dress.ink);
  if (!bold || dress.line === '' || size === 0) return;
  pen.box({ x, y: y + h + 2, w: pen.width - 2 * PAD, h: 3 }, dress.line);
}

function paintTick(pen: Pen, part: Part, size: number, dress: Dress, hovered: string | null): void {
  const { x, y, h } = part;
  paintKey(pen, part, dress, hovered, dress.key);
  const side = size * 1.05;
  const box = { x: x + PAD / 2, y: y + (h - side) / 2, w: side, h: side };
  pen.box(box, part.set ? pen.ink.main : pen.ink.raised, part.set ? pen.ink.main : pen.ink.soft, 4, 10);
  if (part.set) check(pen, box);
  pen.font(size, 400);
  pen.write(part.lines, x + PAD / 2 + size * BOX, y + PAD / 2, size, part.lit ? pen.ink.text : dress.ink);
}

function paintButton(pen: Pen, part: Part, size: number, dress: Dress, hovered: string | null): void {
  const isDone = part.kind === 'done';
  const filled = part.set || (isDone && !part.lit);
  paintKey(pen, part, dress, hovered, filled ? pen.ink.main : dress.key);
  pen.font(size, 600);
  const ink = part.lit && !filled ? pen.ink.text : filled ? pen.ink.raised : dress.ink;
  const top = part.y + (part.h - part.lines.length * size * LEADING) / 2;
  pen.write(part.lines, part.x + part.w / 2, top, size, ink, 'center');
}

function paintKey(pen: Pen, part: Part, dress: Dress, hovered: string | null, fill: string): void {
  const edge = hovered === part.id ? pen.ink.main : part.lit ? pen.ink.litLine : part.set && part.kind === 'option' ? dress.ink : dress.line;
  pen.box(part, part.lit && !part.set ? pen.ink.lit : fill, edge, hovered === part.id ? 8 : 4);
}

function check(pen: Pen, { x, y, w, h }: Omit<Spot, 'id'>): void {
  const { context } = pen;
  context.beginPath();
  context.moveTo(x + w * 0.22, y + h * 0.55);
  context.lineTo(x + w * 0.42, y + h * 0.74);
  context.lineTo(x + w * 0.79, y + h * 0.3);
  context.lineWidth = w * 0.13;
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = pen.ink.raised;
  context.stroke();
}
