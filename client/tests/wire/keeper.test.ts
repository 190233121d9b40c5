import { beforeEach, expect, it } from 'vitest';
import { Keeper } from '../../src/wire/keeper';
import { hashed } from '../../src/wire/kept';

const ORIGIN = 'https://here';
const ROOM = '/pack/everyday/places/cafe/room.glb';
const SCRIPT = '/static/assets/participant-abc.js';
const FIRST = ['/headset/offline', '/headset/kept.json?v=1', SCRIPT];
const BODY = '/pack/everyday/cast/kari/far.glb?v=cccc';

/** The browser's stores, and a server that can be away; `asked` is what reached it. */
let stores: Map<string, Map<string, Response>>;
let asked: string[];
let server: number | 'away';

beforeEach(() => {
  stores = new Map();
  asked = [];
  server = 200;
});

const pathOf = (what: unknown): string => (typeof what === 'string' ? what : (what as Request).url).replace(ORIGIN, '');

async function fetched(what: unknown): Promise<Response> {
  if (server === 'away') throw new TypeError('no network');
  asked.push(pathOf(what));
  return new Response(pathOf(what), { status: server });
}

function storeOf(kept: Map<string, Response>): Partial<Cache> {
  const add = async (what: RequestInfo | URL): Promise<void> => void kept.set(pathOf(what), await fetched(what));
  return {
    add,
    addAll: async (all: Iterable<RequestInfo>) => void (await Promise.all([...all].map(add))),
    match: async (what) => kept.get(pathOf(what))?.clone(),
    put: async (what, answer) => void kept.set(pathOf(what), answer),
    keys: async () => [...kept.keys()].map((path) => new Request(ORIGIN + path)),
    delete: async (what) => kept.delete(pathOf(what)),
  };
}

const caches = {
  open: async (name: string) => {
    const kept = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, kept);
    return storeOf(kept) as Cache;
  },
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
} as unknown as CacheStorage;

const keeper = (...more: string[]): Keeper => new Keeper({ first: FIRST, more: more.length > 0 ? more : [`${ROOM}?v=aaaa`] }, caches, fetched as typeof fetch);
const get = (path: string, mode: RequestMode = 'no-cors', method = 'GET') => ({ method, mode, url: ORIGIN + path }) as Request;
const kept = (): string[] => [...(stores.get('samspill-kept-1')?.keys() ?? [])];

it('gets the page for when nobody answers, the list and the scripts at once, and no place before it is met', async () => {
  await keeper().install();
  expect(kept().sort()).toEqual([...FIRST].sort());
});

it('answers a place it has met from the device, also without the network', async () => {
  const known = keeper();
  await known.answer(get(`${ROOM}?v=aaaa`), ORIGIN);
  server = 'away';
  expect(await (await known.answer(get(`${ROOM}?v=aaaa`), ORIGIN))?.text()).toBe(`${ROOM}?v=aaaa`);
  expect(asked).toEqual([`${ROOM}?v=aaaa`]);
});

it.each([
  ['a page of the console', '/today', 'navigate', 'GET'],
  ["the participant's own page", '/own', 'navigate', 'GET'],
  ['the pairing code', '/api/pair', 'cors', 'GET'],
  ['a spoken line', '/speech/0123456789abcdef.wav', 'cors', 'GET'],
  ['a place by another hash', `${ROOM}?v=bbbb`, 'cors', 'GET'],
  ['a place without its hash', ROOM, 'cors', 'GET'],
  ['what is sent', SCRIPT, 'cors', 'POST'],
] as const)('leaves %s to the server', (_, path, mode, method) => {
  expect(keeper().answer(get(path, mode, method), ORIGIN)).toBeNull();
});

it('leaves other servers alone', () => {
  expect(keeper().answer({ method: 'GET', mode: 'cors', url: `https://elsewhere${SCRIPT}` }, ORIGIN)).toBeNull();
});

it.each(['away', 502, 503, 504] as const)('lets the calm page stand in when the server is %s, and never keeps the practice page', async (how) => {
  const known = keeper();
  await known.install();
  expect(await (await known.answer(get('/headset', 'navigate'), ORIGIN))?.text()).toBe('/headset');
  server = how;
  expect(await (await known.answer(get('/headset', 'navigate'), ORIGIN))?.text()).toBe('/headset/offline');
  expect(kept()).not.toContain('/headset');
});

it('throws away what is no longer in the list, and keeps what is the same', async () => {
  const before = keeper(`${ROOM}?v=aaaa`, BODY);
  await before.answer(get(`${ROOM}?v=aaaa`), ORIGIN);
  await before.answer(get(BODY), ORIGIN);
  await caches.open('samspill-kept-0');
  await caches.open('of-somebody-else');
  await keeper(`${ROOM}?v=bbbb`, BODY).tidy();
  expect(kept()).toEqual([BODY]);
  expect([...stores.keys()]).toEqual(['samspill-kept-1', 'of-somebody-else']);
});

it('keeps what the page had before it came, once, and only what is in the list', async () => {
  const known = keeper();
  await known.keep([`${ROOM}?v=aaaa`, '/api/pair', `${ROOM}?v=aaaa`]);
  expect(asked).toEqual([`${ROOM}?v=aaaa`]);
});

it('does not keep an answer that is none', async () => {
  server = 404;
  await keeper().answer(get(`${ROOM}?v=aaaa`), ORIGIN);
  expect(kept()).toEqual([]);
});

it('asks for a file by its hash where its name does not carry one', () => {
  expect([ROOM, SCRIPT, 'blob:x'].map((url) => hashed({ [SCRIPT]: '', [ROOM]: 'aaaa' }, url))).toEqual([`${ROOM}?v=aaaa`, SCRIPT, 'blob:x']);
});
