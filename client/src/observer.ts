import './observer.css';
import { loadByHash } from './app/hashing';
import { Watching } from './app/watching';
import type { Seen } from './app/watching';
import { Slot, button, element } from './comfort/page/element';
import { callParts, heardParts, threadParts } from './comfort/page/phone';
import { TaskSheet } from './comfort/page/task-sheet';
import type { CallView, CaptionView, HeardView, ThreadView } from './comfort/view';
import { languageOf, wordsIn } from './words';
import type { Words } from './words';

/** The live picture on the care worker's tablet: read-only, with captions, through the participant's eyes or over the shoulder. */
function watch(root: HTMLElement, session: string): void {
  const language = languageOf(root.dataset['language'] ?? document.documentElement.lang);
  const words = wordsIn(language);
  const canvas = element('canvas', { role: 'img', 'aria-label': words.noScene });
  const note = element('p', { class: 'observer-note', role: 'status' });
  const read = element('div', { class: 'observer-read' });
  root.classList.add('observer');
  root.removeAttribute('role');
  root.replaceChildren(canvas, note, read);
  try {
    const show = shower(note, read, words);
    const watching = new Watching(canvas, session, language, show);
    root.append(tools(watching, words));
    turnByDragging(canvas, watching);
    exposeScene(root, watching);
    void loadByHash(root.dataset['kept']).then(() => watching.begin());
  } catch {
    note.replaceChildren(words.noPicture);
  }
}

/** For tests only, as on the participant's page: what is known of the session. */
function exposeScene(root: HTMLElement, watching: Watching): void {
  if (root.dataset['probe'] !== 'yes' || !new URLSearchParams(location.search).has('probe')) return;
  Object.assign(window, { __samspill: { scene: () => watching.scene, head: () => watching.following.head.toArray(), frames: () => watching.frames } });
}

function shower(note: HTMLElement, read: HTMLElement, words: Words): (seen: Seen) => void {
  const [heard, call, thread, caption, task] = [
    element('div', { class: 'heard' }),
    element('div', { class: 'call' }),
    element('div', { class: 'thread' }),
    element('p', { class: 'observer-caption', 'aria-live': 'off' }),
    element('div', { class: 'sheet', inert: '' }),
  ];
  read.append(heard, call, thread, caption, task);
  const notes = new Slot<string | null>(note, (text) => (text === null ? [] : [text]));
  const sounds = new Slot<HeardView | null>(heard, heardParts);
  const calls = new Slot<CallView | null>(call, callParts);
  const threads = new Slot<ThreadView | null>(thread, threadParts);
  const captions = new Slot<CaptionView | null>(caption, (said) => (said === null ? [] : [element('strong', {}, said.speaker), ` ${said.text}`]));
  const sheet = new TaskSheet(task, () => undefined);
  return (seen) => {
    // What stands beside the picture comes from the same server: while it cannot be reached, none of it is how things are now.
    document.documentElement.toggleAttribute('data-cut', !seen.connected);
    notes.show(noteOf(seen, words));
    sounds.show(seen.view?.heard ?? null);
    calls.show(seen.view?.call ?? null);
    threads.show(seen.view?.thread ?? null);
    captions.show(seen.view?.caption ?? null);
    sheet.show(seen.view?.task ?? null);
  };
}

function noteOf({ scene, connected }: Seen, words: Words): string | null {
  if (!connected) return words.noServer;
  if (!scene.online) return words.away;
  return scene.run === null || scene.stage === null || scene.status === 'ended' ? words.noScene : null;
}

function tools(watching: Watching, words: Words): HTMLElement {
  const eyes = toggle(words.theirEyes, 'observer-eyes', true, () => choose(false));
  const shoulder = toggle(words.overShoulder, 'observer-shoulder', false, () => choose(true));
  const sound = toggle(words.sound, 'observer-sound', false, (on) => {
    watching.sound.hearing.start();
    watching.sound.hearing.mute(!on);
  });
  const choose = (fromBehind: boolean): void => {
    watching.following.fromBehind = fromBehind;
    watching.following.yaw = 0;
    eyes.setAttribute('aria-pressed', String(!fromBehind));
    shoulder.setAttribute('aria-pressed', String(fromBehind));
  };
  return element('div', { class: 'observer-tools' }, eyes, shoulder, sound);
}

function toggle(label: string, id: string, on: boolean, act: (on: boolean) => void): HTMLButtonElement {
  const made = button(label, { id, 'aria-pressed': String(on) }, () => {
    const next = made.getAttribute('aria-pressed') !== 'true';
    made.setAttribute('aria-pressed', String(next));
    act(next);
  });
  return made;
}

/** Over the shoulder, dragging turns the view around the participant. */
function turnByDragging(canvas: HTMLCanvasElement, watching: Watching): void {
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons !== 0) watching.following.yaw -= (event.movementX / canvas.clientWidth) * Math.PI;
  });
}

const root = document.getElementById('observer');
const session = root?.dataset['session'];
if (root && session !== undefined) watch(root, session);
