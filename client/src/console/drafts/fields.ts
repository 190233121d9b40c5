import type { Draft } from './kept';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NEVER = new Set(['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset']);

/** The fields of a form whose words are kept: no secrets, no codes, nothing that was not written by hand. */
export const written = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      one.matches('input, textarea, select') &&
      (one as Field).name !== '' &&
      !NEVER.has((one as Field).type) &&
      !/password|one-time-code/.test(one.getAttribute('autocomplete') ?? ''),
  );

/** Whether there is something in `form` one would be sorry to lose; a search or a single choice can be made again. */
export const worthKeeping = (form: HTMLFormElement): boolean =>
  form.method === 'post' &&
  !form.closest('[data-no-draft]') &&
  !form.querySelector('input[type="password"]') &&
  written(form).some((field) => !isChoice(field) || field.type === 'radio');

/** What stands in the form now. */
export const read = (form: HTMLFormElement): Draft['fields'] => {
  const fields: Record<string, string[]> = {};
  for (const field of written(form)) {
    const values = (fields[field.name] ??= []);
    if (!isChoice(field) || (field as HTMLInputElement).checked) values.push(field.value);
  }
  return fields;
};

/** Put it back; whether anything became different by that. */
export const fill = (form: HTMLFormElement, fields: Draft['fields']): boolean => {
  const before = JSON.stringify(read(form));
  const taken: Record<string, number> = {};
  for (const field of written(form)) {
    const values = fields[field.name];
    if (!values) continue;
    if (isChoice(field)) (field as HTMLInputElement).checked = values.includes(field.value);
    else field.value = values[(taken[field.name] = (taken[field.name] ?? -1) + 1)] ?? field.value;
  }
  return JSON.stringify(read(form)) !== before;
};

const isChoice = (field: Field): boolean => field.type === 'radio' || field.type === 'checkbox';
