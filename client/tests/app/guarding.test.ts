// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { guard } from '../../src/app/guarding';

it('hears of what breaks, and not of what the browser only remarks', () => {
  const trouble = vi.fn();
  guard(window, trouble);
  window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
  expect(trouble).not.toHaveBeenCalled();
  window.dispatchEvent(new ErrorEvent('error', { error: new Error('broken') }));
  expect(trouble).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('unhandledrejection'));
  expect(trouble).toHaveBeenCalledTimes(2);
});
