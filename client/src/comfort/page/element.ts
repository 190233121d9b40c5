/** An element with attributes and children; text is always text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A real button that says `label` and does `act`. */
export function button(label: string, attributes: Readonly<Record<string, string>>, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** Show `shown` in `place`, but only when it differs from what is there: focus and screen readers are left in peace. */
export class Slot<Value> {
  readonly #place: HTMLElement;
  readonly #render: (value: Value) => readonly (Node | string)[];
  #shown: string | undefined;

  constructor(place: HTMLElement, render: (value: Value) => readonly (Node | string)[]) {
    this.#place = place;
    this.#render = render;
  }

  show(value: Value): void {
    const wanted = JSON.stringify(value);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const children = this.#render(value);
    this.#place.replaceChildren(...children);
    this.#place.hidden = children.length === 0;
  }
}
