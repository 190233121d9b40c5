import './participant.css';
import './preview.css';
import { Practice } from './app/practice';
import { exposeProbe } from './app/probe';
import { Page } from './comfort/page/page';
import { keepSettings, keptSettings } from './comfort/settings';
import { listenToKeys } from './input/keys';
import { isPlaying } from './session/visit';
import { Attendance } from './wire/attendance';
import { browserShelf, ownShelf } from './wire/shelf';
import { browserLine } from './wire/surroundings';
import { languageOf, wordsIn } from './words';

/** A scenario as a participant would see it, for someone who tries it alone: no pairing, no door, begun again at will. */
async function main(root: HTMLElement, preview: string): Promise<void> {
  const language = languageOf(root.dataset['language']);
  const shelf = browserShelf();
  const settings = keptSettings(shelf, matchMedia('(prefers-reduced-motion: reduce)').matches);
  let practice: Practice | null = null;
  const line = browserLine(`/live/preview/${encodeURIComponent(preview)}`);
  const attendance = new Attendance(language, ownShelf(), line, () => practice?.changed());
  const page = new Page(root, wordsIn(language), settings, {
    act: (intent) => practice?.act(intent),
    press: (action) => {
      if (action !== 'take') practice?.press(action);
    },
    change: (changed) => {
      keepSettings(shelf, changed);
      practice?.apply(changed);
    },
  });
  practice = new Practice(page, attendance, settings, { standIn: true });
  const shown = practice;
  listenToKeys(window, shown.look, {
    act: (intent) => shown.act(intent),
    answer: (number) => page.pressAnswer(number),
    togglePause: () => attendance.act({ kind: isPlaying(attendance.visit) ? 'pause' : 'resume' }),
  });
  window.addEventListener('pointerdown', () => shown.press('enterHere'), { once: true });
  exposeProbe(root, shown, attendance);
  shown.entered = true;
  attendance.take();
  await shown.begin();
}

const root = document.getElementById('app');
const preview = root?.dataset['preview'];
if (root && preview !== undefined) void main(root, preview);
