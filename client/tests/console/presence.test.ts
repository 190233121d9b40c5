// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { presence } from '../../src/console/presence';

const MINUTE = 60_000;
const asked = vi.fn<(address: string) => Promise<Response>>();
const gone = vi.fn<(address: string | URL) => void>();
let page = new AbortController();

const open = (more = ''): void => {
  document.body.innerHTML = `<p id="presence" hidden data-idle="900" ${more}></p><main><textarea></textarea></main>`;
  presence(window, page.signal);
};
const answers = (standing: string, left = 0): void => {
  asked.mockImplementation(() => Promise.resolve(Response.json({ standing, left })));
};
const touch = (): boolean => document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true })) ?? false;

beforeEach(() => {
  page = new AbortController();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', asked);
  vi.spyOn(window.location, 'replace').mockImplementation(gone);
  history.replaceState(null, '', '/participants/kari?all=1');
});
afterEach(() => {
  page.abort();
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  document.body.className = '';
});

test('a page nobody has touched for so long goes to the locked screen, and knows the way back', async () => {
  answers('locked');
  open();
  await vi.advanceTimersByTimeAsync(14 * MINUTE);
  expect(asked).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(asked).toHaveBeenCalledWith('/still-here');
  expect(gone).toHaveBeenCalledWith(`/locked?next=${encodeURIComponent('/participants/kari?all=1')}`);
});

test('somebody who writes for long is there, and the server is told of it now and then', async () => {
  answers('open', 900);
  open();
  for (let at = 0; at < 20; at += 1) {
    await vi.advanceTimersByTimeAsync(MINUTE);
    touch();
    touch();
  }
  expect(asked.mock.calls.filter(([address]) => address === '/still-here?active=yes')).toHaveLength(20);
  expect(gone).not.toHaveBeenCalled();
});

test('while somebody is at another page of theirs this one waits as long as the server says', async () => {
  answers('open', 600);
  open();
  await vi.advanceTimersByTimeAsync(16 * MINUTE);
  expect(asked).toHaveBeenCalledTimes(1);
  answers('signed_out');
  await vi.advanceTimersByTimeAsync(11 * MINUTE);
  expect(gone).toHaveBeenCalledWith(expect.stringMatching('^/sign-in[?]next='));
});

test('without the network the page is hidden, and shown again when the server says that it may be', async () => {
  asked.mockRejectedValue(new TypeError('no network'));
  open();
  await vi.advanceTimersByTimeAsync(16 * MINUTE);
  expect(document.body.classList.contains('away')).toBe(true);
  answers('open', 300);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(document.body.classList.contains('away')).toBe(false);
});

test('beside a live scene nothing goes away', async () => {
  answers('locked');
  open('data-stays');
  await vi.advanceTimersByTimeAsync(40 * MINUTE);
  expect(gone).not.toHaveBeenCalled();
});
