import { captionAt } from '../session/captions';
import type { Caption } from '../session/captions';
import { threadAt } from '../session/thread';
import { isUnderWay, mayMove } from '../session/visit';
import type { Visit } from '../session/visit';
import type { Words } from '../words';
import { taskOf } from './task';
import type { TaskView } from './task';

/** What the participant is in the middle of, as seen from the front. */
export type Screen = 'before' | 'ready' | 'scene' | 'held' | 'calm' | 'after' | 'elsewhere';

/** Which way a voice comes from. */
export type Bearing = 'ahead' | 'left' | 'right' | 'behind';

/** Which way a mark is; one that is ahead can be seen. */
export type MarkBearing = Bearing | 'above' | 'below';

/** A sound of the place, in words; `bearing` as with a voice. */
export interface HeardView {
  readonly text: string;
  readonly bearing: string | null;
}

export interface CaptionView {
  readonly speaker: string;
  readonly text: string;
  /** Where the voice comes from, when that is not ahead: to the side, or on the phone. */
  readonly bearing: string | null;
}

/** A call that is going on, and with whom, once somebody has said something. */
export interface CallView {
  readonly who: string | null;
  readonly label: string;
}

/** A thread of written messages; `name` is left out where the sender is the one before. */
export interface ThreadView {
  readonly who: string | null;
  readonly label: string;
  readonly bubbles: readonly { readonly own: boolean; readonly name: string | null; readonly text: string }[];
}

export interface OptionView {
  readonly intent: string;
  readonly label: string;
  readonly lit: boolean;
  readonly chosen: boolean;
}

export interface MovesView {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
  /** To be somewhere else; null where there is nowhere else to be. */
  readonly move: string | null;
}

/** Something that can be pressed while one chooses where to be: a spot, the way back, or to stay. */
export interface SpotView {
  /** As on a board: `relocate:guest.9`, `relocate:` for the way back, `move` to stay. */
  readonly id: string;
  readonly label: string;
  /** Which way its mark is, where that is out of sight; it goes with every turn of the head. */
  readonly way: string | null;
}

/** Where one may be instead; nothing else is to be answered meanwhile. */
export interface SpotsView {
  readonly prompt: string | null;
  readonly spots: readonly SpotView[];
}

export interface Action {
  readonly id: 'resume' | 'take' | 'restart' | 'enterVr' | 'enterHere';
  readonly label: string;
  readonly main: boolean;
}

/** Everything there is to read and to press at one moment; the page and the panels in the headset both show exactly this. */
export interface View {
  readonly screen: Screen;
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly steps: readonly string[];
  readonly caption: CaptionView | null;
  readonly heard: HeardView | null;
  readonly call: CallView | null;
  readonly thread: ThreadView | null;
  readonly task: TaskView | null;
  readonly prompt: string | null;
  readonly options: readonly OptionView[];
  readonly spots: SpotsView | null;
  readonly ask: { readonly text: string; readonly low: string; readonly high: string } | null;
  readonly actions: readonly Action[];
  readonly pause: string | null;
  readonly out: string | null;
  readonly again: string | null;
  /** To turn on the spot and to look straight ahead again; null before they have gone in. */
  readonly moves: MovesView | null;
  /** A calm word about what has changed around them; stands where the moves are. */
  readonly note: string | null;
}

/** What a view is made from; `bearing` says where a speaker is, `called` their name. */
export interface Seen {
  readonly visit: Visit;
  readonly now: number;
  readonly words: Words;
  readonly entered: boolean;
  /** The controllers and hands they pointed with have just gone. */
  readonly lost?: boolean;
  /** They want no line written that they hear; one that is not heard is written all the same. */
  readonly byEar?: boolean;
  /** A headset is here and not in use yet. */
  readonly canEnterVr: boolean;
  bearing(speaker: string): Bearing;
  /** Where a sound of the place comes from. */
  soundFrom?(name: string): Bearing;
  /** Where the mark of a spot is; empty for the one the scene has them on. */
  wayTo?(spot: string): MarkBearing;
  called(speaker: string): string;
}

/** The one view-model: pure, so that page and headset can never disagree. */
export function viewOf(seen: Seen): View {
  const view = shownOf(seen);
  return seen.entered && view.screen !== 'elsewhere' ? { ...view, moves: movesOf(seen), note: seen.lost === true ? seen.words.byEyes : null } : view;
}

const movesOf = ({ words: { turnLeft, recentre, turnRight, move }, visit }: Seen): MovesView => ({
  left: turnLeft,
  centre: recentre,
  right: turnRight,
  move: mayMove(visit) ? move : null,
});

function shownOf(seen: Seen): View {
  const { visit, words } = seen;
  if (visit.line === 'elsewhere') return still('elsewhere', words.elsewhere, [words.elsewhereMore], [take(words)]);
  if (visit.line === 'over' || visit.scene.phase === 'closed') return closed(seen);
  if (visit.calm === 'left') return still('calm', words.calm, [words.calmMore]);
  if (visit.calm === 'trouble') return still('calm', words.trouble, [words.troubleMore]);
  if (!isUnderWay(visit)) return aside(seen);
  if (visit.hold === 'door') return doorway(seen);
  return visit.hold !== 'none' || visit.scene.status === 'paused' ? held(seen) : scene(seen);
}

const EMPTY: View = {
  screen: 'before',
  title: null,
  lines: [],
  steps: [],
  caption: null,
  heard: null,
  call: null,
  thread: null,
  task: null,
  prompt: null,
  options: [],
  spots: null,
  ask: null,
  actions: [],
  pause: null,
  out: null,
  again: null,
  moves: null,
  note: null,
};

const still = (screen: Screen, title: string, lines: readonly string[], actions: readonly Action[] = []): View => ({
  ...EMPTY,
  screen,
  title,
  lines,
  actions,
});

const take = (words: Words): Action => ({ id: 'take', label: words.here, main: true });

const closed = ({ visit, words }: Seen): View => still('after', words.closed, [visit.notice ?? words.closedMore], [restart(words)]);

const restart = (words: Words): Action => ({ id: 'restart', label: words.newCode, main: false });

/** Before and after a run: the calm texts of the session's phases. */
function aside(seen: Seen): View {
  const { visit, words } = seen;
  if (visit.scene.status === 'ended') return still('after', words.wellDone, [words.wellDoneMore, words.takeOff]);
  if (visit.line === 'connecting') return still('before', words.connecting, [words.connectingMore]);
  const offered = entrances(seen);
  switch (visit.scene.phase) {
    case 'check_in':
      return still('before', words.checkIn, [words.checkInMore], offered);
    case 'rehearsal':
    case 'running':
      return rehearsal(seen, offered);
    case 'debrief':
      return still('after', words.wellDone, [words.wellDoneMore, words.takeOff]);
    default:
      return still('before', words.waiting, [words.waitingMore], offered);
  }
}

function rehearsal(seen: Seen, actions: readonly Action[]): View {
  const { visit, words } = seen;
  const steps = visit.scene.run?.steps ?? [];
  if (steps.length === 0) return still('before', words.waiting, [words.waitingMore], actions);
  return { ...still('before', words.rehearsal, [words.rehearsalMore], actions), steps };
}

/** The run waits on the other side of one press; browsers want it before they give sound or a headset. */
function doorway(seen: Seen): View {
  const { words, entered, visit } = seen;
  if (entered) return { ...still('ready', words.connecting, [words.preparing]), out: words.out };
  return { ...still('ready', words.ready, [words.readyMore], entrances(seen)), steps: visit.scene.run?.steps ?? [], out: words.out };
}

function entrances({ words, canEnterVr, entered }: Seen): readonly Action[] {
  const vr: Action[] = canEnterVr ? [{ id: 'enterVr', label: words.enterVr, main: true }] : [];
  return entered ? vr : [...vr, { id: 'enterHere', label: words.enterHere, main: !canEnterVr }];
}

function held(seen: Seen): View {
  const { visit, words } = seen;
  const [title, line] = reason(visit, words);
  const canGoOn = visit.line === 'open' && (visit.hold !== 'none' || isOwn(visit));
  const actions: Action[] = canGoOn ? [{ id: 'resume', label: words.goOn, main: true }, ...entrances(seen).map(second)] : [];
  return { ...still('held', title, [line], actions), out: words.out };
}

const second = (action: Action): Action => ({ ...action, main: false });

const isOwn = (visit: Visit): boolean => visit.scene.pausedBy === 'participant' || visit.scene.pausedBy === 'system';

function reason({ hold, line, scene: { pausedBy } }: Visit, words: Words): [string, string] {
  if (line === 'cut') return [words.cut, words.cutMore];
  if (hold === 'cut' || hold === 'hidden') return [words.back, words.backMore];
  if (hold === 'asked' || pausedBy === 'participant') return [words.paused, words.pausedMore];
  if (pausedBy === 'system') return [words.back, words.backMore];
  return [words.pausedByOther, words.pausedByOtherMore];
}

function scene(seen: Seen): View {
  const { visit, words } = seen;
  const { choices, ask } = visit.scene;
  const options = ask ? [] : (choices?.options ?? []);
  const caption = captionAt(visit.scene, seen.now);
  const said: View = {
    ...EMPTY,
    screen: 'scene',
    caption: caption === null || (seen.byEar === true && caption.voiced) ? null : captionOf(seen, caption),
    heard: heardOf(seen),
    pause: words.pause,
    out: words.out,
    again: words.again,
  };
  if (visit.moving && mayMove(visit)) return { ...said, spots: spotsOf(seen) };
  return {
    ...said,
    call: callOf(seen, caption),
    thread: threadOf(seen),
    task: ask ? null : taskOf(visit),
    prompt: options.length > 0 ? promptOf(seen) : null,
    options: options.map(({ intent, label }) => ({ intent, label, lit: choices?.lit === intent, chosen: visit.chosen === intent })),
    ask: ask ? { text: ask.text, low: words.ratingLow, high: words.ratingHigh } : null,
  };
}

/** The open spots but the one they are on, the way back, and to stay. */
function spotsOf({ visit, words, wayTo }: Seen): SpotsView {
  const { stage } = visit.scene;
  const way = (spot: string): string | null => {
    const found = wayTo?.(spot) ?? 'ahead';
    return found === 'ahead' ? null : words[found];
  };
  const open = (stage?.open ?? []).filter(({ anchor }) => anchor !== stage?.participant);
  const spots = open.map(({ anchor, label }) => ({ id: `relocate:${anchor}`, label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`, way: way(anchor) }));
  const back = stage?.given ? [{ id: 'relocate:', label: words.moveBack, way: way('') }] : [];
  return { prompt: words.moveWhere, spots: [...back, ...spots, { id: 'move', label: words.moveNot, way: null }] };
}

/** A sound is read as long as a line of its length, also by whoever wants no captions: nobody says it. */
function heardOf({ visit, now, words, soundFrom }: Seen): HeardView | null {
  const heard = visit.scene.heard.at(-1);
  if (heard === undefined || now < heard.t || now > heard.t + HEARD_MS) return null;
  const where = soundFrom?.(heard.name) ?? 'ahead';
  return { text: heard.text, bearing: where === 'ahead' ? null : words[where] };
}

const HEARD_MS = 5_000;

function captionOf({ words, bearing, called }: Seen, { speaker, text, via }: Caption): CaptionView {
  const where = via === 'phone' ? 'onPhone' : via === 'radio' ? 'onRadio' : bearing(speaker);
  return { speaker: called(speaker), text, bearing: where === 'ahead' ? null : words[where] };
}

function promptOf({ visit, words }: Seen): string {
  const { choices } = visit.scene;
  if (choices?.via === 'message') return words.yourMessage;
  return choices?.aloud ? words.sayAloud : words.yourTurn;
}

function callOf({ visit, words, called }: Seen, caption: Caption | null): CallView | null {
  const onPhone = caption?.via === 'phone';
  if (!onPhone && visit.scene.choices?.via !== 'phone') return null;
  return { who: onPhone ? called(caption.speaker) : null, label: words.onPhone };
}

function threadOf({ visit, now, words, called }: Seen): ThreadView | null {
  const { choices, messages } = visit.scene;
  const read = threadAt(messages, choices, now);
  if (read.length === 0 && choices?.via !== 'message') return null;
  const others = [...new Set(read.flatMap(({ from }) => (from === null ? [] : [from])))];
  const named = (index: number): string | null => {
    const from = read[index]?.from ?? null;
    return others.length < 2 || from === null || from === read[index - 1]?.from ? null : called(from);
  };
  const bubbles = read.map(({ from, text }, index) => ({ own: from === null, name: named(index), text }));
  return { who: others.length > 0 ? others.map(called).join(', ') : null, label: words.messages, bubbles };
}
