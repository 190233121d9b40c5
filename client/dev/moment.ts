/**
 * Draws one moment of a run as a flat screen shows it: `window.MOMENT` holds what the server has said up to then, and `?t=` is the run time
 * in ms. Time goes by here in steps, not by the clock, so that the picture is the same however slowly it is drawn. `?say=no` leaves out the words;
 * `?view=headset` shows what is before one in a headset, where nothing turns to whoever speaks; `?page=nb` has the participant's own page over it, in
 * that language, and `window.layOver(text, moving)` lays it anew: with text of that size, and while they choose where to be. It tells where the face of whoever
 * speaks is, and whether it is free of words.
 */
import '../src/participant.css';
import { Vector3 } from 'three';
import { newRenderer } from '../src/app';
import { asideOf, awayOf } from '../src/app/bearing';
import { Heeding } from '../src/app/heeding';
import { faceOf } from '../src/app/facing';
import { Picture } from '../src/app/picture';
import { Rig } from '../src/app/rig';
import { Theatre } from '../src/app/theatre';
import { Page } from '../src/comfort/page/page';
import { DEFAULT_SETTINGS } from '../src/comfort/settings';
import { Veil } from '../src/comfort/veil';
import { viewOf, type View } from '../src/comfort/view';
import { ScreenLook } from '../src/input/screen';
import type { Block, Language, ServerMessage } from '../src/protocol/messages';
import { emptyScene, fold } from '../src/session/scene';
import type { SceneState } from '../src/session/scene';
import { newVisit } from '../src/session/visit';
import { Hearing } from '../src/stage/hearing';
import { wordsIn } from '../src/words';

/** How many pixels from the top of the picture the `eyes` and the `chin` of whoever spoke last are, and whether no words lie over that face. */
interface Laid {
  readonly eyes: number;
  readonly chin: number;
  readonly free: boolean;
}

declare global {
  interface Window {
    MOMENT: readonly ServerMessage[];
    layOver(text: number, moving: boolean): Promise<Laid>;
  }
}

const STEP = 40;
/** What is drawn outside a frame may be gone before it is photographed. */
const nextFrame = async (): Promise<number> => new Promise(requestAnimationFrame);
/** Once nothing new has been fetched for a while: full bodies come one after another, after the first scene can be seen. */
async function allIsHere(): Promise<void> {
  for (let before = -1, now = 0; now !== before; now = performance.getEntriesByType('resource').length) {
    before = now;
    await new Promise((resume) => setTimeout(resume, 1_500));
  }
}
const query = new URLSearchParams(location.search);
const until = Number(query.get('t'));
const language = query.get('page') as Language | null;
const headset = query.get('view') === 'headset';
/** About what one sees upright through a headset, degrees. */
const THROUGH_LENSES = 88;

async function show(root: HTMLElement): Promise<void> {
  if (language !== null) root.id = 'app';
  const page = language === null ? null : new Page(root, wordsIn(language), DEFAULT_SETTINGS, { act: () => undefined, press: () => undefined, change: () => undefined });
  const canvas = root.querySelector('canvas');
  if (!canvas) return;
  const waiting = [...window.MOMENT];
  let scene = emptyScene(language ?? 'en');
  let [said, speaker] = ['', ''];
  const shown = ({ data, characterId }: Block): void => {
    for (const behaviour of data) if (behaviour.type === 'speech') said = `${theatre.troupe?.called(characterId) ?? ''}: ${behaviour.text}`;
  };
  const renderer = newRenderer(canvas);
  const [rig, heeding] = [new Rig(), new Heeding()];
  const look = new ScreenLook(canvas, rig.camera);
  const theatre = new Theatre(renderer, () => scene, rig, new Veil(), new Hearing(), () => {
    look.reset();
    heeding.reset();
  });
  const picture = new Picture(renderer, rig.camera, !headset);
  picture.plain = true;
  scene = waiting.reduce(fold, scene);
  if (!scene.run) return;
  await theatre.prepare(scene.run);
  scene = emptyScene(language ?? 'en');
  let settled = false;
  for (let now = 0; now <= until; now += STEP) {
    while (waiting[0] && (!('t' in waiting[0]) || waiting[0].t <= now)) scene = fold(scene, waiting.shift() as ServerMessage);
    if (scene.stage) theatre.toStage(scene.stage);
    if (scene.stage && !settled) await allIsHere();
    settled ||= scene.stage !== null;
    theatre.follow(scene, now, shown);
    const { troupe } = theatre;
    if (!troupe) return;
    const who = heeding.at(now, troupe);
    speaker = who ?? speaker;
    if (who !== null && !headset) look.bring(-asideOf(who, troupe, rig), STEP / 1000, awayOf(who, troupe, rig));
    look.read(STEP / 1000);
    rig.readScreen();
    troupe.participantEyes.copy(rig.head);
    troupe.update(now, now);
    theatre.shown.scene.updateMatrixWorld();
  }
  theatre.shown.followEye(rig.head);
  if (headset) {
    rig.camera.fov = THROUGH_LENSES;
    rig.camera.updateProjectionMatrix();
  }
  await nextFrame();
  renderer.render(theatre.shown.scene, rig.camera);
  await nextFrame();
  if (page) window.layOver = async (text, moving) => {
    page.apply({ ...DEFAULT_SETTINGS, textSize: text as 1 });
    page.show(seen(scene, moving, (who) => theatre.troupe?.called(who) ?? who));
    await nextFrame();
    await nextFrame();
    const face = faceOf(speaker, theatre.troupe, rig, picture);
    if (face) picture.clear(face, page.wordsAt(picture.shown(face)));
    picture.advance(1);
    renderer.render(theatre.shown.scene, rig.camera);
    await nextFrame();
    return laid(rig, theatre, speaker);
  };
  else if (query.get('say') !== 'no') document.body.append(Object.assign(document.createElement('p'), { textContent: said }));
  Object.assign(window, { READY: true });
}

/** What the page shows at that moment. */
function seen(scene: SceneState, moving: boolean, called: (who: string) => string): View {
  const visit = { ...newVisit(scene.language), line: 'open' as const, scene: { ...scene, phase: 'running' as const }, moving };
  return viewOf({ visit, now: until, words: wordsIn(scene.language), entered: true, canEnterVr: false, bearing: () => 'ahead', called });
}

function laid({ camera }: Rig, { troupe }: Theatre, speaker: string): Laid {
  const at = new Vector3();
  if (troupe?.target(speaker, at) !== true) return { eyes: 0, chin: 0, free: false };
  const place = (aside: number, down: number): readonly [x: number, y: number] => {
    const { x, y } = at.clone().applyMatrix4(camera.matrixWorldInverse).add(new Vector3(aside, -down, 0)).applyMatrix4(camera.projectionMatrix);
    return [Math.round(((1 + x) / 2) * innerWidth), Math.round(((1 - y) / 2) * innerHeight)];
  };
  const [[left, eyes], [right, chin]] = [place(-CHEEK, 0), place(CHEEK, CHIN)];
  return { eyes, chin, free: words().every((part) => part.top > chin || part.bottom < eyes || part.left > right || part.right < left) };
}

/** Where words are to be seen. */
function words(): readonly DOMRect[] {
  const seen = document.querySelector('.talk')?.getBoundingClientRect() ?? new DOMRect();
  const parts = [...document.querySelectorAll('.talk > *')].map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
  return parts.map(({ left, right, top, bottom }) => new DOMRect(left, Math.max(top, seen.top), right - left, Math.min(bottom, seen.bottom) - Math.max(top, seen.top)));
}
/** So far below the eyes a chin is, and to the side a cheek, metres. */
const CHIN = 0.12;
const CHEEK = 0.07;

const root = document.querySelector('main');
if (root) void show(root);
