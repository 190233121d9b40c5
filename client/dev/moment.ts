/**
 * Draws one moment of a run as a flat screen shows it: `window.MOMENT` holds what the server has said up to then, and `?t=` is the run time
 * in ms. Time goes by here in steps, not by the clock, so that the picture is the same however slowly it is drawn. `?say=no` leaves out the words;
 * `?view=headset` shows what is before one in a headset, where nothing turns to whoever speaks.
 */
import { newRenderer } from '../src/app';
import { asideOf, awayOf } from '../src/app/bearing';
import { Heeding } from '../src/app/heeding';
import { fitPicture } from '../src/app/picture';
import { Rig } from '../src/app/rig';
import { Theatre } from '../src/app/theatre';
import { Veil } from '../src/comfort/veil';
import { ScreenLook } from '../src/input/screen';
import type { Block, ServerMessage } from '../src/protocol/messages';
import { emptyScene, fold } from '../src/session/scene';
import { Hearing } from '../src/stage/hearing';

declare global {
  interface Window {
    MOMENT: readonly ServerMessage[];
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
const headset = query.get('view') === 'headset';
/** About what one sees upright through a headset, degrees. */
const THROUGH_LENSES = 88;

async function show(canvas: HTMLCanvasElement): Promise<void> {
  const waiting = [...window.MOMENT];
  let scene = emptyScene('en');
  let said = '';
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
  fitPicture(renderer, rig.camera, !headset);
  scene = waiting.reduce(fold, scene);
  if (!scene.run) return;
  await theatre.prepare(scene.run);
  scene = emptyScene('en');
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
  if (query.get('say') !== 'no') document.body.append(Object.assign(document.createElement('p'), { textContent: said }));
  Object.assign(window, { READY: true });
}

const canvas = document.querySelector('canvas');
if (canvas) void show(canvas);
