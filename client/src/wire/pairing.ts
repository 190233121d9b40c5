/** What the server says of this device's pairing; `code` has 8 letters, `qr` is a picture for the tablet to scan. */
export interface Pairing {
  readonly state: 'waiting' | 'paired' | 'expired';
  readonly code: string | null;
  readonly qr: string | null;
}

/** Ask for a new pairing code. Rejects when the server cannot be reached. */
export const offerPairing = (): Promise<Pairing> => ask('POST');

/** How the pairing stands; `expired` too when there has never been one. Rejects when the server cannot be reached. */
export const pairing = (): Promise<Pairing> => ask('GET');

/** The code as people read it: two groups of four. */
export const readable = (code: string): string => code.replace(/[^A-Z]/g, '').replace(/^(.{4})(.+)$/, '$1-$2');

async function ask(method: 'GET' | 'POST'): Promise<Pairing> {
  const response = await fetch('/api/pair', { method, headers: { accept: 'application/json' } });
  if (response.status === 401 || response.status === 404 || response.status === 410) return { state: 'expired', code: null, qr: null };
  if (!response.ok) throw new Error(`pairing: ${response.status}`);
  const answer = (await response.json()) as { state?: string; code?: string; qr?: string };
  const state = answer.state === 'paired' || answer.state === 'expired' ? answer.state : 'waiting';
  return { state, code: answer.code ?? null, qr: answer.qr?.startsWith('data:image/svg+xml') === true ? answer.qr : null };
}
