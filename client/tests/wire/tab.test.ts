import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Tab } from '../../src/wire/tab';

/** Tabs of one browser: what one says, all the others hear. */
class Channel {
  static readonly all = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor() {
    Channel.all.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of Channel.all) if (other !== this) other.onmessage?.({ data });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channel);
});

afterEach(() => {
  Channel.all.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function holds(tab: Tab): Promise<boolean> {
  const answer = tab.hold();
  await vi.runAllTimersAsync();
  return answer;
}

it('lets the first tab hold the session and tells the second one that it is taken', async () => {
  const letGo = vi.fn();
  expect(await holds(new Tab(letGo))).toBe(true);
  expect(await holds(new Tab(vi.fn()))).toBe(false);
  expect(letGo).not.toHaveBeenCalled();
});

it('lets the second tab take over, and the first one let go', async () => {
  const letGo = vi.fn();
  await holds(new Tab(letGo));
  const second = new Tab(vi.fn());
  await holds(second);
  second.take();
  await second.taken;
  expect(letGo).toHaveBeenCalledOnce();
  expect(await holds(new Tab(vi.fn()))).toBe(false);
});

it('holds the session where a browser has no way to ask other tabs', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(await holds(new Tab(vi.fn()))).toBe(true);
});
