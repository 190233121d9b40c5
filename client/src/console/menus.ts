/** Closes an open menu when something else is touched or Escape is pressed; opening and closing by its word is the browser's own. */
export function menus(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    for (const menu of opened(page)) if (!menu.contains(target as Node)) menu.open = false;
  });
  page.addEventListener('keydown', (event) => {
    const [menu] = opened(page);
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
    event.stopPropagation();
  });
}

const opened = (page: Document): HTMLDetailsElement[] => [...page.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
