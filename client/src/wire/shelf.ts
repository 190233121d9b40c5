import type { Shelf } from '../session/outbox';

/** The browser's own shelf, or one in memory where the browser forbids it. */
export function browserShelf(): Shelf & Pick<Storage, 'getItem' | 'setItem'> {
  try {
    localStorage.setItem('samspill.probe', '1');
    return localStorage;
  } catch {
    return ownShelf();
  }
}

/** A shelf in memory, gone with the page. */
export function ownShelf(): Shelf {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
