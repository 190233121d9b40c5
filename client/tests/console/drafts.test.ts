// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { drafts } from '../../src/console/drafts/drafts';
import { Kept, nameOf } from '../../src/console/drafts/kept';

const SHELL = '<div id="drafts" data-whose="kari" data-back="Here again." data-forget="Throw it away" data-waits="Not sent." data-unanswered="No answer came."></div>';
const FORM = `<form method="post" action="/debrief"><input type="hidden" name="form_token" value="fresh">
  <textarea name="happened"></textarea><input name="sure" type="radio" value="1"><input name="sure" type="radio" value="2">
  <input name="code" autocomplete="one-time-code"><button>Save</button></form>`;
const OUT = '<form method="post" action="/sign-out"><button>Sign out</button></form>';

const open = (html = SHELL + FORM + OUT): void => {
  document.body.innerHTML = html;
  drafts(document, sessionStorage);
};
const text = (): HTMLTextAreaElement => document.querySelector('textarea') as HTMLTextAreaElement;
const form = (): HTMLFormElement => text().form as HTMLFormElement;
const write = (said: string): void => {
  text().value = said;
  text().dispatchEvent(new Event('input', { bubbles: true }));
};
const submit = (which: HTMLFormElement): Event => {
  const event = new Event('submit', { bubbles: true, cancelable: true });
  which.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  sessionStorage.clear();
  document.cookie = 'saved=; Path=/; Max-Age=0';
  vi.restoreAllMocks();
});

test('what was written is there again after a reload, and the page says so', () => {
  open();
  write('It was hard at first');
  open();
  expect(text().value).toBe('It was hard at first');
  expect(form().querySelector('.draft')?.textContent).toContain('Here again.');
});

test('a choice is kept as well as words, and a code never is', () => {
  open();
  const [, second] = document.querySelectorAll<HTMLInputElement>('[name="sure"]');
  (second as HTMLInputElement).checked = true;
  const code = document.querySelector<HTMLInputElement>('[name="code"]') as HTMLInputElement;
  code.value = '123456';
  second?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('123456');
  open();
  expect(document.querySelectorAll<HTMLInputElement>('[name="sure"]')[1]?.checked).toBe(true);
});

test('thrown away is thrown away', () => {
  open();
  write('Not this');
  open();
  form().querySelector<HTMLButtonElement>('.draft button')?.click();
  expect(text().value).toBe('');
  open();
  expect(text().value).toBe('');
});

test('nothing outlives the sign-out', () => {
  open();
  write('About somebody');
  submit(document.querySelector('form[action="/sign-out"]') as HTMLFormElement);
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('About somebody');
});

test('somebody else who signs in on the same tablet finds nothing', () => {
  open();
  write('About somebody');
  open(SHELL.replace('kari', 'ola') + FORM);
  expect(text().value).toBe('');
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('About somebody');
});

test('when the session has run out, the same person finds it after signing in again', () => {
  open();
  write('Half a sentence');
  open('<form method="post" action="/sign-in"><input name="name"><input type="password" name="password"></form>');
  open();
  expect(text().value).toBe('Half a sentence');
});

test('once the server says it has it, it is gone', () => {
  open();
  write('Done');
  submit(form());
  const name = document.querySelector<HTMLInputElement>('input[name="draft"]')?.value ?? '';
  expect(name).toMatch(/^[a-z0-9]+$/);
  document.cookie = `saved=${name}; Path=/`;
  open();
  expect(text().value).toBe('');
  expect(document.cookie).not.toMatch(/saved=\w/);
});

test('sent, but never answered: the form comes back as the same one, so that it counts once', () => {
  open();
  write('Sent into the dark');
  submit(form());
  open(SHELL + FORM.replace('fresh', 'fresher'));
  expect(document.querySelector<HTMLInputElement>('[name="form_token"]')?.value).toBe('fresh');
});

test('without a network it is not sent, and says so', () => {
  open();
  write('On the bus');
  vi.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
  expect(submit(form()).defaultPrevented).toBe(true);
  expect(form().querySelector('.waits')?.textContent).toBe('Not sent.');
  open();
  expect(text().value).toBe('On the bus');
});

test('a storage that is full or forbidden loses nothing that stands in the form', () => {
  const full = { getItem: () => null, setItem: () => { throw new Error('full'); }, removeItem: () => undefined, key: () => null, length: 0 };
  document.body.innerHTML = SHELL + FORM;
  drafts(document, full);
  expect(() => write('Still here')).not.toThrow();
  expect(text().value).toBe('Still here');
});

test('after a shift nobody comes back to a form', () => {
  new Kept(sessionStorage, 'kari', () => 0).keep('one', { said: ['old'] });
  expect(new Kept(sessionStorage, 'kari', () => 13 * 60 * 60 * 1000).read('one')).toBeUndefined();
});

test('forms in different places have different names', () => {
  expect(new Set(['/a /x ', '/a /y ', '/b /x ', '/a /x one'].map(nameOf)).size).toBe(4);
});

const PIECE = FORM.replace('action="/debrief"', 'action="/notes" hx-post="/notes"');
const tell = (name: string, ctx: object): void => {
  form().dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { ctx } }));
};

test('a form whose page stays says that no answer came, and is the same form when it is sent again, even after a reload', () => {
  open(SHELL + PIECE);
  write('Hummed');
  submit(form());
  tell('htmx:error', {});
  expect(form().querySelector('[role="alert"]')?.textContent).toBe('No answer came.');
  open(SHELL + PIECE.replace('value="fresh"', 'value="later"'));
  expect(text().value).toBe('Hummed');
  expect(form().querySelector<HTMLInputElement>('[name="form_token"]')?.value).toBe('fresh');
});

test('once it is answered, nothing is said and nothing is kept', () => {
  open(SHELL + PIECE);
  write('Hummed');
  submit(form());
  tell('htmx:error', {});
  tell('htmx:after:request', { response: { status: 200 } });
  expect(form().querySelector('[role="alert"]')).toBeNull();
  open(SHELL + PIECE);
  expect(text().value).toBe('');
});
