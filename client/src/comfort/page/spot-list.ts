import type { Act } from '../../session/intents';
import type { SpotView, SpotsView } from '../view';
import { Slot, button, element } from './element';

/**
 * Where one may be instead, as buttons like the answers'. Behind each that is out of sight stands which way it is, in words that
 * change as one turns while the buttons stay, so that focus does too. What the mouse or the keyboard is on is looked at.
 */
export class SpotList {
  readonly #act: Act;
  readonly #slot: Slot<Omit<SpotsView, 'spots'> & { readonly spots: readonly Omit<SpotView, 'way'>[] } | null>;
  #ways: readonly HTMLElement[] = [];

  constructor(place: HTMLElement, act: Act) {
    this.#act = act;
    this.#slot = new Slot(place, (shown) => (shown === null ? [] : this.#parts(shown)));
  }

  show(shown: SpotsView | null): void {
    this.#slot.show(shown && { prompt: shown.prompt, spots: shown.spots.map(({ id, label }) => ({ id, label })) });
    for (const [index, { way }] of (shown?.spots ?? []).entries()) {
      const words = this.#ways[index];
      if (words && words.textContent !== (way ?? '')) words.textContent = way ?? '';
    }
  }

  #parts({ prompt, spots }: Omit<SpotsView, 'spots'> & { readonly spots: readonly Omit<SpotView, 'way'>[] }): readonly Node[] {
    this.#ways = spots.map(() => element('span', { class: 'bearing' }));
    const buttons = spots.map((spot, index) => this.#button(spot, index));
    return [element('p', { class: 'prompt' }, prompt ?? ''), element('div', { class: 'options', role: 'group', 'aria-label': prompt ?? '' }, ...buttons)];
  }

  #button({ id, label }: Omit<SpotView, 'way'>, index: number): HTMLButtonElement {
    const [, spot] = id.split(':');
    const made = button(spot === undefined ? label : `${label} `, { 'data-spot': id, 'data-key': String(index + 1), class: id === 'move' ? 'quiet' : '' }, () =>
      this.#act(spot === undefined ? { kind: 'move' } : { kind: 'relocate', spot }),
    );
    const consider = (): void => this.#act({ kind: 'consider', spot: spot ?? null });
    made.append(this.#ways[index] ?? '');
    made.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && consider());
    made.addEventListener('focus', () => made.matches(':focus-visible') && consider());
    return made;
  }
}
