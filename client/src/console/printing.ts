/** Buttons marked `data-print` print the page; without scripts they stay hidden, and the browser's own menu does it. */
export const printing = (page: Document): void => {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => page.defaultView?.print());
  }
};
