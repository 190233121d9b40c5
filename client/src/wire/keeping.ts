/**
 * Let this device keep the files of the practice page, so that the next visit needs no download and a lost network no more than
 * patience. Where the browser gives no worker (no safe connection, a private window), everything is fetched as ever.
 */
export async function keepFiles(): Promise<void> {
  try {
    const workers = navigator.serviceWorker;
    const isFirst = workers.controller === null;
    await workers.register('/headset/worker.js', { scope: '/headset', updateViaCache: 'none' });
    const { active } = await workers.ready;
    if (isFirst && active) tellOfLoaded(active);
  } catch {
    // It is served as ever.
  }
}

/** What came before the worker did, and what is still on its way. */
function tellOfLoaded(worker: ServiceWorker): void {
  const tell = (list: PerformanceObserverEntryList): void => worker.postMessage(list.getEntries().map(({ name }) => pathOf(name)));
  new PerformanceObserver(tell).observe({ type: 'resource', buffered: true });
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}
