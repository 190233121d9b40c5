import type { TaskView } from '../task';

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

/** Nothing to read and nothing to press. */
export const EMPTY: View = {
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
