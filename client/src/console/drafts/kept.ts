/** What was written in one form, by the name of each field; `token` is the form's own once it has been sent. */
export interface Draft {
  readonly name: string;
  readonly at: number;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly token?: string;
}

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const HERE = 'draft ';
const OWNER = 'drafts of';
/** Longer than a shift nobody comes back to a form. */
const LONGEST_MS = 12 * 60 * 60 * 1000;

/**
 * Drafts in the storage of one tab: gone with the tab, when somebody signs out, and when somebody else signs in. Writing that
 * does not succeed (full or forbidden storage) is no trouble: the form itself still holds the words.
 */
export class Kept {
  private readonly storage: Storage;
  private readonly now: () => number;

  constructor(storage: Storage, whose: string, now: () => number = Date.now) {
    this.storage = storage;
    this.now = now;
    if (storage.getItem(OWNER) !== whose) this.forgetAll();
    this.tryTo(() => storage.setItem(OWNER, whose));
    for (const draft of this.all()) if (now() - draft.at > LONGEST_MS) this.forget(draft.name);
  }

  read(name: string): Draft | undefined {
    return this.all().find((draft) => draft.name === name);
  }

  keep(name: string, fields: Draft['fields'], token?: string): void {
    const draft: Draft = { name, at: this.now(), fields, ...(token === undefined ? {} : { token }) };
    this.tryTo(() => this.storage.setItem(HERE + name, JSON.stringify(draft)));
  }

  forget(name: string): void {
    this.storage.removeItem(HERE + name);
  }

  forgetAll(): void {
    for (const key of this.keys()) this.storage.removeItem(key);
    this.storage.removeItem(OWNER);
  }

  private all(): Draft[] {
    return this.keys().flatMap((key) => {
      try {
        return [JSON.parse(this.storage.getItem(key) ?? '') as Draft];
      } catch {
        this.storage.removeItem(key);
        return [];
      }
    });
  }

  private keys(): string[] {
    return Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at) ?? '').filter((key) => key.startsWith(HERE));
  }

  private tryTo(write: () => void): void {
    try {
      write();
    } catch {
      /* full, or forbidden: see above */
    }
  }
}

/** A short name for the form at `address`, of letters and digits only, so that it can travel in a cookie (FNV-1a, twice 32 bits). */
export const nameOf = (address: string): string => hash(address, 0x811c9dc5) + hash(address, 0x1b873593);

function hash(text: string, start: number): string {
  let sum = start;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}
