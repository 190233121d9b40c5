import type { Act } from '../../session/intents';
import type { EntryView, FieldView, TaskView } from '../task';
import { element } from './element';

/**
 * A task as a real form: radio buttons in a fieldset for each field, a checkbox for each tick, and a button to hand it in.
 *
 * It is built once for each task and then only brought up to date, so that the focus stays where it is.
 */
export class TaskSheet {
  readonly #place: HTMLElement;
  readonly #act: Act;
  #built = '';
  #inputs: readonly HTMLInputElement[] = [];
  #done: HTMLButtonElement | null = null;

  constructor(place: HTMLElement, act: Act) {
    this.#place = place;
    this.#act = act;
  }

  /** Show `task`, or put it away. */
  show(task: TaskView | null): void {
    const wanted = task === null ? '' : plan(task);
    if (wanted !== this.#built) {
      this.#built = wanted;
      this.#build(task);
    }
    if (task !== null) this.#bringUpToDate(task);
  }

  #build(task: TaskView | null): void {
    this.#inputs = [];
    this.#done = null;
    this.#place.hidden = task === null;
    this.#place.replaceChildren(...(task === null ? [] : [this.#form(task)]));
    this.#inputs = [...this.#place.querySelectorAll('input')];
    for (const [index, input] of this.#inputs.entries()) input.dataset['key'] = String(index + 1);
  }

  /** Handed in by its button only: Enter on a field would hand it in half done. */
  #form(task: TaskView): HTMLFormElement {
    this.#done = element('button', { type: 'submit', id: 'task-done' }, task.done.label);
    const title = element('h2', { id: 'task-title' }, task.title);
    const fields = element('div', { class: 'task-fields' }, ...task.fields.map((field) => this.#field(field)));
    const form = element('form', { class: 'task', 'data-look': task.look, 'aria-labelledby': 'task-title' }, title, fields, this.#done);
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#act({ kind: 'submit' });
    });
    return form;
  }

  #field(field: FieldView): HTMLElement {
    const entries = field.entries.map((entry) => this.#entry(field, entry));
    if (field.label === null) return element('div', { class: 'task-field' }, ...entries);
    return element('fieldset', { class: 'task-field' }, element('legend', {}, field.label), element('div', { class: 'task-entries', 'data-words': lengthOf(field) }, ...entries));
  }

  #entry(field: FieldView, { option, label }: EntryView): HTMLElement {
    const kind = field.label === null ? { type: 'checkbox' } : { type: 'radio', name: `task-${field.id}` };
    const input = element('input', { ...kind, 'data-field': field.id, value: option });
    input.addEventListener('change', () => this.#act({ kind: 'fill', field: field.id, option }));
    return element('label', { class: 'task-entry' }, input, element('span', {}, label));
  }

  #bringUpToDate(task: TaskView): void {
    const entries = task.fields.flatMap((field) => field.entries);
    for (const [index, input] of this.#inputs.entries()) {
      const { set = false, lit = false } = entries[index] ?? {};
      input.checked = set;
      if (mark(input, lit)) input.parentElement?.scrollIntoView?.({ block: 'nearest' });
      input.parentElement?.classList.toggle('set', set);
      input.parentElement?.classList.toggle('lit', lit);
    }
    if (this.#done === null) return;
    mark(this.#done, task.done.lit);
    this.#done.classList.toggle('lit', task.done.lit);
    this.#done.classList.toggle('chosen', task.done.pressed);
  }
}

/** What the form is built from, apart from what is filled in and lit. */
const plan = ({ look, title, fields, done }: TaskView): string =>
  JSON.stringify([look, title, done.label, fields.map(({ id, label, entries }) => [id, label, entries.map(({ option, label: words }) => [option, words])])]);

/** How much room the answers of a field need beside each other: `few` signs, `some`, or `many`. */
function lengthOf({ entries }: FieldView): string {
  const longest = Math.max(...entries.map(({ label }) => label.length));
  return longest <= FEW ? 'few' : longest <= SOME ? 'some' : 'many';
}

const FEW = 8;
const SOME = 26;

/** What is lit is also said: a screen reader calls it the current step. Tells whether it has just been lit: then it must be seen, too. */
function mark(place: HTMLElement, lit: boolean): boolean {
  const before = place.hasAttribute('aria-current');
  if (lit) place.setAttribute('aria-current', 'step');
  else place.removeAttribute('aria-current');
  return lit && !before;
}
