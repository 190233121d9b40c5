// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { TaskSheet } from '../../src/comfort/page/task-sheet';
import { taskOf } from '../../src/comfort/task';
import { heard, lineIs, newVisit } from '../../src/session/visit';
import type { TaskShown } from '../../src/protocol/messages';
import { task, underWay } from '../messages';

const act = vi.fn();
const view = (shown: TaskShown) => taskOf(underWay(shown).reduce(heard, lineIs(newVisit('en'), 'open')));
const one = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector)!;

let sheet: TaskSheet;
beforeEach(() => {
  document.body.innerHTML = '<div id="task"></div>';
  sheet = new TaskSheet(one('#task'), act);
  vi.clearAllMocks();
  sheet.show(view(task({ milk: 'yes' })));
});

it('is a form with a name, a checkbox for each tick and a set of radio buttons for each choice', () => {
  expect(one('form').getAttribute('aria-labelledby')).toBe('task-title');
  expect(one('#task-title').textContent).toBe('For the soup');
  expect([...document.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(({ checked }) => checked)).toEqual([false, true]);
  expect(one('fieldset legend').textContent).toBe('The day');
  expect(new Set([...document.querySelectorAll<HTMLInputElement>('[type=radio]')].map(({ name }) => name)).size).toBe(1);
  expect(one<HTMLInputElement>('[value=monday]').labels?.[0]?.textContent).toBe('On monday');
});

it('tells what is ticked, picked and handed in', () => {
  one('[data-field=fish]').click();
  one('[value=tuesday]').click();
  one('form').dispatchEvent(new Event('submit', { cancelable: true }));
  expect(act.mock.calls.flat()).toEqual([
    { kind: 'fill', field: 'fish', option: '' },
    { kind: 'fill', field: 'day', option: 'tuesday' },
    { kind: 'submit' },
  ]);
});

it('stays where it is while it is filled in, so that the focus does too', () => {
  const before = one('[value=monday]');
  before.focus();
  sheet.show(view(task({ day: 'monday' })));
  expect(document.activeElement).toBe(before);
  expect(one<HTMLInputElement>('[value=monday]').checked).toBe(true);
  sheet.show(view(task({}, { title: 'Another' })));
  expect(one('[value=monday]')).not.toBe(before);
});

it('lights what comes next, and says so to a screen reader', () => {
  sheet.show(view(task({}, { lit: ['day', 'monday'] })));
  expect(one('[value=monday]').getAttribute('aria-current')).toBe('step');
  sheet.show(view(task({}, { lit: ['', ''] })));
  expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
  expect(one('#task-done').classList).toContain('lit');
});

it('brings what comes next into sight when it is lit, and not again while it stays so', () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  sheet.show(view(task({}, { lit: ['day', 'monday'] })));
  sheet.show(view(task({ milk: '' }, { lit: ['day', 'monday'] })));
  expect(shown.mock.contexts).toEqual([one('[value=monday]').parentElement]);
});

it('keeps what hands it in apart from the fields, which may scroll', () => {
  expect(one('.task-fields').contains(one('[value=tuesday]'))).toBe(true);
  expect(one('.task-fields').contains(one('#task-done'))).toBe(false);
});

it('is not handed in by Enter on a field', () => {
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  one('[value=monday]').dispatchEvent(enter);
  expect(enter.defaultPrevented).toBe(true);
});

it('is put away', () => {
  sheet.show(null);
  expect(one('#task').hidden).toBe(true);
  expect(document.querySelector('form')).toBeNull();
});
