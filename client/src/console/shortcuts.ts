const TYPES_TEXT = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]';

/** Presses the button whose `data-key` was typed, unless someone is writing or holds a modifier. */
export const shortcuts = (page: Document): void => {
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.matches(TYPES_TEXT)) return;
    const button = page.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
};
