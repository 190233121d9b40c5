const TYPES_TEXT = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]';
const ASKS_FOR_MS = 5_000;

/**
 * Presses the button whose `data-key` was typed, unless someone is writing or holds a modifier.
 *
 * A key is hit by a slip sooner than a button: one with `data-ask` says that in the page's `#said` first, and is pressed when the same
 * key comes again within five seconds. Any other key takes the question back.
 */
export const shortcuts = (page: Document): void => {
  let asked: Asked | null = null;
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const before = asked?.button;
    asked = asked?.over() ?? null;
    if (event.target instanceof Element && event.target.matches(TYPES_TEXT)) return;
    const button = page.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    if (button.dataset['ask'] === undefined || button === before) button.click();
    else asked = ask(page, button, () => (asked = null));
  });
};

/** A question that stands in the page until it is `over`. */
interface Asked {
  readonly button: HTMLButtonElement;
  over(): null;
}

function ask(page: Document, button: HTMLButtonElement, late: () => void): Asked {
  const question = Object.assign(page.createElement('strong'), { textContent: button.dataset['ask'] ?? '' });
  page.getElementById('said')?.replaceChildren(question);
  button.toggleAttribute('data-asked', true);
  const over = (): null => {
    clearTimeout(timer);
    question.remove();
    button.removeAttribute('data-asked');
    return null;
  };
  const timer = setTimeout(() => (over(), late()), ASKS_FOR_MS);
  return { button, over };
}
