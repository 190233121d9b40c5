import { Keeper } from './wire/keeper';
import type { Told } from './wire/keeper';

/** What a service worker has around it; only what is used here. */
interface Worker {
  readonly kept: Told;
  readonly caches: CacheStorage;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'message', act: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', act: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}

const worker = self as unknown as Worker;
const keeper = new Keeper(worker.kept, worker.caches, (...asked) => fetch(...asked));

worker.addEventListener('install', (event) => event.waitUntil(keeper.install().then(async () => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(keeper.tidy().then(async () => worker.clients.claim())));
worker.addEventListener('message', (event) => event.waitUntil(keeper.keep((event.data as unknown[]).map(String))));
worker.addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request, worker.location.origin);
  if (answer) event.respondWith(answer);
});
