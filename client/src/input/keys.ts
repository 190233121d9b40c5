import type { Act, Intent } from '../session/intents';
import type { ScreenLook } from './screen';

/** What keys do besides what a page does with them itself (Tab, Enter and Space on a button). */
export interface KeyHost {
  act: Act;
  /** A digit was pressed: an answer, or a number on a scale. */
  answer(number: number): void;
  /** Pause, or go on when paused. */
  togglePause(): void;
}

/** Listen to the keyboard: 1-9 answer, arrows or WASD look about, Q and E turn a step, R looks straight ahead, M shows where else one may be, P or Space pause, Escape leads out. Gives a way to stop. */
export function listenToKeys(target: Window, look: ScreenLook, host: KeyHost): () => void {
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return leaveUnlessDialog(event, host);
    if (isTyping(event.target) || (isRadio(event.target) && event.code.startsWith('Arrow'))) return;
    if (turned(look, event.code, 1)) return event.preventDefault();
    if (event.repeat) return;
    const move = MOVES[event.code];
    if (move) return host.act(move);
    if (/^[0-9]$/.test(event.key)) return host.answer(Number(event.key));
    if (event.code === 'KeyP' || (event.code === 'Space' && !isButton(event.target))) {
      event.preventDefault();
      host.togglePause();
    }
  };
  const up = (event: KeyboardEvent): void => void turned(look, event.code, 0);
  target.addEventListener('keydown', down);
  target.addEventListener('keyup', up);
  return () => {
    target.removeEventListener('keydown', down);
    target.removeEventListener('keyup', up);
  };
}

const MOVES: Readonly<Record<string, Intent>> = {
  KeyQ: { kind: 'turn', way: 'left' },
  KeyE: { kind: 'turn', way: 'right' },
  KeyR: { kind: 'recentre' },
  KeyM: { kind: 'move' },
};

function turned(look: ScreenLook, code: string, amount: 0 | 1): boolean {
  const turn = { ArrowLeft: 1, KeyA: 1, ArrowRight: -1, KeyD: -1 }[code];
  const tilt = { ArrowUp: 1, KeyW: 1, ArrowDown: -1, KeyS: -1 }[code];
  if (turn !== undefined) look.turning = turn * amount;
  if (tilt !== undefined) look.tilting = tilt * amount;
  return turn !== undefined || tilt !== undefined;
}

function leaveUnlessDialog(event: KeyboardEvent, host: KeyHost): void {
  if (event.target instanceof Element && event.target.closest('dialog')) return;
  host.act({ kind: 'leave' });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type !== 'checkbox' && !isRadio(target) : target instanceof HTMLTextAreaElement;

/** Arrow keys go from one radio button to the next. */
const isRadio = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'radio';

const isButton = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
