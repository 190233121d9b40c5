import type { Words } from '../../words';
import type { Settings } from '../settings';
import { button, element } from './element';

/** The comfort settings as a dialog; every change holds at once. */
export function settingsDialog(words: Words, first: Settings, change: (settings: Settings) => void): HTMLDialogElement {
  let settings = first;
  const set = (part: Partial<Settings>): void => change((settings = { ...settings, ...part }));
  const dialog = element('dialog', { id: 'settings-dialog', 'aria-labelledby': 'settings-title' });
  dialog.append(
    element('h2', { id: 'settings-title' }, words.settings),
    sizes(words, settings, (textSize) => set({ textSize })),
    tick(words.sound, 'sound', settings.sound, (sound) => set({ sound })),
    tick(words.lessMotion, 'less-motion', settings.lessMotion, (lessMotion) => set({ lessMotion })),
    tick(words.seated, 'seated', settings.seated, (seated) => set({ seated })),
    tick(words.gaze, 'gaze', settings.gaze, (gaze) => set({ gaze })),
    button(words.close, { class: 'main', id: 'settings-close' }, () => dialog.close()),
  );
  return dialog;
}

function sizes(words: Words, { textSize }: Settings, pick: (size: Settings['textSize']) => void): HTMLElement {
  const choices = [
    [1, words.textNormal],
    [1.25, words.textLarge],
    [1.5, words.textLargest],
  ] as const;
  const radios = choices.map(([size, label]) => {
    const input = element('input', { type: 'radio', name: 'text-size', value: String(size) });
    input.checked = size === textSize;
    input.addEventListener('change', () => pick(size));
    return element('label', {}, input, label);
  });
  return element('fieldset', {}, element('legend', {}, words.textSize), ...radios);
}

function tick(label: string, id: string, on: boolean, set: (on: boolean) => void): HTMLElement {
  const input = element('input', { type: 'checkbox', id: `setting-${id}` });
  input.checked = on;
  input.addEventListener('change', () => set(input.checked));
  return element('label', { class: 'tick' }, input, label);
}
