// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shortcuts } from '../../src/console/shortcuts';

const pressed: string[] = [];
const said = (): string => document.querySelector('#said')?.textContent ?? '';
const type = (key: string, more: KeyboardEventInit = {}, on: Element = document.body): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

shortcuts(document);

beforeEach(() => {
  vi.useFakeTimers();
  pressed.length = 0;
  document.body.innerHTML = `<button value="calm" data-key="c"></button><button value="finish" data-key="e" data-ask="Press E again to end."></button>
    <input type="text"><p id="said" role="status"></p>`;
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => pressed.push(button.value));
});

afterEach(() => {
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
});

test('what makes a scene safer at once takes one key', () => {
  type('c');
  expect(pressed).toEqual(['calm']);
});

test('a single key ends nothing: it asks where everybody reads or hears it, and the same key again ends', () => {
  type('e');
  expect(pressed).toEqual([]);
  expect(said()).toBe('Press E again to end.');
  vi.advanceTimersByTime(1_000);
  type('E');
  expect(pressed).toEqual(['finish']);
  expect(said()).toBe('');
});

test('a key that is held down is one press', () => {
  type('e');
  type('e', { repeat: true });
  expect(pressed).toEqual([]);
});

test('a question that is not answered within five seconds is taken back', () => {
  type('e');
  vi.advanceTimersByTime(5_001);
  expect(said()).toBe('');
  type('e');
  expect(pressed).toEqual([]);
});

test('another key takes the question back, and is itself pressed at once', () => {
  type('e');
  type('c');
  type('e');
  expect(pressed).toEqual(['calm']);
});

test('whoever writes ends nothing', () => {
  const field = document.querySelector('input') as Element;
  type('e', {}, field);
  type('e', {}, field);
  expect([pressed, said()]).toEqual([[], '']);
});

test('the button itself ends with one press', () => {
  document.querySelector<HTMLButtonElement>('[value=finish]')?.click();
  expect(pressed).toEqual(['finish']);
});
