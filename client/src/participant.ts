import './participant.css';
import { Page } from './comfort/page/page';
import { agreed, isChanged, keepSettings, keptSettings, noteChange } from './comfort/settings';
import type { Settings } from './comfort/settings';
import { listenToKeys } from './input/keys';
import { watchPresence } from './input/presence';
import { loadByHash } from './app/hashing';
import { guard } from './app/guarding';
import { Practice } from './app/practice';
import { exposeProbe } from './app/probe';
import { waitForPairing } from './app/waiting';
import { isPlaying } from './session/visit';
import { Battery } from './wire/battery';
import { keepFiles } from './wire/keeping';
import { Attendance } from './wire/attendance';
import { browserShelf } from './wire/shelf';
import { browserLine } from './wire/surroundings';
import { Tab } from './wire/tab';
import { languageOf, wordsIn } from './words';

/** The participant's page, from the pairing code to the last goodbye. */
async function main(root: HTMLElement): Promise<void> {
  const language = languageOf(root.dataset['language']);
  const shelf = browserShelf();
  let settings = keptSettings(shelf, matchMedia('(prefers-reduced-motion: reduce)').matches, matchMedia('(prefers-contrast: more)').matches);
  let begunFor: string | null = null;
  let practice: Practice | null = null;
  let isConnected = false;
  const attendance = new Attendance(language, shelf, browserLine('/live/participant'), () => {
    begin();
    practice?.changed();
  }, new Battery());
  const page = new Page(root, wordsIn(language), settings, {
    act: (intent) => practice?.act(intent),
    press: (action) => {
      if (action === 'take') takeOver();
      else practice?.press(action);
    },
    change: (changed: Settings) => {
      settings = changed;
      keepSettings(shelf, changed);
      if (begunFor !== null) noteChange(shelf, begunFor);
      practice?.apply(changed);
    },
  });
  const tab = new Tab(() => attendance.letGo());
  practice = new Practice(page, attendance, settings);
  watchOver(practice);
  const look = practice.look;
  listenToKeys(window, look, {
    act: (intent) => practice.act(intent),
    answer: (number) => page.pressAnswer(number),
    togglePause: () => attendance.act({ kind: isPlaying(attendance.visit) ? 'pause' : 'resume' }),
  });
  watchPresence(() => {
    if (!practice?.headset.isOn) attendance.putAway();
  });
  exposeProbe(root, practice, attendance);
  const begun = loadByHash(root.dataset['kept']).then(async () => practice?.begin());
  if (!(await tab.hold())) {
    attendance.letGo();
    await tab.taken;
  }
  attendance.prepare();
  await waitForPairing(page, wordsIn(language), () => attendance.outbox.renew());
  await begun;
  attendance.take();
  isConnected = true;

  /** The device begins as was agreed with whoever is there. */
  function begin(): void {
    const { session, comfort } = attendance.visit.scene;
    if (session === null || session === begunFor) return;
    begunFor = session;
    if (!comfort || isChanged(shelf, session)) return;
    settings = agreed(settings, comfort);
    practice?.apply(settings);
  }

  /** This window goes on with what another one began. */
  function takeOver(): void {
    tab.take();
    if (isConnected) attendance.take();
  }
}

/** Whatever breaks, nobody sees an error: the calm room comes instead. */
function watchOver(practice: Practice): void {
  guard(window, () => practice.trouble());
  practice.renderer.domElement.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    practice.headset.leave();
    practice.trouble();
  });
}

const root = document.getElementById('app');
if (root) {
  void main(root);
  void keepFiles();
}
