import type { CodeView, Page } from '../comfort/page/page';
import { offerPairing, pairing, readable } from '../wire/pairing';
import type { Pairing } from '../wire/pairing';
import type { Words } from '../words';

/** Show the pairing code until the care worker has confirmed it. A code that has grown old is replaced; `renewed` hears of it. */
export async function waitForPairing(page: Page, words: Words, renewed: () => void): Promise<void> {
  for (;;) {
    const stands = await standing(renewed).catch(() => null);
    if (stands?.state === 'paired') break;
    page.showCode(codeView(stands, words));
    await new Promise((go) => setTimeout(go, stands ? POLL_MS : RETRY_MS));
  }
  page.showCode(null);
}

async function standing(renewed: () => void): Promise<Pairing> {
  const stands = await pairing();
  if (stands.state !== 'expired' || document.visibilityState === 'hidden') return stands;
  renewed();
  return offerPairing();
}

function codeView(stands: Pairing | null, words: Words): CodeView {
  if (stands === null) return { code: null, note: words.noServer, qr: null };
  if (stands.code === null) return { code: null, note: words.codeOld, qr: null };
  return { code: readable(stands.code), note: stands.qr === null ? words.codeHow : words.codeScan, qr: stands.qr };
}

const POLL_MS = 1_500;
const RETRY_MS = 3_000;
