// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { clearing } from '../../src/console/clearing';
import { once } from '../../src/console/once';

const answered = (ctx: object): void => {
  document.querySelector('form')?.dispatchEvent(new CustomEvent('htmx:after:request', { bubbles: true, detail: { ctx } }));
};
const field = (name: string): string => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';

test('a form keeps its name until it is answered, and has a new one each time after that', () => {
  document.body.innerHTML = '<form data-clear><input type="hidden" name="once" value="abc"><input type="text" name="text" value="Hi"></form>';
  once(document);
  clearing(document);
  answered({});
  expect([field('once'), field('text')]).toEqual(['abc', 'Hi']);
  answered({ response: { status: 204 } });
  const second = field('once');
  expect(second).not.toBe('abc');
  expect(field('text'), 'what was taken before is taken').toBe('');
  answered({ response: { status: 422 } });
  expect(new Set(['abc', second, field('once')]).size).toBe(3);
});
