// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { watchPresence } from '../../src/input/presence';

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' });
  document.dispatchEvent(new Event('visibilitychange'));
}

it('notices a closed lid, a hidden page and one that is left, but not one that comes back', () => {
  const away = vi.fn();
  const stop = watchPresence(away);
  hide(true);
  expect(away).toHaveBeenCalledTimes(1);
  hide(false);
  expect(away).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('pagehide'));
  expect(away).toHaveBeenCalledTimes(2);
  stop();
  hide(true);
  expect(away).toHaveBeenCalledTimes(2);
});
