import type { ThreadView, View } from '../view';
import { GAP, LEADING, PAD } from './pen';
import type { Pen, Spot } from './pen';
import { captionHeight, fit, inner, optionsHeight, paintCaption, paintHeard, paintOption, paintPrompt } from './talk';
import type { Paint } from './talk';
import { layTask, paintTask } from './task';

/** The board for what is held in the hand: a task to do, or a phone with its messages. The line being said stands above it. */
export const paintSheet: Paint = (pen, view, size, hovered) => {
  pen.clear();
  const { task, thread } = view;
  if (task !== null) {
    const laid = layTask(pen, task, size, pen.height - CAPTION - GAP);
    const spots = paintTask(pen, task, laid, hovered);
    paintAbove(pen, view, pen.height - laid.height, size);
    return spots;
  }
  return thread === null ? [] : paintPhone(pen, view, thread, size, hovered);
};

/** Height kept free for the line being said, so that nothing to press moves when somebody speaks. */
const CAPTION = 190;

/** What is said, right above what lies there; over its head for as long as it is said where there is too little room. */
function paintAbove(pen: Pen, { caption, heard }: View, bottom: number, size: number): void {
  if (caption === null) return void paintHeard(pen, heard, bottom - GAP - size * 2, size);
  const fitting = fit(size, (tried) => captionHeight(pen, caption.text, tried) <= bottom - GAP);
  paintCaption(pen, caption, Math.max(0, bottom - GAP - captionHeight(pen, caption.text, fitting)), fitting);
}

/** The messages that fit, the newest lowest, and under them what may be answered. */
function paintPhone(pen: Pen, view: View, thread: ThreadView, size: number, hovered: string | null): readonly Spot[] {
  const spots: Spot[] = [];
  const fitting = fit(size, (tried) => optionsHeight(pen, view, tried) <= pen.height * 0.55);
  let y = pen.height - optionsHeight(pen, view, fitting);
  const top = paintThread(pen, thread, view.caption === null ? 0 : CAPTION, y - GAP, fitting);
  paintAbove(pen, view, top, size);
  y = paintPrompt(pen, view.prompt, y, fitting);
  for (const option of view.options) y = paintOption(pen, option, y, fitting, hovered, spots, view.options);
  return spots;
}

/** Draw the thread between `highest` and `bottom`, as tall as it needs; gives where it begins. */
function paintThread(pen: Pen, thread: ThreadView, highest: number, bottom: number, size: number): number {
  const head = size * LEADING + PAD;
  const bubbles = thread.bubbles.map((bubble) => ({ ...bubble, ...measured(pen, bubble, size) }));
  let height = head + PAD;
  let first = bubbles.length;
  while (first > 0 && height + (bubbles[first - 1]?.h ?? 0) + GAP <= bottom - highest) height += (bubbles[(first -= 1)]?.h ?? 0) + GAP;
  const top = bottom - height;
  pen.box({ x: 0, y: top, w: pen.width, h: height }, pen.ink.paper, pen.ink.line);
  pen.font(size * 0.86, 600);
  pen.write([thread.who ?? thread.label], pen.width / 2, top + PAD * 0.6, size * 0.86, pen.ink.soft, 'center');
  let y = top + head;
  for (const bubble of bubbles.slice(first)) y = paintBubble(pen, bubble, y, size) + GAP;
  return top;
}

interface Bubble {
  readonly own: boolean;
  readonly lines: readonly string[];
  readonly w: number;
  readonly h: number;
}

function measured(pen: Pen, { name, text }: ThreadView['bubbles'][number], size: number): Omit<Bubble, 'own'> {
  pen.font(size);
  const lines = [...(name === null ? [] : [`${name}:`]), ...pen.wrap(text, inner(pen) * WIDEST)];
  const w = Math.max(...lines.map((line) => pen.context.measureText(line).width)) + 1.6 * PAD;
  return { lines, w, h: lines.length * size * LEADING + 0.8 * PAD };
}

function paintBubble(pen: Pen, { own, lines, w, h }: Bubble, y: number, size: number): number {
  const x = own ? pen.width - PAD - w : PAD;
  pen.box({ x, y, w, h }, own ? pen.ink.main : pen.ink.raised, own ? pen.ink.main : pen.ink.line);
  pen.font(size);
  return pen.write(lines, x + 0.8 * PAD, y + 0.4 * PAD, size, own ? pen.ink.raised : pen.ink.text) + 0.4 * PAD;
}

/** A bubble is at most this part of the thread's width. */
const WIDEST = 0.76;
