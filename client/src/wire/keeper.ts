/** What the server puts in front of the worker: the addresses it may keep, with their hashes; `first` are had at once. */
export interface Told {
  readonly first: readonly string[];
  readonly more: readonly string[];
}

/**
 * Keeps the files of the list on the device, each under an address that names its hash: the practice page's own and the page for
 * when nobody answers at once, places and people as they are first met. Nothing that is not in the list is ever kept or answered.
 */
export class Keeper {
  readonly #addresses: ReadonlySet<string>;
  readonly #first: readonly string[];
  readonly #caches: CacheStorage;
  readonly #fetch: typeof fetch;

  constructor({ first, more }: Told, caches: CacheStorage, fetcher: typeof fetch) {
    this.#first = first;
    this.#addresses = new Set([...first, ...more]);
    this.#caches = caches;
    this.#fetch = fetcher;
  }

  /** Get what is needed to begin. Rejects when some of it cannot be had; the browser tries again with the next visit. */
  async install(): Promise<void> {
    await (await this.#open()).addAll([...this.#first]);
  }

  /** Throw away what an earlier list had and this one has not. */
  async tidy(): Promise<void> {
    const older = (await this.#caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
    await Promise.all(older.map(async (name) => this.#caches.delete(name)));
    const cache = await this.#open();
    const gone = (await cache.keys()).filter(({ url }) => !this.#addresses.has(addressOf(url)));
    await Promise.all(gone.map(async (request) => cache.delete(request)));
  }

  /** Keep what the page had before there was anybody to keep it: it comes from the browser's own store, not over the line. */
  async keep(addresses: readonly string[]): Promise<void> {
    const cache = await this.#open();
    for (const address of addresses) {
      if (this.#addresses.has(address) && !(await cache.match(address, ANY))) await cache.add(address).catch(() => undefined);
    }
  }

  /** The answer to `request`, or null when it is none of ours: the browser asks the server then as if nobody stood between. */
  answer(request: Pick<Request, 'method' | 'mode' | 'url'>, origin: string): Promise<Response> | null {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== origin) return null;
    if (request.mode === 'navigate') return url.pathname === PRACTICE ? this.#reach(request as Request) : null;
    return this.#addresses.has(addressOf(request.url)) ? this.#kept(addressOf(request.url)) : null;
  }

  /** The practice page itself always comes from the server; only when nobody answers another one stands in. */
  async #reach(request: Request): Promise<Response> {
    const answer = await this.#fetch(request).catch(() => null);
    if (answer !== null && !UNREACHED.has(answer.status)) return answer;
    return (await (await this.#open()).match(OFFLINE, ANY)) ?? answer ?? Response.error();
  }

  async #kept(address: string): Promise<Response> {
    const cache = await this.#open().catch(() => null);
    const known = await cache?.match(address, ANY);
    if (known) return known;
    const answer = await this.#fetch(address);
    if (answer.status === 200) void cache?.put(address, answer.clone()).catch(() => undefined);
    return answer;
  }

  async #open(): Promise<Cache> {
    return this.#caches.open(NAME);
  }
}

const OURS = 'samspill-';
/** The addresses carry the hashes, so one store serves every version; another name only when it is kept in another way. */
const NAME = `${OURS}kept-1`;
const PRACTICE = '/headset';
const OFFLINE = '/headset/offline';
const ANY = { ignoreVary: true } as const;
/** What a proxy says while the server behind it is away. */
const UNREACHED = new Set([502, 503, 504]);

const addressOf = (url: string): string => {
  const { pathname, search } = new URL(url, 'http://own');
  return pathname + search;
};
