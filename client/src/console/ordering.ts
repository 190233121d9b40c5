/** Lets the goals of a plan be dragged by their handles, and moved by their buttons without asking the server. */
export const ordering = (page: Document): void => {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-order]')) {
    form.dataset['movable'] = '';
    form.addEventListener('click', (event) => pressed(form, event));
    form.addEventListener('pointerdown', (event) => grasped(form, event));
  }
};

function pressed(form: HTMLFormElement, event: Event): void {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLButtonElement>('button[name="move"]');
  const row = button?.closest<HTMLElement>('[data-goal]');
  if (!button || !row) return;
  const last = rows(form).length === 1 && button.value.startsWith('out.');
  if (last) return; // an empty list has words of its own, which the server knows
  event.preventDefault();
  const next = neighbour(row, button.value);
  if (next !== undefined) moved(form, row, button, next);
}

/** Where a button sends its row: before this one, to the end (`null`), out (`row` itself), or nowhere. */
function neighbour(row: HTMLElement, move: string): Element | null | undefined {
  if (move.startsWith('up.')) return row.previousElementSibling ?? undefined;
  if (move.startsWith('down.')) return row.nextElementSibling ? row.nextElementSibling.nextElementSibling : undefined;
  return row;
}

function moved(form: HTMLFormElement, row: HTMLElement, button: HTMLButtonElement, before: Element | null): void {
  const name = row.querySelector('.name')?.textContent ?? '';
  const { first = '', gone = '' } = form.dataset;
  if (before === row) {
    const other = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector<HTMLButtonElement>('button');
    row.remove();
    other?.focus();
    said(form, gone.replace('{goal}', name));
  } else {
    row.parentElement?.insertBefore(row, before);
    button.focus();
    said(form, first.replace('{goal}', name).replace('{number}', String(siblings(row).indexOf(row) + 1)));
  }
  noted(form);
}

function grasped(form: HTMLFormElement, event: PointerEvent): void {
  if (!(event.target instanceof Element)) return;
  const handle = event.target.closest<HTMLElement>('.handle');
  const row = handle?.closest<HTMLElement>('[data-goal]');
  if (!handle || !row) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  row.classList.add('moving');
  const follow = (move: PointerEvent): void => placed(row, move.clientY);
  const drop = (): void => {
    row.classList.remove('moving');
    handle.removeEventListener('pointermove', follow);
    noted(form);
  };
  handle.addEventListener('pointermove', follow);
  handle.addEventListener('pointerup', drop, { once: true });
  handle.addEventListener('pointercancel', drop, { once: true });
}

/** Before the first row whose middle is below the pointer. */
function placed(row: HTMLElement, y: number): void {
  const others = siblings(row).filter((other) => other !== row);
  const below = others.find((other) => {
    const { top, height } = other.getBoundingClientRect();
    return y < top + height / 2;
  });
  row.parentElement?.insertBefore(row, below ?? null);
}

/** Writes the order as it stands into the form, and the numbers into the rows. */
function noted(form: HTMLFormElement): void {
  const now = rows(form);
  const field = form.querySelector<HTMLInputElement>('input[name="order"]');
  if (field) field.value = now.map((row) => row.dataset['goal'] ?? '').join(',');
  now.forEach((row, place) => {
    const number = row.querySelector('.place');
    if (number) number.textContent = String(place + 1);
  });
}

function said(form: HTMLFormElement, text: string): void {
  const status = form.querySelector('[data-said]');
  if (status) status.textContent = text;
}

function siblings(row: HTMLElement): HTMLElement[] {
  return row.parentElement ? rows(row.parentElement) : [row];
}

function rows(within: Element): HTMLElement[] {
  const list = within.closest('.wanted-list') ?? within.querySelector('.wanted-list');
  return list ? [...list.querySelectorAll<HTMLElement>('[data-goal]')] : [];
}
