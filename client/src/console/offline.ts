/** Shows the strip about the network while there is none. */
export const offline = (window: Window): void => {
  const strip = window.document.getElementById('no-network');
  if (!strip) return;
  const say = (): void => {
    strip.hidden = window.navigator.onLine;
  };
  window.addEventListener('online', say);
  window.addEventListener('offline', say);
  say();
};
