import type { Act, Way } from '../../session/intents';
import type { Words } from '../../words';
import type { Settings } from '../settings';
import type { Action, CaptionView, MovesView, OptionView, View } from '../view';
import { Slot, button, element } from './element';
import { callParts, heardParts, threadParts } from './phone';
import { settingsDialog } from './settings-dialog';
import { SpotList } from './spot-list';
import { TaskSheet } from './task-sheet';

/** What the page can ask of its owner. */
export interface PageHost {
  act: Act;
  press(action: Action['id']): void;
  change(settings: Settings): void;
}

/** What is on the page besides the view: the pairing code while there is none to practise with. */
export interface CodeView {
  readonly code: string | null;
  readonly note: string;
  /** The same code as a picture that a tablet can scan; null where no tablet could reach the server. */
  readonly qr: string | null;
}

/** The view as a page of real buttons and live text, over the canvas; for screen, keyboard, touch and screen reader. */
export class Page {
  readonly canvas: HTMLCanvasElement;
  readonly #root: HTMLElement;
  readonly #host: PageHost;
  readonly #talk = element('section', { class: 'talk', id: 'talk' });
  readonly #corner = element('div', { class: 'corner' });
  readonly #show: readonly ((view: View) => void)[];
  readonly #code: Slot<CodeView | null>;
  #words: Words;
  #settings: Settings;
  #chooses = false;
  #scrolled = '';

  constructor(root: HTMLElement, words: Words, settings: Settings, host: PageHost) {
    this.#root = root;
    this.#host = host;
    this.#words = words;
    this.#settings = settings;
    this.canvas = element('canvas', { id: 'view', role: 'img' });
    const card = element('section', { class: 'card', id: 'card' });
    const code = element('div', { class: 'pairing', id: 'pairing' });
    const text = element('div', { class: 'card-text', 'aria-live': 'polite' });
    const actions = element('div', { class: 'actions' });
    card.append(code, text, actions);
    const caption = element('div', { class: 'caption', id: 'caption', 'aria-live': 'polite', 'aria-atomic': 'true' });
    const call = element('div', { class: 'call', id: 'call', role: 'status' });
    const thread = element('div', { class: 'thread', id: 'thread', role: 'log', 'aria-live': 'polite' });
    const task = element('div', { class: 'sheet', id: 'task' });
    const answers = element('div', { class: 'answers', id: 'answers' });
    const ask = element('div', { class: 'ask', id: 'ask' });
    const spots = element('div', { class: 'answers', id: 'spots' });
    const heard = element('div', { class: 'heard', id: 'heard', 'aria-live': 'polite' });
    this.#talk.append(heard, call, thread, caption, task, answers, spots, ask);
    const controls = element('div', { class: 'controls', id: 'controls' });
    const moves = element('div', { class: 'moves', id: 'moves' });
    const foot = element('div', { class: 'foot' }, card, this.#talk, controls);
    root.replaceChildren(this.canvas, foot, element('div', { class: 'top' }, moves, this.#corner));
    this.#furnish();

    this.#code = new Slot(code, (shown) => codeParts(shown, this.#words));
    const sheet = new TaskSheet(task, host.act.bind(host));
    const list = new SpotList(spots, host.act.bind(host));
    this.#show = [
      slot(heard, (view) => view.heard, heardParts),
      slot(call, (view) => view.call, callParts),
      slot(thread, (view) => view.thread, threadParts),
      (view) => sheet.show(view.task),
      slot(text, (view) => [view.title, view.lines, view.steps], cardParts),
      slot(actions, (view) => view.actions, (shown) => actionButtons(shown, host)),
      slot(caption, (view) => view.caption, captionParts),
      slot(answers, (view) => [view.prompt, view.options] as const, (shown) => answerParts(shown, host)),
      (view) => list.show(view.spots),
      slot(ask, (view) => view.ask, (shown) => askParts(shown, host)),
      slot(moves, (view) => view.moves, (shown) => moveButtons(shown, host)),
      slot(controls, (view) => [view.again, view.pause, view.out] as const, (shown) => controlButtons(shown, host)),
    ];
  }

  /** Show `view`; what has not changed is left alone. */
  show(view: View): void {
    this.#root.dataset['screen'] = view.screen;
    for (const show of this.#show) show(view);
    this.#follow(view);
    this.#scroll(view);
  }

  /** Whoever asks where else to be is taken to the answers, and afterwards back to where they asked. */
  #follow({ spots }: View): void {
    const chooses = spots !== null;
    if (chooses === this.#chooses) return;
    this.#chooses = chooses;
    const there = this.#root.querySelector<HTMLElement>(chooses ? '#spots button' : '#move');
    if (chooses || document.activeElement === document.body) there?.focus({ preventScroll: true });
  }

  /** New answers are read from the first on, what lights up comes into sight, and of messages the latest is seen. */
  #scroll({ options, thread }: View): void {
    const shown = JSON.stringify([options.map(({ intent, lit }) => [intent, lit]), thread?.bubbles.length]);
    if (shown === this.#scrolled) return;
    this.#scrolled = shown;
    for (const answers of this.#talk.querySelectorAll('#answers')) answers.scrollTop = 0;
    for (const messages of this.#talk.querySelectorAll('#thread')) messages.scrollTop = messages.scrollHeight;
    this.#talk.querySelector('#answers .lit')?.scrollIntoView({ block: 'nearest' });
  }

  /** Go over to the words of the session's language, which need not be the browser's. */
  speak(words: Words, language: string): void {
    if (words === this.#words) return;
    this.#words = words;
    this.#root.lang = language;
    this.#furnish();
  }

  /** Show the pairing code, or take it away. */
  showCode(code: CodeView | null): void {
    this.#root.dataset['pairing'] = code === null ? 'no' : 'yes';
    this.#code.show(code);
  }

  /** Whether at `x`, `y` of the picture (-1 to 1, up and to the right) it can be pressed, and nothing to read lies over it. */
  isFree(x: number, y: number): boolean {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return document.elementFromPoint(left + ((x + 1) / 2) * width, top + ((1 - y) / 2) * height) === this.canvas;
  }

  /** Where what is read and pressed begins, pixels from the top and the left of the picture: what goes across under `face`, and what stands to the right of people as high as it. */
  wordsAt(face: { readonly chin: number; readonly left: number; readonly right: number }): { readonly under: number; readonly beside: number } {
    const picture = this.canvas.getBoundingClientRect();
    const from = this.#talk.getBoundingClientRect().top;
    const parts = [...this.#talk.children].map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
    const isBeside = (part: DOMRect): boolean => (part.left + part.right) / 2 - picture.left > BESIDE * picture.width;
    const under = parts.filter((part) => !isBeside(part) && part.left < face.right && part.right > face.left).map(({ top }) => Math.max(top, from));
    const beside = parts.filter((part) => isBeside(part) && Math.max(part.top, from) - picture.top < face.chin).map(({ left }) => left);
    return { under: Math.min(picture.bottom, ...under) - picture.top, beside: Math.min(picture.right, ...beside) - picture.left };
  }

  /** Press `number` as a keyboard does: that number on a scale, or the answer or part of a task with that place, counted from 1. */
  pressAnswer(number: number): void {
    const pressable = ['#ask [data-value', '#answers [data-key', '#spots [data-key', '#task [data-key'].map((place) => `${place}="${number}"]`);
    this.#root.querySelector<HTMLElement>(pressable.join())?.click();
  }

  apply(settings: Settings): void {
    this.#settings = settings;
    this.#root.dataset['text'] = String(settings.textSize);
    this.#root.dataset['motion'] = settings.lessMotion ? 'less' : 'full';
    this.#root.dataset['hand'] = settings.hand;
    this.#root.dataset['contrast'] = settings.contrast ? 'high' : 'usual';
  }

  /** What is there all the time: the door to the settings, and what the scene is called. */
  #furnish(): void {
    const words = this.#words;
    const dialog = settingsDialog(words, this.#settings, (changed) => this.#host.change(changed));
    const open = button(words.settings, { id: 'settings', class: 'quiet' }, () => dialog.showModal());
    this.canvas.setAttribute('aria-label', words.scene);
    this.#corner.replaceChildren(open, dialog);
  }
}

function slot<Value>(place: HTMLElement, pick: (view: View) => Value, render: (value: Value) => readonly (Node | string)[]): (view: View) => void {
  const made = new Slot(place, render);
  return (view) => made.show(pick(view));
}

function cardParts([title, lines, steps]: readonly [string | null, readonly string[], readonly string[]] | readonly unknown[]): readonly Node[] {
  const paragraphs = (lines as readonly string[]).map((line) => element('p', {}, line));
  const list = (steps as readonly string[]).map((step) => element('li', {}, step));
  if (title === null) return [];
  return [element('h1', {}, String(title)), ...(list.length > 0 ? [element('ol', {}, ...list)] : []), ...paragraphs];
}

const actionButtons = (actions: readonly Action[], host: PageHost): readonly Node[] =>
  actions.map(({ id, label, main }) => button(label, { id: kebab(id), class: main ? 'main' : '' }, () => host.press(id)));

function captionParts(caption: CaptionView | null): readonly Node[] {
  if (caption === null) return [];
  const bearing = caption.bearing === null ? [] : [element('span', { class: 'bearing' }, caption.bearing)];
  return [element('p', { class: 'speaker' }, caption.speaker, ' ', ...bearing), element('p', { class: 'line' }, caption.text)];
}

function answerParts([prompt, options]: readonly [string | null, readonly OptionView[]], host: PageHost): readonly Node[] {
  if (options.length === 0) return [];
  const someChosen = options.some((option) => option.chosen);
  const buttons = options.map((option, index) => {
    const classes = [option.lit ? 'lit' : '', option.chosen ? 'chosen' : '', someChosen && !option.chosen ? 'passed' : ''].join(' ').trim();
    const made = button(option.label, { 'data-intent': option.intent, 'data-key': String(index + 1), class: classes }, () =>
      host.act({ kind: 'choose', intent: option.intent, source: 'menu' }),
    );
    made.setAttribute('aria-pressed', String(option.chosen));
    return made;
  });
  return [element('p', { class: 'prompt' }, prompt ?? ''), element('div', { class: 'options', role: 'group', 'aria-label': prompt ?? '' }, ...buttons)];
}

function askParts(ask: View['ask'], host: PageHost): readonly Node[] {
  if (ask === null) return [];
  const buttons = Array.from({ length: 11 }, (_, value) =>
    button(String(value), { 'data-value': String(value) }, () => host.act({ kind: 'rate', value })),
  );
  return [
    element('p', { class: 'prompt', id: 'ask-text' }, ask.text),
    element('div', { class: 'scale', role: 'group', 'aria-labelledby': 'ask-text' }, ...buttons),
    element('p', { class: 'ends' }, element('span', {}, ask.low), element('span', {}, ask.high)),
  ];
}

function controlButtons([again, pause, out]: readonly [string | null, string | null, string | null], host: PageHost): readonly Node[] {
  return [
    ...(again === null ? [] : [button(again, { id: 'again', class: 'quiet' }, () => host.act({ kind: 'repeat' }))]),
    ...(pause === null ? [] : [button(pause, { id: 'pause' }, () => host.act({ kind: 'pause' }))]),
    ...(out === null ? [] : [button(out, { id: 'out', class: 'out' }, () => host.act({ kind: 'leave' }))]),
  ];
}

/** Small, out of the way of faces: an arrow to each side, told in words to whoever does not see it. */
function moveButtons(moves: MovesView | null, { act }: PageHost): readonly Node[] {
  if (moves === null) return [];
  const turn = (way: Way, arrow: string): HTMLButtonElement =>
    button(arrow, { id: `turn-${way}`, class: 'quiet', 'aria-label': moves[way], title: moves[way] }, () => act({ kind: 'turn', way }));
  const centre = button(moves.centre, { id: 'recentre', class: 'quiet' }, () => act({ kind: 'recentre' }));
  const move = moves.move === null ? [] : [button(moves.move, { id: 'move', class: 'quiet' }, () => act({ kind: 'move' }))];
  return [turn('left', '←'), centre, turn('right', '→'), ...move];
}

function codeParts(shown: CodeView | null, words: Words): readonly Node[] {
  if (shown === null) return [];
  const code = shown.code === null ? [] : [element('p', { id: 'code', class: 'code', translate: 'no' }, shown.code)];
  const qr = shown.qr === null ? [] : [element('img', { id: 'qr', src: shown.qr, alt: words.codePicture })];
  return [element('h1', {}, words.code), ...code, element('p', {}, shown.note), ...qr];
}

/** What has its middle further to the right than this part of the picture stands beside people. */
const BESIDE = 0.6;

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
