import type { Surroundings } from './line';

/** The browser's own socket and clocks, on the page's own origin. */
export function browserLine(path: string): Surroundings {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    open: () => new WebSocket(url),
    now: () => performance.now(),
    every(ms, act) {
      const id = setInterval(act, ms);
      return () => clearInterval(id);
    },
    after(ms, act) {
      const id = setTimeout(act, ms);
      return () => clearTimeout(id);
    },
  };
}
