/** What lies before a participant at one moment, without a place: `window.lay(messages, t, language, text)` shows it on the page, `window.hold(...)` on the boards of a headset. */
import '../src/participant.css';
import { Boards } from '../src/comfort/boards/boards';
import { Page } from '../src/comfort/page/page';
import { DEFAULT_SETTINGS } from '../src/comfort/settings';
import { viewOf, type View } from '../src/comfort/view';
import type { Language, ServerMessage } from '../src/protocol/messages';
import { heard, newVisit, type Visit } from '../src/session/visit';
import { wordsIn } from '../src/words';

type Shown = (messages: readonly ServerMessage[], now: number, language: Language, text: number) => void;

declare global {
  interface Window {
    lay: Shown;
    hold: Shown;
  }
}

const root = document.getElementById('app') ?? document.body;
const page = new Page(root, wordsIn('nb'), DEFAULT_SETTINGS, { act: () => undefined, press: () => undefined, change: () => undefined });
const worn = document.createElement('div');
document.body.append(worn);

function seen(messages: readonly ServerMessage[], now: number, language: Language): View {
  const open: Visit = { ...newVisit(language), line: 'open' };
  const visit = messages.reduce<Visit>(heard, { ...open, scene: { ...open.scene, phase: 'running' } });
  const words = wordsIn(language);
  page.speak(words, language);
  const called = (who: string): string => visit.scene.run?.cast.find(({ id }) => id === who)?.name ?? who;
  return viewOf({ visit: { ...visit, hold: 'none' }, now, words, entered: true, canEnterVr: false, bearing: () => 'ahead', called });
}

window.lay = (messages, now, language, text) => {
  root.hidden = false;
  worn.replaceChildren();
  page.apply({ ...DEFAULT_SETTINGS, textSize: text as 1 });
  page.show(seen(messages, now, language));
};

window.hold = (messages, now, language, text) => {
  root.hidden = true;
  const boards = new Boards();
  boards.show(seen(messages, now, language), text, null);
  const canvases = boards.all.filter(({ mesh }) => mesh.visible).map(({ mesh }) => mesh.material.map?.image as HTMLCanvasElement);
  worn.replaceChildren(...canvases);
};

Object.assign(window, { READY: true });
