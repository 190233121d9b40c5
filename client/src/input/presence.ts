/** Tells when the page goes out of sight or comes back: closed lid, another tab, headset put down, page left. */
export function watchPresence(gone: () => void, page: Document = document, view: Window = window): () => void {
  const changed = (): void => {
    if (page.visibilityState === 'hidden') gone();
  };
  page.addEventListener('visibilitychange', changed);
  view.addEventListener('pagehide', gone);
  return () => {
    page.removeEventListener('visibilitychange', changed);
    view.removeEventListener('pagehide', gone);
  };
}
