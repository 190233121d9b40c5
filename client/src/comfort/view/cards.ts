import { canGoOn } from '../../session/visit';
import type { Visit } from '../../session/visit';
import type { Words } from '../../words';
import type { Seen } from './seen';
import { EMPTY } from './view';
import type { Action, Screen, View } from './view';

/** A card of its own: a title, and what there is to know and to do. */
export const still = (screen: Screen, title: string, lines: readonly string[], actions: readonly Action[] = []): View => ({
  ...EMPTY,
  screen,
  title,
  lines,
  actions,
});

/** Somebody else has this place: take it back. */
export const take = (words: Words): Action => ({ id: 'take', label: words.here, main: true });

/** The session is over. */
export const closed = ({ visit, words }: Seen): View => still('after', words.closed, [visit.notice ?? words.closedMore, words.takeOff], [restart(words)]);

const restart = (words: Words): Action => ({ id: 'restart', label: words.newCode, main: false });

/** Before and after a run: the calm texts of the session's phases. */
export function aside(seen: Seen): View {
  const { visit, words } = seen;
  if (isOver(visit) && visit.scene.phase !== 'rehearsal') return still('after', words.wellDone, [words.wellDoneMore, words.takeOff]);
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

const isOver = ({ scene }: Visit): boolean => scene.status === 'ended';

function rehearsal(seen: Seen, actions: readonly Action[]): View {
  const { visit, words } = seen;
  const steps = isOver(visit) ? [] : (visit.scene.run?.steps ?? []); // those of the next run come with it
  if (steps.length === 0) return still('before', words.waiting, [words.waitingMore], actions);
  return { ...still('before', words.rehearsal, [words.rehearsalMore], actions), steps };
}

/** The run waits on the other side of one press; browsers want it before they give sound or a headset. */
export function doorway(seen: Seen): View {
  const { words, entered, visit } = seen;
  if (entered) return { ...still('ready', words.connecting, [words.preparing]), out: words.out };
  return { ...still('ready', words.ready, [words.readyMore], entrances(seen)), steps: visit.scene.run?.steps ?? [], out: words.out };
}

function entrances({ words, canEnterVr, entered }: Seen): readonly Action[] {
  const vr: Action[] = canEnterVr ? [{ id: 'enterVr', label: words.enterVr, main: true }] : [];
  return entered ? vr : [...vr, { id: 'enterHere', label: words.enterHere, main: !canEnterVr }];
}

/** The run stands still, and why. */
export function held(seen: Seen): View {
  const { visit, words } = seen;
  const [title, line] = reason(visit, words);
  const actions: Action[] = canGoOn(visit) ? [{ id: 'resume', label: words.goOn, main: true }, ...entrances(seen).map(second)] : [];
  return { ...still('held', title, [line], actions), out: words.out };
}

const second = (action: Action): Action => ({ ...action, main: false });

function reason({ hold, away, line, scene: { pausedBy } }: Visit, words: Words): [string, string] {
  if (line === 'cut') return [words.cut, words.cutMore];
  if (hold === 'cut' || away === 'hidden') return [words.back, words.backMore];
  if (hold === 'asked' || pausedBy === 'participant') return [words.paused, words.pausedMore];
  if (pausedBy === 'system') return [words.back, words.backMore];
  return [words.pausedByOther, words.pausedByOtherMore];
}
