const PATIENCE_MS = 4_000;

/** What practising needs of a browser, by the name the check page gives it. */
const CHECKS: Record<string, () => boolean | Promise<boolean>> = {
  secure: () => window.isSecureContext,
  webgl2: () => document.createElement('canvas').getContext('webgl2') !== null,
  wasm: () => typeof WebAssembly === 'object',
  audio: () => typeof AudioContext === 'function',
  socket: answersOnSocket,
  xr: async () => (await navigator.xr?.isSessionSupported('immersive-vr')) ?? false,
};

/** Tries each check on the page and writes the verdict beside it. */
export const checks = async (page: Document): Promise<void> => {
  const list = page.querySelector<HTMLElement>('#checks');
  if (!list) return;
  await Promise.all([...list.querySelectorAll<HTMLElement>('[data-check]')].map((item) => judge(list, item)));
};

async function judge(list: HTMLElement, item: HTMLElement): Promise<void> {
  const works = await Promise.resolve(CHECKS[item.dataset['check'] ?? '']?.() ?? false).catch(() => false);
  item.dataset['verdict'] = works ? 'ok' : 'missing';
  const verdict = item.querySelector('.verdict');
  if (verdict) verdict.textContent = (works ? list.dataset['ok'] : list.dataset['missing']) ?? '';
  item.querySelector('.mend')?.toggleAttribute('hidden', works);
}

/** Any answer will do: a device that is not paired is told so, which needs a line. */
function answersOnSocket(): Promise<boolean> {
  const url = new URL('/live/participant', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new Promise((tell) => {
    const socket = new WebSocket(url);
    socket.onopen = () => tell(true);
    socket.onerror = () => tell(false);
    setTimeout(() => tell(false), PATIENCE_MS);
    socket.addEventListener('open', () => socket.close());
  });
}
