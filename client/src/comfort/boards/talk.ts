import type { OptionView, View } from '../view';
import { GAP, LEADING, PAD } from './pen';
import type { Pen, Spot } from './pen';
import { paintSpots, spotsHeight } from './spots';

/** A paint for a board: draws `view` and gives back where it can be pressed. */
export type Paint = (pen: Pen, view: View, size: number, hovered: string | null) => readonly Spot[];

/** The board below the eyes: the line being said and what may be answered, or a calm card. `size` is the text's height in px. */
export const paintTalk: Paint = (pen, seen, size, hovered) => {
  pen.clear();
  if (seen.screen !== 'scene') return paintCard(pen, seen, size, hovered);
  const view = fitting(pen, seen);
  const spots: Spot[] = [];
  const tall = fit(size, (tried) => height(pen, view, tried) <= pen.height);
  let y = paintHeard(pen, view.heard, pen.height - height(pen, view, tall), tall);
  if (view.caption) y = paintCaption(pen, view.caption, y, tall);
  if (view.ask) return paintAsk(pen, view.ask, y, tall, hovered);
  y = paintPrompt(pen, view.spots ? view.spots.prompt : view.prompt, y, tall);
  if (view.spots) return paintSpots(pen, view.spots.spots, y, tall, hovered);
  for (const option of view.options) y = paintOption(pen, option, y, tall, hovered, spots, view.options);
  return spots;
};

/** Where not all has room at the smallest size, what is heard or said is told and what asks for an answer is not: answers speak for themselves. */
function fitting(pen: Pen, view: View): View {
  if ((view.heard === null && view.spots === null) || height(pen, view, SMALLEST) <= pen.height) return view;
  return { ...view, prompt: null, spots: view.spots && { ...view.spots, prompt: null } };
}

/** The largest size, down to the smallest that is still easy to read, at which everything fits. */
export function fit(size: number, fits: (size: number) => boolean): number {
  let tried = size;
  while (tried > SMALLEST && !fits(tried)) tried -= 2;
  return tried;
}

/** 1.2 degrees of the eye at the board's distance. */
export const SMALLEST = 35;

function height(pen: Pen, view: View, size: number): number {
  const caption = (view.caption ? captionHeight(pen, view.caption.text, size) + GAP : 0) + (view.heard ? promptHeight(size) + GAP : 0);
  if (view.ask) return caption + askHeight(pen, view.ask.text, size);
  if (view.spots) return caption + askingHeight(view.spots.prompt, size) + spotsHeight(pen, view.spots.spots, size);
  return caption + optionsHeight(pen, view, size);
}

/** How tall the answers are, with what asks for them. */
export const optionsHeight = (pen: Pen, { prompt, options }: Pick<View, 'prompt' | 'options'>, size: number): number =>
  options.reduce((sum, option) => sum + optionHeight(pen, option, size) + GAP, askingHeight(prompt, size));

const askingHeight = (prompt: string | null, size: number): number => (prompt === null ? 0 : promptHeight(size) + GAP);

/** What is heard and not said, above the line being said. */
export function paintHeard(pen: Pen, heard: View['heard'], y: number, size: number): number {
  return paintPrompt(pen, heard === null ? null : heard.bearing === null ? heard.text : `${heard.text} (${heard.bearing})`, y, size);
}

/** What asks for an answer: to say, to write, or to say aloud. */
export function paintPrompt(pen: Pen, prompt: string | null, y: number, size: number): number {
  if (prompt === null) return y;
  const tall = size * ASIDE;
  pen.font(tall);
  pen.box({ x: 0, y, w: pen.context.measureText(prompt).width + PAD, h: promptHeight(size) }, pen.ink.paper, null, 3, 18);
  pen.write([prompt], PAD / 2, y + 4, tall, pen.ink.soft);
  return y + promptHeight(size) + GAP;
}

const ASIDE = 0.86;
const promptHeight = (size: number): number => size * ASIDE * LEADING + 8;

export const inner = (pen: Pen): number => pen.width - 2 * PAD;

export function captionHeight(pen: Pen, text: string, size: number): number {
  pen.font(size);
  return 2 * PAD + size * LEADING * (pen.wrap(text, inner(pen)).length + 0.9);
}

export function paintCaption(pen: Pen, caption: NonNullable<View['caption']>, top: number, size: number): number {
  const h = captionHeight(pen, caption.text, size);
  pen.box({ x: 0, y: top, w: pen.width, h }, pen.ink.paper, pen.ink.line);
  pen.font(size * 0.86, 600);
  const name = caption.bearing === null ? caption.speaker : `${caption.speaker} (${caption.bearing})`;
  const y = pen.write([name], PAD, top + PAD * 0.7, size * 0.86, pen.ink.main);
  pen.font(size);
  pen.write(pen.wrap(caption.text, inner(pen)), PAD, y, size, pen.ink.text);
  return top + h + GAP;
}

export function optionHeight(pen: Pen, option: OptionView, size: number): number {
  pen.font(size, 600);
  return PAD * 1.2 + size * LEADING * pen.wrap(option.label, inner(pen)).length;
}

export function paintOption(
  pen: Pen,
  option: OptionView,
  y: number,
  size: number,
  hovered: string | null,
  spots: Spot[],
  all: readonly OptionView[],
): number {
  const spot = { x: 0, y, w: pen.width, h: optionHeight(pen, option, size), id: `choose:${option.intent}` };
  const answered = all.some((each) => each.chosen);
  pen.context.globalAlpha = answered && !option.chosen ? 0.45 : 1;
  if (option.chosen) pen.box(spot, pen.ink.main, pen.ink.main);
  else pen.box(spot, option.lit ? pen.ink.lit : pen.ink.raised, hovered === spot.id ? pen.ink.main : option.lit ? pen.ink.litLine : pen.ink.line, hovered === spot.id ? 8 : 4);
  pen.font(size, 600);
  pen.write(pen.wrap(option.label, inner(pen)), PAD, y + PAD * 0.6, size, option.chosen ? pen.ink.raised : pen.ink.text);
  pen.context.globalAlpha = 1;
  if (!answered) spots.push(spot);
  return y + spot.h + GAP;
}

function askHeight(pen: Pen, text: string, size: number): number {
  pen.font(size, 600);
  return 2 * PAD + size * LEADING * (pen.wrap(text, inner(pen)).length + 1) + SCALE;
}

/** Height of a number on the scale, in px. */
const SCALE = 110;

function paintAsk(pen: Pen, ask: NonNullable<View['ask']>, top: number, size: number, hovered: string | null): readonly Spot[] {
  pen.box({ x: 0, y: top, w: pen.width, h: pen.height - top }, pen.ink.paper, pen.ink.line);
  pen.font(size, 600);
  const y = pen.write(pen.wrap(ask.text, inner(pen)), PAD, top + PAD * 0.6, size, pen.ink.text);
  const w = inner(pen) / 11;
  const spots = Array.from({ length: 11 }, (_, value) => ({ x: PAD + value * w + 4, y: y + 10, w: w - 8, h: SCALE - 14, id: `rate:${value}` }));
  for (const [value, spot] of spots.entries()) {
    pen.box(spot, hovered === spot.id ? pen.ink.lit : pen.ink.raised, hovered === spot.id ? pen.ink.main : pen.ink.line, 4);
    pen.font(size, 600);
    pen.write([String(value)], spot.x + spot.w / 2, spot.y + (spot.h - size * LEADING) / 2, size, pen.ink.text, 'center');
  }
  pen.font(SMALLEST);
  pen.write([ask.low], PAD, y + SCALE, SMALLEST, pen.ink.soft);
  pen.write([ask.high], pen.width - PAD, y + SCALE, SMALLEST, pen.ink.soft, 'right');
  return spots;
}

/** A calm card: a title, a few sentences, what can be pressed. It is as high as it needs and stands on the board's foot. */
function paintCard(pen: Pen, view: View, size: number, hovered: string | null): readonly Spot[] {
  if (view.title === null) return [];
  const fitting = fit(size, (tried) => cardHeight(pen, view, tried) <= pen.height);
  const top = Math.max(0, pen.height - cardHeight(pen, view, fitting));
  pen.box({ x: 0, y: top, w: pen.width, h: pen.height - top }, pen.ink.paper, pen.ink.line);
  const title = fitting * TITLE;
  pen.font(title, 600);
  let y = pen.write(pen.wrap(view.title, inner(pen)), PAD, top + PAD, title, pen.ink.text) + GAP;
  pen.font(fitting);
  for (const text of cardTexts(view)) y = pen.write(pen.wrap(text, inner(pen)), PAD, y, fitting, pen.ink.text) + GAP;
  return view.actions.filter(isPressable).map((action) => {
    const spot = { x: PAD, y: y + GAP, w: inner(pen), h: buttonHeight(fitting), id: action.id };
    pen.box(spot, pen.ink.main, hovered === spot.id ? pen.ink.text : pen.ink.main, 8);
    pen.font(fitting, 600);
    pen.write([action.label], pen.width / 2, spot.y + (spot.h - fitting * LEADING) / 2, fitting, pen.ink.raised, 'center');
    return spot;
  });
}

const TITLE = 1.25;

const isPressable = ({ id }: View['actions'][number]): boolean => id === 'resume';

const buttonHeight = (size: number): number => 1.4 * PAD + size * LEADING;

const cardTexts = (view: View): readonly string[] => [...view.steps.map((step, index) => `${index + 1}. ${step}`), ...view.lines];

function cardHeight(pen: Pen, view: View, size: number): number {
  pen.font(size * TITLE, 600);
  const title = pen.wrap(view.title ?? '', inner(pen)).length * size * TITLE * LEADING + GAP;
  pen.font(size);
  const texts = cardTexts(view).reduce((sum, text) => sum + pen.wrap(text, inner(pen)).length * size * LEADING + GAP, 0);
  const actions = view.actions.filter(isPressable).length * (buttonHeight(size) + GAP);
  return 2 * PAD + title + texts + actions;
}
