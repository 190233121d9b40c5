/**
 * Hear of everything that breaks on the page.
 *
 * A browser's own remarks come as errors too, without an `error`: a resize observer that could not tell all in one frame
 * does on the next. Nobody is sent to the calm room for those.
 */
export function guard(view: Window, trouble: () => void): void {
  view.addEventListener('error', ({ error }) => {
    if (error !== null && error !== undefined) trouble();
  });
  view.addEventListener('unhandledrejection', trouble);
}
