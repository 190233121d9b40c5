import { captionAt } from '../../session/captions';
import type { Caption } from '../../session/captions';
import { threadAt } from '../../session/thread';
import { mayMove } from '../../session/visit';
import { taskOf } from '../task';
import type { Seen } from './seen';
import { EMPTY } from './view';
import type { CallView, CaptionView, HeardView, SpotsView, ThreadView, View } from './view';

/** What is said, heard, asked and written while a scene goes on. */
export function scene(seen: Seen): View {
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
