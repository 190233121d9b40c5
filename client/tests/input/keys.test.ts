// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { listenToKeys } from '../../src/input/keys';
import type { ScreenLook } from '../../src/input/screen';

const host = { act: vi.fn(), answer: vi.fn(), togglePause: vi.fn() };
let look: Pick<ScreenLook, 'turning' | 'tilting'>;

const press = (code: string, key = code, target: EventTarget = window, type = 'keydown'): void =>
  void target.dispatchEvent(new KeyboardEvent(type, { code, key, bubbles: true, cancelable: true }));

beforeEach(() => {
  document.body.innerHTML = '<button id="b">x</button><dialog id="d" open><button id="in">y</button></dialog><input type="radio" id="r">';
  look = { turning: 0, tilting: 0 };
  vi.clearAllMocks();
  const stop = listenToKeys(window, look as ScreenLook, host);
  return stop;
});

it('leads out with Escape, but closes a dialog first', () => {
  press('Escape', 'Escape', document.querySelector('#in')!);
  expect(host.act).not.toHaveBeenCalled();
  press('Escape', 'Escape');
  expect(host.act).toHaveBeenCalledWith({ kind: 'leave' });
});

it('leaves arrows on a radio button to it, and still leads out from there', () => {
  const radio = document.querySelector('#r')!;
  press('ArrowDown', 'ArrowDown', radio);
  expect(look.tilting).toBe(0);
  press('Escape', 'Escape', radio);
  expect(host.act).toHaveBeenCalledWith({ kind: 'leave' });
  press('Digit1', '1', radio);
  expect(host.answer).toHaveBeenCalledWith(1);
});

it('answers with a digit', () => {
  press('Digit2', '2');
  expect(host.answer).toHaveBeenCalledWith(2);
});

it('pauses with P and with Space, but leaves Space on a button to the button', () => {
  press('KeyP', 'p');
  press('Space', ' ');
  press('Space', ' ', document.querySelector('#b')!);
  expect(host.togglePause).toHaveBeenCalledTimes(2);
});

it('turns a step and looks straight ahead again, but not while somebody types', () => {
  press('KeyQ', 'q');
  press('KeyE', 'e');
  press('KeyR', 'r');
  expect(host.act.mock.calls).toEqual([[{ kind: 'turn', way: 'left' }], [{ kind: 'turn', way: 'right' }], [{ kind: 'recentre' }]]);
  document.body.innerHTML = '<textarea></textarea>';
  press('KeyQ', 'q', document.querySelector('textarea')!);
  expect(host.act).toHaveBeenCalledTimes(3);
});

it('looks about while an arrow is held', () => {
  press('ArrowLeft');
  press('KeyS', 's');
  expect(look).toEqual({ turning: 1, tilting: -1 });
  press('ArrowLeft', 'ArrowLeft', window, 'keyup');
  expect(look.turning).toBe(0);
});

it('shows where else one may be with M', () => {
  press('KeyM', 'm');
  expect(host.act).toHaveBeenCalledWith({ kind: 'move' });
});
