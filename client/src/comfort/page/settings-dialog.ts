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
    choice(words.textSize, 'text-size', sizes(words), settings.textSize, (textSize) => set({ textSize })),
    choice(words.calmRoom, 'calm-room', rooms(words), settings.calmRoom, (calmRoom) => set({ calmRoom })),
    choice(words.hand, 'hand', hands(words), settings.hand, (hand) => set({ hand })),
    tick(words.captions, 'captions', settings.captions, (captions) => set({ captions })),
    tick(words.sound, 'sound', settings.sound, (sound) => set({ sound })),
    tick(words.lessMotion, 'less-motion', settings.lessMotion, (lessMotion) => set({ lessMotion })),
    tick(words.contrast, 'contrast', settings.contrast, (contrast) => set({ contrast })),
    tick(words.seated, 'seated', settings.seated, (seated) => set({ seated })),
    tick(words.gaze, 'gaze', settings.gaze, (gaze) => set({ gaze })),
    button(words.close, { class: 'main', id: 'settings-close' }, () => dialog.close()),
  );
  return dialog;
}

const sizes = (words: Words): readonly (readonly [Settings['textSize'], string])[] => [
  [1, words.textNormal],
  [1.25, words.textLarge],
  [1.5, words.textLargest],
];

const hands = (words: Words): readonly (readonly [Settings['hand'], string])[] => [
  ['both', words.handBoth],
  ['left', words.handLeft],
  ['right', words.handRight],
];

const rooms = (words: Words): readonly (readonly [Settings['calmRoom'], string])[] => [
  ['', words.calmAgreed],
  ['calm', words.calmCabin],
  ['calm-seaside', words.calmSeaside],
  ['calm-plain', words.calmPlain],
];

function choice<Value extends string | number>(
  title: string,
  name: string,
  options: readonly (readonly [Value, string])[],
  now: Value,
  pick: (value: Value) => void,
): HTMLElement {
  const radios = options.map(([value, label]) => {
    const input = element('input', { type: 'radio', name, value: String(value) });
    input.checked = value === now;
    input.addEventListener('change', () => pick(value));
    return element('label', {}, input, label);
  });
  return element('fieldset', {}, element('legend', {}, title), ...radios);
}

function tick(label: string, id: string, on: boolean, set: (on: boolean) => void): HTMLElement {
  const input = element('input', { type: 'checkbox', id: `setting-${id}` });
  input.checked = on;
  input.addEventListener('change', () => set(input.checked));
  return element('label', { class: 'tick' }, input, label);
}
